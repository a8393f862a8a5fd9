"""Packages written byte by byte from the description of the format alone, each with its verdict and first code.

usage: packages_generator.py <samples/rare-earth> <standards> <out folder>; prints one JSON object a package."""
import copy
import hashlib
import json
import struct
import sys
import zlib
from pathlib import Path

SAMPLES, STANDARDS, OUT, GENERAL = map(Path, sys.argv[1:5])
BASE = "PKG-rare-earth-visit"
DELETE = object()


def load(path):
    return json.loads(path.read_text(encoding="utf-8"))


def dump(value):
    return json.dumps(value, ensure_ascii=False).encode()


def sha(data):
    return hashlib.sha256(data).hexdigest()


# ---------------------------------------------------------------- ZIP

def entry(name, data, **lies):
    return {"name": name.encode() if isinstance(name, str) else name, "data": data, **lies}


def zip_bytes(entries, *, prefix=b"", before_directory=b"", after=b"", comment=b"", zip64_end=False, disk=0, directory=None, count=None):
    body, central = bytearray(prefix), bytearray()
    for e in entries:
        data, name = e["data"], e["name"]
        method = e.get("method", 0)
        if method == 8:
            deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
            raw = deflate.compress(data) + deflate.flush()
        else:
            raw = data
        raw = e.get("raw", raw)
        flags = e.get("flags", 0 if name.isascii() else 0x800)
        crc, size, packed = e.get("crc", zlib.crc32(data)), e.get("size", len(data)), e.get("packed", len(raw))
        at = e.get("at", len(body))
        descriptor = e.get("descriptor")
        lflags, cflags = e.get("local_flags", flags), flags
        if descriptor:
            lflags, cflags = lflags | 8, cflags | 8
        lname = e.get("local_name", name)
        lcrc, lsize, lpacked = (0, 0, 0) if descriptor else (e.get("local_crc", crc), e.get("local_size", size), e.get("local_packed", packed))
        lextra, cextra = e.get("local_extra", b""), e.get("extra", b"")
        csize, cpacked, cat = size, packed, at
        if e.get("zip64"):
            cextra = struct.pack("<HHQQQ", 1, 24, size, packed, at) + cextra
            csize = cpacked = cat = 0xFFFFFFFF
            if not descriptor:
                lextra = struct.pack("<HHQQ", 1, 16, size, packed) + lextra
                lsize = lpacked = 0xFFFFFFFF
        if "at" not in e or e.get("write"):
            body += struct.pack("<IHHHHHIIIHH", 0x04034B50, 45, lflags, e.get("local_method", method), 0, 0x5721, lcrc, lpacked, lsize, len(lname), len(lextra))
            body += lname + lextra + raw
            if descriptor == "long":
                body += struct.pack("<IIQQ", 0x08074B50, crc, packed, size)
            elif descriptor == "bare":
                body += struct.pack("<III", crc, packed, size)
            elif descriptor:
                body += struct.pack("<IIII", 0x08074B50, crc, packed, size)
            body += e.get("gap", b"")
        central += struct.pack("<IHHHHHHIIIHHHHHII", 0x02014B50, e.get("made_by", 0x031E), 45, cflags, method, 0, 0x5721, crc, cpacked, csize, len(name), len(cextra), 0, e.get("disk", 0), 0, e.get("attributes", 0o100644 << 16), cat)
        central += name + cextra
    body += before_directory
    start = len(body) if directory is None else directory
    number = len(entries) if count is None else count
    body += central
    if zip64_end:
        end = len(body)
        body += struct.pack("<IQHHIIQQQQ", 0x06064B50, 44, 0x031E, 45, 0, 0, number, number, len(central), start)
        body += struct.pack("<IIQI", 0x07064B50, 0, end, 1)
        body += struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    else:
        body += struct.pack("<IHHHHIIH", 0x06054B50, disk, disk, number, number, len(central), start, len(comment))
    return bytes(body) + comment + after


# ---------------------------------------------------------------- bag

PLAN, TASK = load(SAMPLES / "plan.json"), load(SAMPLES / "task-visit.json")
STANDARD = load(STANDARDS / "visit-comprehensive.json")


def bag(plan=None, task=None, payload=None, tags=None, info=None, manifest=None, tagmanifest=None, declaration=None):
    """Files below the base folder; every digest fits unless a hook (bytes to bytes) spoils it."""
    files = {
        "data/plan.json": plan if isinstance(plan, bytes) else dump(plan or PLAN),
        "data/task.json": task if isinstance(task, bytes) else dump(task or TASK),
    }
    for document in PLAN["documents"]:
        files["data/" + document["path"]] = ("document " + document["id"]).encode() * 20
    for name, data in (payload or {}).items():
        if data is DELETE:
            files.pop(name, None)
        else:
            files[name] = data
    octets, lines = sum(map(len, files.values())), []
    for name, data in files.items():
        lines.append(f"{sha(data)}  {name}")
    text = ("\n".join(lines) + "\n").encode()
    about = [
        "Source-Organization: 示例评审服务处", "Bagging-Date: 2026-09-01", f"External-Identifier: {BASE}",
        f"Payload-Oxum: {octets}.{len(files)}", "TIC-Package-Format: tic-review/package@1",
    ]
    about = info(about) if info else about
    top = {
        "bagit.txt": declaration if declaration is not None else b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
        "bag-info.txt": about if isinstance(about, bytes) else ("\n".join(about) + "\n").encode(),
        "manifest-sha256.txt": manifest(text) if manifest else text,
    }
    for name, data in (tags or {}).items():
        if data is DELETE:
            top.pop(name, None)
        else:
            top[name] = data
    seal = "".join(f"{sha(data)}  {name}\n" for name, data in top.items() if name not in ("signature.p7s", "tagmanifest-sha256.txt")).encode()
    if "tagmanifest-sha256.txt" not in (tags or {}):
        top["tagmanifest-sha256.txt"] = tagmanifest(seal) if tagmanifest else seal
    return {**top, **files}


def entries(files, base=BASE, **each):
    return [entry(f"{base}/{name}", data, method=8 if name.endswith(".json") else 0, **each) for name, data in files.items()]


def changed(document, **paths):
    """A copy in which `a/b/0` (written a__b__0) is replaced, or removed by DELETE."""
    made = copy.deepcopy(document)
    for path, value in paths.items():
        *way, last = [int(part) if part.isdigit() else part for part in path.split("__")]
        place = made
        for part in way:
            place = place[part]
        if value is DELETE:
            del place[last]
        elif isinstance(place, list) and last == len(place):
            place.append(value)
        else:
            place[last] = value
    return made


CASES = []


def case(name, code, data, *options):
    CASES.append((name, code, data, options))


def bagged(name, code, **spoil):
    case(name, code, zip_bytes(entries(bag(**spoil))))


def plan(name, code, **paths):
    bagged("plan " + name, code, plan=changed(PLAN, **paths))


def task(name, code, **paths):
    bagged("task " + name, code, task=changed(TASK, **paths))


def standard(name, code, **paths):
    """A standard sent along under a name of its own, as the task records it."""
    made = changed(STANDARD, id="sent", version="2", **paths)
    canonical = json.dumps(made, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    told = changed(TASK, standard={"id": "sent", "version": "2", "sha256": sha(canonical)})
    bagged("standard " + name, code, task=told, payload={"data/standards/sent.json": dump(made)})


def files_with(change, **options):
    """The entries of a good bag after `change` (list to list or None)."""
    made = entries(bag())
    return zip_bytes(change(made) or made, **options)


def first(**lies):
    def change(made):
        made[0].update(lies)
    return change


def more(*added):
    return lambda made: made + list(added)


# ---------------------------------------------------------------- good packages

case("plain", None, files_with(lambda made: None))
case("folders named", None, files_with(lambda made: [entry(f"{BASE}/", b""), entry(f"{BASE}/data/", b"")] + made))
case("descriptors with signature", None, zip_bytes(entries(bag(), descriptor="short")))
case("descriptors without signature", None, zip_bytes(entries(bag(), descriptor="bare")))
case("zip64 descriptors", None, zip_bytes(entries(bag(), descriptor="long", zip64=True)))
case("zip64 entries", None, zip_bytes(entries(bag(), zip64=True)))
case("zip64 end", None, files_with(lambda made: None, zip64_end=True))
case("stored only", None, zip_bytes([entry(f"{BASE}/{n}", d) for n, d in bag().items()]))
case("deflated only", None, zip_bytes([entry(f"{BASE}/{n}", d, method=8) for n, d in bag().items()]))
case("entries reversed", None, files_with(lambda made: made[::-1]))
case("made on FAT", None, zip_bytes(entries(bag(), made_by=20, attributes=0x20)))
case("UTF-8 flag on ASCII names", None, zip_bytes(entries(bag(), flags=0x800)))
case("extra field of time", None, zip_bytes(entries(bag(), extra=struct.pack("<HHBI", 0x5455, 5, 1, 0), local_extra=struct.pack("<HHBI", 0x5455, 5, 1, 0))))
case("base folder of any name", None, zip_bytes(entries(bag(), base="任意 名称")))
crlf = lambda data: data.replace(b"\n", b"\r\n")
bagged("tag files with CRLF", None, manifest=crlf, declaration=b"BagIt-Version: 1.0\r\nTag-File-Character-Encoding: UTF-8\r\n")
bagged("hex in capitals", None, manifest=lambda data: b"".join(l[:64].upper() + l[64:] for l in data.splitlines(True)))
bagged("one blank or a tab", None, manifest=lambda data: data.replace(b"  ", b" ", 2).replace(b"  ", b"\t", 1))
bagged("manifest reversed", None, manifest=lambda data: b"".join(reversed(data.splitlines(True))))
bagged("more bag-info", None, info=lambda about: about + ["Contact-Name: 甲", "Bag-Count: 1 of 1"])
bagged("bag-info in another order", None, info=lambda about: about[::-1])
plan("with extensions", None, extensions={"cn.example.note": {"any": [None, True, {"x": "y"}]}})
task("with extensions", None, extensions={"cn.example.note": [1, 2]})
plan("without a summary", None, centre__summary=DELETE)
plan("with an unprinted figure", None, figures__total_staff=DELETE)
bagged("plan JSON indented", None, plan=json.dumps(PLAN, indent=2).encode())
bagged("plan JSON escaped", None, plan=json.dumps(PLAN, ensure_ascii=True).encode())
plan("name of 200 astral characters", None, centre__summary="\U00020BB7" * 200)
plan("newline and tab in a note", None, centre__summary="一\n二\t三")
task("revision 2 with what it replaces", None, package__revision=2, package__replaces="0" * 64)
standard("sent along", None)
bagged("the built-in standard sent along", None, payload={"data/standards/visit-comprehensive.json": dump(STANDARD)})
bagged("blank CRLF end", None, info=lambda about: ("\r\n".join(about) + "\r\n").encode())
plan("29 February of a leap year", None, dates__approve="2024-02-29")
task("panel of one leader", None, panel=[TASK["panel"][0]])

# ---------------------------------------------------------------- container

good = files_with(lambda made: None)
case("empty file", "zip.not-a-zip", b"")
case("text", "zip.not-a-zip", b"not a package\n" * 40)
case("RAR", "zip.not-a-zip", b"Rar!\x1a\x07\x00" + b"x" * 400)
case("cut in the middle", "zip.damaged", good[: len(good) // 2])
case("end record cut off", "zip.damaged", good[:-10])
case("directory points past the file", "zip.damaged", files_with(lambda made: None, directory=2**31))
case("trailing byte", "zip.trailing-bytes", good + b"\0")
case("trailing kilobyte", "zip.trailing-bytes", good + b"x" * 1024)
case("comment", "zip.trailing-bytes", files_with(lambda made: None, comment=b"hello"))
case("larger than allowed", "limit.package-bytes", good, "--limit-bytes", str(len(good) - 1))
case("as large as allowed when stored", None, zip_bytes([entry(f"{BASE}/{n}", d) for n, d in bag().items()]), "--limit-bytes", "200000")
case("larger than allowed once inflated", "limit.total-bytes", good, "--limit-bytes", str(len(good)))
case("more entries than allowed", "zip.too-many-entries", good, "--limit-entries", "20")
case("nothing in it", "bag.base-folder", zip_bytes([]))
case("two disks", "zip.damaged", files_with(lambda made: None, disk=1))
case("entry count too small", "zip.damaged", files_with(lambda made: None, count=5))
case("entry count too large", "zip.damaged", files_with(lambda made: None, count=200))
case("prefix", "zip.gap", files_with(lambda made: None, prefix=b"MZ" * 50))
case("gap before the directory", "zip.gap", files_with(lambda made: None, before_directory=b"secret"))
case("gap between entries", "zip.gap", files_with(first(gap=b"secret")))
case("100,001 entries", "zip.too-many-entries", zip_bytes([entry(f"{BASE}/data/files/{n}", b"") for n in range(100_001)], zip64_end=True))

# ---------------------------------------------------------------- names and properties

def named(title, code, name, **lies):
    case("name " + title, code, files_with(more(entry(name, b"x", **lies))))

named("GBK", "zip.name-encoding", f"{BASE}/data/files/".encode() + "实施方案.pdf".encode("gbk"), flags=0)
named("UTF-8 without flag", "zip.name-encoding", f"{BASE}/data/files/实施.pdf", flags=0)
named("broken UTF-8 with flag", "zip.name-encoding", f"{BASE}/data/files/".encode() + b"\xff\xfe.pdf", flags=0x800)
named("empty", "zip.path-empty", b"")
named("empty segment", "zip.path-empty", f"{BASE}/data//x.pdf")
named("absolute", "zip.path-absolute", "/etc/passwd")
named("backslash", "zip.path-backslash", f"{BASE}\\data\\x.pdf")
named("drive", "zip.path-drive", "C:/windows/x.pdf")
named("climbing", "zip.path-climbs", f"{BASE}/../../x.pdf")
named("climbing at the front", "zip.path-climbs", "../x.pdf")
named("dot", "zip.path-climbs", f"{BASE}/./x.pdf")
for point in (0x01, 0x1F, 0x7F, 0x85, 0x200B, 0x200E, 0x202E, 0x2060, 0x2069, 0xFEFF):
    named(f"control U+{point:04X}", "zip.path-control", f"{BASE}/data/files/a{chr(point)}b.pdf")
for sign in '<>"|?*%':
    named(f"sign {sign}", "zip.path-reserved", f"{BASE}/data/files/a{sign}b.pdf")
named("colon inside", "zip.path-reserved", f"{BASE}/data/files/a:b.pdf")
for word in ("CON", "nul.txt", "Com1.pdf", "LPT9", "aux.x", "CONIN$", "conout$.x", "COM¹.txt", "COM0", "lpt³"):
    named(f"reserved {word}", "zip.path-reserved", f"{BASE}/data/files/{word}")
named("ends in dot", "zip.path-reserved", f"{BASE}/data/files/a.")
named("ends in blank", "zip.path-reserved", f"{BASE}/data/files/a ")
named("segment of 256", "zip.path-too-long", f"{BASE}/data/files/{'a' * 256}")
named("path of 1,100", "zip.path-too-long", f"{BASE}/data/files/" + "/".join(["长" * 60] * 6) + "/x")
named("Unicode path extra differs", "zip.header-mismatch", f"{BASE}/data/files/x.pdf", extra=struct.pack("<HHBI", 0x7075, 10, 1, zlib.crc32(f"{BASE}/data/files/x.pdf".encode())) + b"y.pdf")
case("encrypted", "zip.encrypted", files_with(first(flags=1)))
case("strongly encrypted", "zip.encrypted", files_with(first(flags=0x41)))
for method in (1, 9, 12, 14, 93, 95, 99):
    case(f"method {method}", "zip.method", files_with(first(method=method)))
case("link", "zip.link", files_with(first(attributes=0o120777 << 16)))
case("pipe", "zip.link", files_with(first(attributes=0o010644 << 16)))
case("device", "zip.link", files_with(first(attributes=0o020644 << 16)))
case("bomb", "zip.bomb", files_with(more(entry(f"{BASE}/data/files/zeros.txt", bytes(40 << 20), method=8))))
case("declared bomb", "zip.bomb", files_with(more(entry(f"{BASE}/data/files/z.txt", b"x", method=8, size=8 << 30, zip64=True))))
for a, b in (("a.pdf", "A.pdf"), ("é.pdf", "e\u0301.pdf"), ("straße.pdf", "STRASSE.pdf"), ("Σ.pdf", "ς.pdf"), ("x", "x/y.pdf"), ("same.pdf", "same.pdf")):
    case(f"twins {a} {b}", "zip.path-twin", files_with(more(entry(f"{BASE}/data/files/{a}", b"1"), entry(f"{BASE}/data/files/{b}", b"2"))))
case("local name differs", "zip.header-mismatch", files_with(first(local_name=f"{BASE}/bagit.TXT".encode())))
case("local method differs", "zip.header-mismatch", files_with(first(local_method=8)))
case("local flag 11 differs", "zip.header-mismatch", files_with(first(local_flags=0x800)))
case("local CRC differs", "zip.header-mismatch", files_with(first(local_crc=1)))
case("local size differs", "zip.header-mismatch", files_with(first(local_size=1)))
case("overlap", "zip.overlap", files_with(lambda made: [dict(made[0], packed=len(made[0]["data"]) + 40, size=len(made[0]["data"]) + 40)] + made[1:]))

# ---------------------------------------------------------------- bag

case("no base folder", "bag.base-folder", zip_bytes([entry(n, d) for n, d in bag().items()]))
case("two base folders", "bag.base-folder", files_with(more(entry("other/x.txt", b"x"))))
case("file beside the base", "bag.base-folder", files_with(more(entry("readme.txt", b"x"))))
bagged("no bagit.txt", "bag.declaration", tags={"bagit.txt": DELETE})
bagged("bagit.txt empty", "bag.declaration", declaration=b"")
bagged("bagit.txt without encoding", "bag.declaration", declaration=b"BagIt-Version: 1.0\n")
bagged("BagIt 0.97", "bag.version", declaration=b"BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n")
bagged("BagIt 2.0", "bag.version", declaration=b"BagIt-Version: 2.0\nTag-File-Character-Encoding: UTF-8\n")
bagged("encoding GBK", "bag.encoding", declaration=b"BagIt-Version: 1.0\nTag-File-Character-Encoding: GBK\n")
bagged("no manifest", "bag.manifest-missing", tags={"manifest-sha256.txt": DELETE})
bagged("no tagmanifest", "bag.tagmanifest-missing", tags={"tagmanifest-sha256.txt": DELETE})
bagged("fetch.txt", "bag.fetch", tags={"fetch.txt": b"http://example.org/x 1 data/files/x\n"})
bagged("unknown tag file", "bag.tag-file-unknown", tags={"readme.md": b"x"})
bagged("manifest-md5.txt", "bag.tag-file-unknown", tags={"manifest-md5.txt": b"x"})
bagged("tagmanifest-sha512.txt", "bag.tag-file-unknown", tags={"tagmanifest-sha512.txt": b"x"})
case("file in a folder beside data", "bag.tag-file-unknown", files_with(more(entry(f"{BASE}/metadata/x.txt", b"x"))))
bagged("manifest with BOM", "bag.manifest-encoding", manifest=lambda data: b"\xef\xbb\xbf" + data)
bagged("manifest in GBK", "bag.manifest-encoding", manifest=lambda data: data.decode().encode("gbk"))
bagged("manifest with a blank line", "bag.manifest-line", manifest=lambda data: data + b"\n")
bagged("manifest with a short digest", "bag.manifest-line", manifest=lambda data: data[1:])
bagged("manifest without paths", "bag.manifest-line", manifest=lambda data: data[:64] + b"\n")
bagged("manifest path climbs", "bag.manifest-path", manifest=lambda data: data + b"0" * 64 + b"  data/../x\n")
bagged("manifest path outside data", "bag.manifest-path", manifest=lambda data: data + b"0" * 64 + b"  bagit.txt\n")
bagged("manifest names a file twice", "bag.manifest-duplicate", manifest=lambda data: data + data.splitlines(True)[0])
bagged("tagmanifest names what is not there", "bag.tag-missing", tagmanifest=lambda data: data + b"0" * 64 + b"  extra.txt\n")
bagged("tagmanifest leaves one out", "bag.tag-unlisted", tagmanifest=lambda data: b"".join(data.splitlines(True)[1:]))
bagged("tag file altered", "bag.tag-digest-mismatch", tagmanifest=lambda data: b"0" * 64 + data[64:])
for number, key in enumerate(("Source-Organization", "Bagging-Date", "External-Identifier", "Payload-Oxum", "TIC-Package-Format")):
    bagged(f"bag-info without {key}", "bag.info", info=lambda about, n=number: about[:n] + about[n + 1:])
    bagged(f"bag-info with {key} twice", "bag.info", info=lambda about, n=number: about + [about[n]])
bagged("bag-info of another package", "bag.info", info=lambda about: [l.replace(BASE, "OTHER") for l in about])
bagged("bag-info of a newer package", "format.newer", info=lambda about: [l.replace("package@1", "package@2") for l in about])
bagged("bag-info with an impossible date", "bag.info", info=lambda about: [l.replace("2026-09-01", "2026-02-30") for l in about])
bagged("bag-info with a written Oxum", "bag.info", info=lambda about: about[:3] + ["Payload-Oxum: many"] + about[4:])
bagged("signature of nothing", "signature.invalid", tags={"signature.p7s": b"\x30\x03\x02\x01\x01"})
bagged("signature empty", "signature.invalid", tags={"signature.p7s": b""})
gm = bytes.fromhex("060a2a811ccf5506010402 02".replace(" ", ""))
bagged("signature of the GM/T types", "signature.form", tags={"signature.p7s": b"\x30\x13" + gm + b"\xa0\x05\x30\x03\x02\x01\x01"})
name = "data/" + PLAN["documents"][3]["path"]
whole = bag()
case("payload missing", "bag.payload-missing", zip_bytes(entries({n: d for n, d in whole.items() if n != name})))
case("payload extra", "bag.payload-extra", zip_bytes(entries({**whole, "data/files/extra.pdf": b"x"})))
case("payload altered", "bag.digest-mismatch", zip_bytes(entries({**whole, name: whole[name][:-1] + b"!"})))
case("plan altered", "bag.digest-mismatch", zip_bytes(entries({**whole, "data/plan.json": whole["data/plan.json"] + b" "})))
bagged("Oxum counts wrong", "bag.oxum", info=lambda about: about[:3] + [about[3] + "9"] + about[4:])
bagged("Oxum octets wrong", "bag.oxum", info=lambda about: about[:3] + [about[3].replace(": ", ": 1")] + about[4:])


def document_entry(**lies):
    def change(made):
        for e in made:
            if e["name"].decode().endswith(name):
                e.update(lies)
    return change


case("CRC wrong in both headers", "zip.crc", files_with(document_entry(crc=1)))
case("inflates to less", "zip.size-mismatch", files_with(document_entry(method=8, size=len(whole[name]) + 5)))
case("inflates to more", "zip.size-mismatch", files_with(document_entry(method=8, size=len(whole[name]) - 5)))
case("stored sizes differ", "zip.size-mismatch", files_with(document_entry(size=len(whole[name]) + 5)))
case("does not inflate", "zip.damaged", files_with(document_entry(method=8, raw=b"\xff" * 40)))

# ---------------------------------------------------------------- JSON

bagged("no plan", "plan.missing", payload={"data/plan.json": DELETE})
bagged("no task", "task.missing", payload={"data/task.json": DELETE})
text = dump(PLAN)


def written(title, code, data):
    bagged("plan " + title, code, plan=data)


case("plan over 16 MiB", "json.too-large", zip_bytes([entry(f"{BASE}/{n}", d) for n, d in bag(plan=text + b" " * (16 << 20)).items()]))
written("in GBK", "json.encoding", json.dumps(PLAN, ensure_ascii=False).encode("gbk", "replace"))
written("in UTF-16", "json.encoding", json.dumps(PLAN, ensure_ascii=False).encode("utf-16-le"))
written("with BOM", "json.bom", b"\xef\xbb\xbf" + text)
written("empty", "json.syntax", b"")
written("with a trailing comma", "json.syntax", text[:-1] + b",}")
written("with a comment", "json.syntax", b"/* x */" + text)
written("with NaN", "json.syntax", text[:-1] + b',"extensions":{"cn.x":NaN}}')
written("twice", "json.syntax", text + text)
written("33 deep", "json.too-deep", text[:-1] + b',"extensions":{"cn.x":' + b"[" * 31 + b"]" * 31 + b"}}")
written("a million deep", "json.too-deep", b"[" * 1_000_000)
written("a key twice", "json.duplicate-key", text[:-1] + b',"centre":{}}')
written("a key twice by escape", "json.duplicate-key", text[:-1] + b',"c\\u0065ntre":{}}')
written("__proto__", "json.forbidden-key", text[:-1] + b',"extensions":{"cn.x":{"__proto__":1}}}')
written("constructor", "json.forbidden-key", text[:-1] + b',"extensions":{"cn.x":{"constructor":1}}}')
written("a fraction", "json.number", text[:-1] + b',"extensions":{"cn.x":1.5}}')
written("an exponent", "json.number", text[:-1] + b',"extensions":{"cn.x":1e3}}')
written("beyond 2^53", "json.number", text[:-1] + b',"extensions":{"cn.x":9007199254740992}}')
written("a lone surrogate", "json.surrogate", text[:-1] + b',"extensions":{"cn.x":"\\ud800"}}')
written("U+0000", "json.control-character", text[:-1] + b',"extensions":{"cn.x":"a\\u0000b"}}')
written("U+0085", "json.control-character", text[:-1] + b',"extensions":{"cn.x":"a\\u0085b"}}')
written("U+202E", "json.control-character", text[:-1] + b',"extensions":{"cn.x":"a\xe2\x80\xaeb"}}')
written("a list", "schema.type", b"[]")
written("a string", "schema.type", b'"plan"')
plan("of version 2", "format.newer", format="tic-review/plan@2")
plan("of version 1.1", "format.newer", format="tic-review/plan@1.1")
plan("of another kind", "format.unknown", format="tic-review/task@1")
plan("without format", "format.unknown", format=DELETE)
plan("of format 1", "format.unknown", format=1)
task("of version 9", "format.newer", format="tic-review/task@9")

# ---------------------------------------------------------------- shape and meaning

plan("without units", "schema.missing-key", units=DELETE)
plan("without a centre's name", "schema.missing-key", centre__name=DELETE)
plan("with an unknown key", "schema.unknown-key", remark="x")
plan("with an unknown key inside", "schema.unknown-key", centre__remark="x")
plan("with an unknown figure", "schema.unknown-key", figures__profit=PLAN["figures"]["total_staff"])
plan("with null", "schema.type", centre__summary=None)
plan("with another type", "schema.type", centre__type="其他")
plan("with a number for text", "schema.type", centre__name=5)
plan("with a name of 201", "schema.too-long", centre__name="名" * 201)
plan("with a negative figure", "schema.negative", figures__total_staff__declared="-1")
plan("with a grouped figure", "schema.type", figures__total_staff__declared="1,000")
plan("with a full-width figure", "schema.type", figures__total_staff__declared="１２８")
plan("with half a person", "schema.type", figures__total_staff__declared="12.5")
plan("with 30 February", "schema.date", dates__approve="2024-02-30")
plan("with 29 February 2023", "schema.date", dates__approve="2023-02-29")
plan("with a slashed date", "schema.type", dates__approve="2024/02/03")
plan("with four works", "schema.type", works=[PLAN["works"][0]] * 4)
document = PLAN["documents"][1]
plan("with a document's number twice", "plan.document-duplicate", documents__1__id="D001")
plan("with a document's path twice", "plan.document-duplicate", documents__29={**document, "id": "D900"})
plan("with a document not in the package", "plan.document-absent", documents__29={**document, "id": "D900", "path": "files/none.pdf"})
bagged("a document not in the plan", "plan.document-unlisted", payload={"data/files/more.pdf": b"x"})
plan("with the wrong kind", "plan.document-kind", documents__1__kind="jpg")
plan("citing no document", "plan.reference", planDocument={"document": "D999", "page": 1})
plan("with an unknown lead unit", "plan.reference", centre__leadUnit="U99")
plan("with two lead units", "plan.reference", units__1__role="依托")
plan("citing page 999", "plan.page", planDocument={"document": "D001", "page": 999})
task("for another centre", "task.plan-mismatch", centre__name="别的中心")
task("for another type", "task.plan-mismatch", centre__type="专业技术类")
task("with two leaders", "task.roster", panel__1__role="组长")
task("without a leader", "task.roster", panel__0__role="组员")
task("with an expert twice", "task.roster", panel__1__id="W01")
task("revision 2 alone", "task.replaces", package__revision=2)
task("revision 1 with what it replaces", "task.replaces", package__replaces="0" * 64)
task("with an unknown standard", "task.standard-unknown", standard__id="nosuch")
task("with an unknown version", "task.standard-unknown", standard__version="2099")
task("with another digest", "task.standard-digest", standard__sha256="0" * 64)
task("with an office whose certificate cannot be read", "task.office", office={"certificate": "MAA=", "withdrawn": []})
task("without a standard", "schema.missing-key", standard=DELETE)
other = load(STANDARDS / "performance-comprehensive.json")
digest = sha(json.dumps(other, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode())
task("with the standard of another stage", "task.standard-mismatch", standard={"id": other["id"], "version": other["version"], "sha256": digest})
SELF = {
    "format": "tic-review/self-assessment@1",
    "standard": {"id": STANDARD["id"], "version": STANDARD["version"]},
    "by": "示例中心",
    "date": "2026-08-20",
    "items": [{"criterion": each["id"], "mark": each["max"], "grounds": "见材料"} for each in STANDARD["criteria"]],
    "preliminary": {"by": "示例市科技局", "date": "2026-08-25", "opinion": "同意推荐。", "items": [{"criterion": "S01", "mark": 0}]},
}


def self_assessment(name, code, **paths):
    bagged(f"self-assessment {name}", code, payload={"data/self.json": dump(changed(SELF, **paths))})


self_assessment("of every criterion", None)
self_assessment("without the first check", None, preliminary=DELETE)
self_assessment("by another standard", "self.standard", standard__version="2099")
self_assessment("of an unknown criterion", "self.criterion", items__0__criterion="Z99")
self_assessment("with a criterion twice", "self.twice", items__1__criterion="S01")
self_assessment("above the full mark", "self.mark", items__0__mark=STANDARD["criteria"][0]["max"] + 1)
self_assessment("above the full mark in the first check", "self.mark", preliminary__items__0__mark=STANDARD["criteria"][0]["max"] + 1)
self_assessment("naming no document", "self.reference", items__0__documents=[{"document": "D999"}])
self_assessment("naming page 999", "self.page", items__0__documents=[{"document": "D001", "page": 999}])
self_assessment("with marks as text", "schema.type", items__0__mark="6.00")
self_assessment("of a newer format", "format.newer", format="tic-review/self-assessment@2")
bagged("standard under another name", "standard.file-name", payload={"data/standards/other.json": dump(STANDARD)})
standard("with a criterion twice", "standard.duplicate", criteria__1__id="S01")
standard("with an unknown dimension", "standard.dimension", criteria__0__dimension="K9")
standard("whose dimension does not sum", "standard.dimension", dimensions__0__max=2900, dimensions__1__max=1500)
standard("of 100.5 marks", "standard.sum", criteria__0__max=STANDARD["criteria"][0]["max"] + 50, dimensions__0__max=STANDARD["dimensions"][0]["max"] + 50)


def formula(name, code, **paths):
    """The same for the first formula of a standard that has formulas."""
    made = copy.deepcopy(other)
    at = next(n for n, criterion in enumerate(made["criteria"]) if criterion["method"] == "formula" and "terms" in criterion["formula"])
    standard(name, code, criteria=changed(made, **{f"criteria__{at}__{path}": value for path, value in paths.items()})["criteria"], dimensions=made["dimensions"])


formula("with formulas", None)
formula("with a formula where a person marks", "schema.unknown-key", method="expert")
formula("whose formula is missing", "schema.missing-key", formula=DELETE)
formula("whose target is not above the floor", "standard.formula", formula__target="0")
formula("of an unknown figure", "standard.formula-field", formula__terms__0__figure="profit")
formula("that sums a plain figure", "standard.formula-field", formula__terms=[{"figure": "total_staff", "over": "sum", "weight": "1"}])
standard("whose grades rise", "standard.grades", grades=STANDARD["grades"][::-1])
standard("whose last grade is not from 0", "standard.grades", grades=STANDARD["grades"][:-1])


def enclosed(name, code, made):
    """A standard that the package carries and the task does not ask for."""
    bagged("enclosed standard " + name, code, payload={"data/standards/enclosed.json": dump({**made, "id": "enclosed", "version": "1"})})


def at(document, id):
    """Where a criterion stands in a standard, as the beginning of a path."""
    return f"criteria__{next(n for n, each in enumerate(document['criteria']) if each['id'] == id)}__"


def table(name, code, **paths):
    """A standard of the five short formulas, spoilt; paths into a criterion begin with its id."""
    spoil(other, "table", name, code, paths)


general_standard = load(GENERAL)


def general(name, code, **paths):
    """A standard of every general kind, spoilt likewise."""
    spoil(general_standard, "general table", name, code, paths)


def spoil(document, kind, name, code, paths):
    ids = {each["id"] for each in document["criteria"]}
    full = lambda path: at(document, path[:3]) + path[5:] if path[:3] in ids else path
    enclosed(f"({kind}) {name}", code, changed(document, **{full(path): value for path, value in paths.items()}))


table("as it is", None)
table("with a dimension of nothing", "standard.dimension-empty", dimensions=[*other["dimensions"], {"id": "K9", "name": "空", "max": 0}])
table("with a grade's name of blanks", "standard.text-empty", grades__0__name="　 ")
table("with two levels of one name", "standard.name-twice", anchors__1__label="优")
table("with a step wider than a full mark", "standard.step", markStep=700)
table("with a level that runs down", "standard.level-reversed", anchors=[{"label": "优", "fromPercent": 100, "toPercent": 90}])
table("with a hole between levels", "standard.level-gap", anchors=[{"label": "优", "fromPercent": 90, "toPercent": 100}, {"label": "差", "fromPercent": 0, "toPercent": 30}])
table("with levels that overlap", "standard.level-overlap", anchors=[{"label": "优", "fromPercent": 50, "toPercent": 100}, {"label": "差", "fromPercent": 0, "toPercent": 80}])
table("with reasons for every mark", "standard.reason-lines", reasonBelowPercent=95, reasonAbovePercent=60)
table("with caps reversed", "standard.finding-caps", findingCaps__不属实=80)
rows = other["criteria"][9]["formula"]["rows"]
table("with rising rows", "standard.rows-order", E10__formula__rows=rows[::-1])
table("with a lower row that gives more", "standard.rows-fall", E10__formula__rows__2__percent=90)
table("without the row of the full mark", "standard.full-unreachable", E10__formula__rows=rows[1:])
table("with a weight of 0", "standard.weight-zero", E03__formula__terms__2__weight="0")
table("with a divisor below 0", "standard.denominator", E07__formula__denominator__0__weight="-1")
table("with a figure by itself", "standard.value-constant", E07__formula__numerator=other["criteria"][6]["formula"]["denominator"])
table("with an industry factor of 0", "standard.factor-zero", E01__formula__industryFactor="0")
whole = other["criteria"][6]["formula"]
table("whose share is upside down", "standard.ratio-swapped", E07__formula__numerator=whole["denominator"], E07__formula__denominator=whole["numerator"])
table("with an item that is only verified", "standard.checked", E05__method="checked")
table("that only verifies and gives marks", "standard.marks", verificationOnly=True)
table("in yuan", "standard.unit", E01__formula__unit="元/年")
table("with a deduction numbered B", "standard.adjustment-id", adjustments__deductions__0__id="B09")
table("with bonus at the plan's review", "standard.adjustment-stage", stage="方案评审")
table("with bonus under a cap of 0", "standard.adjustment-cap", adjustments__bonusCap=0)
table("with an amount above the cap of all", "standard.adjustment-amount", adjustments__bonus__0__amounts=[600])
table("with a rule nobody knows", "standard.rule-unknown", adjustments__bonus__0__rules=["R99"])
table("for a panel of 9 to 5", "standard.panel", aggregation__panel__min=9, aggregation__panel__max=5)
general("as it is", None)
general("with a value that the attribute lacks", "standard.attribute", A02__formula__branches__0__when__0__in=["巨大"])
size = {"kind": "attribute", "attribute": "size", "in": ["中"]}
branch = general_standard["criteria"][1]["formula"]["branches"][0]
general("with a branch that one above takes whole", "standard.branch-never", A02__formula__branches__1={**branch, "when": [size]})
share = general_standard["criteria"][0]["formula"]["value"]
general("that chooses no value for some centres", "standard.branch-missing", A01__formula__value={"kind": "choose", "branches": [{"when": [size], "value": share}]})
spared = {"when": [{**size, "in": ["小"]}], "give": "share", "percent": 50}
general("whose weight is spread over nothing", "standard.spread", A04__notApplicable__over="dimension", **{f"{id}__notApplicable": spared for id in ("A01", "A02", "A03", "A05", "A06")})
general("with a condition without a bound", "standard.condition", conditions__1__test__atLeast=DELETE)
general("that proposes no grade", "standard.condition-grade", conditions__0__proposes="差")
general("with a minimum above the full mark", "standard.condition-never", conditions__0__test__atLeast=5100)
general("with parts that do not add up", "standard.parts", A04__formula__parts__0__max=500)
general("with a base above the full mark", "standard.mark-over", A03__formula__scale__base=1100)
general("with more below the floor than at it", "standard.floor-share", A01__formula__scale__below=80)
general("with levels on a computed item", "standard.judged-only", A01__levels=[{"label": "有", "from": 0, "to": 1000}])
general("with a group that is not there", "standard.group", A01__group="G09")
general("that counts by a column the register lacks", "standard.register-column", B12__bands__value__where=[{"column": "title2", "in": ["x"]}])
standard("of a newer format", "format.newer", format="tic-review/standard@2")
standard("with an unknown key", "schema.unknown-key", colour="red")

OUT.mkdir(parents=True, exist_ok=True)
for number, (title, code, data, options) in enumerate(CASES):
    file = OUT / f"{number:03}.ticplan"
    file.write_bytes(data)
    print(json.dumps({"file": str(file), "title": title, "verdict": "refused" if code else "ok", **({"code": code} if code else {}), "options": options}, ensure_ascii=False))
