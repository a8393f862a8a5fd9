"""An independent BagIt 1.0 check (RFC 8493) of an unpacked bag; prints the faults it finds, one a line."""
import hashlib
import os
import re
import sys
import unicodedata


def faults(base):
    def lines(name):
        with open(os.path.join(base, name), encoding="utf-8", newline="") as file:
            return [line.rstrip("\r") for line in file.read().split("\n") if line != ""]

    if lines("bagit.txt") != ["BagIt-Version: 1.0", "Tag-File-Character-Encoding: UTF-8"]:
        yield "bagit.txt"
    present = set()
    for folder, _, files in os.walk(base):
        for file in files:
            present.add(unicodedata.normalize("NFC", os.path.relpath(os.path.join(folder, file), base)).replace(os.sep, "/"))
    payload = {path for path in present if path.startswith("data/")}
    for manifest, covered in (("manifest-sha256.txt", payload), ("tagmanifest-sha256.txt", None)):
        listed = set()
        for line in lines(manifest):
            match = re.fullmatch(r"([0-9a-fA-F]{64})[ \t]+(\S.*)", line)
            if not match:
                yield "%s: %s" % (manifest, line)
                continue
            path = unicodedata.normalize("NFC", match[2])
            listed.add(path)
            full = os.path.join(base, match[2])
            if not os.path.isfile(full) or hashlib.sha256(open(full, "rb").read()).hexdigest() != match[1].lower():
                yield "%s: %s" % (manifest, path)
        if covered is not None and listed != covered:
            yield "%s: payload and manifest differ: %s" % (manifest, sorted(listed ^ covered))
    oxum = [line.split(": ", 1)[1] for line in lines("bag-info.txt") if line.startswith("Payload-Oxum: ")]
    size = sum(os.path.getsize(os.path.join(base, path)) for path in payload)
    if oxum != ["%d.%d" % (size, len(payload))]:
        yield "Payload-Oxum"


if __name__ == "__main__":
    found = list(faults(sys.argv[1]))
    print("\n".join(found))
    sys.exit(1 if found else 0)
