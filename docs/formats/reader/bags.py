"""ZIP files whose every byte is accounted for, and the bags in them (docs/formats/package.md)."""
import datetime
import hashlib
import re
import struct
import unicodedata
import zlib

from strict import Refused

HIDDEN = re.compile("[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
RESERVED = re.compile(r"(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(COM|LPT)[0-9\u00b9\u00b2\u00b3])(\..*)?", re.I)


def path_fault(path):
    """The code of what is wrong with a path, or nothing."""
    if path == "" or "" in path.lstrip("/").split("/") and not path.startswith("/"):
        return "zip.path-empty"
    if path.startswith("/"):
        return "zip.path-absolute"
    if "\\" in path:
        return "zip.path-backslash"
    if re.match("[A-Za-z]:", path):
        return "zip.path-drive"
    parts = path.split("/")
    if "." in parts or ".." in parts:
        return "zip.path-climbs"
    if HIDDEN.search(path):
        return "zip.path-control"
    if re.search('[<>:"|?*%]', path) or any(part[-1] in ". " or RESERVED.fullmatch(part) for part in parts):
        return "zip.path-reserved"
    if len(path.encode()) > 1024 or any(len(part.encode()) > 255 for part in parts):
        return "zip.path-too-long"
    return None


def same(name):
    """Two names that are equal here are twins."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).upper().lower())


def extras(data):
    found = {}
    while len(data) >= 4:
        kind, size = struct.unpack_from("<HH", data)
        found[kind] = data[4 : 4 + size]
        data = data[4 + size :]
    return found


def entries(data, is_plain=False):
    """Name → bytes of every file of a ZIP, or Refused `zip.*`; a workbook has neither extra fields, comments nor folders."""
    end = data.rfind(b"PK\5\6")
    if data[:4] not in (b"PK\3\4", b"PK\5\6") and end < 0:
        raise Refused("zip.not-a-zip")
    if end < 0 or end + 22 > len(data):
        raise Refused("zip.damaged")
    if end + 22 != len(data):
        raise Refused("zip.trailing-bytes")
    disk, first, here, count, size, start, _ = struct.unpack_from("<4H2LH", data, end + 4)
    stop = end
    if data[end - 20 : end - 16] == b"PK\6\7":
        stop = struct.unpack_from("<Q", data, end - 12)[0]
        if data[stop : stop + 4] != b"PK\6\6" or stop + 56 != end - 20:
            raise Refused("zip.damaged")
        disk, first, here, count, size, start = struct.unpack_from("<2L4Q", data, stop + 16)
    if disk or first or here != count:
        raise Refused("zip.damaged")
    if count > 100_000:
        raise Refused("zip.too-many-entries")
    if start + size != stop:
        raise Refused("zip.gap" if start + size < stop else "zip.damaged")
    found, spans, seen, folders, at = {}, [], set(), set(), start
    for _ in range(count):
        if data[at : at + 4] != b"PK\1\2" or at + 46 > stop:
            raise Refused("zip.damaged")
        _, _, flags, method, _, _, crc, packed, whole, n, e, c, disk, _, mode, local = struct.unpack_from("<6H3L5H2L", data, at + 4)
        raw, extra = data[at + 46 : at + 46 + n], extras(data[at + 46 + n : at + 46 + n + e])
        at += 46 + n + e + c
        if is_plain and (e or c or disk or flags & ~2062 or mode & 16 or raw.endswith(b"/")):
            raise Refused("zip.extra")
        wide = extra.get(1, b"")
        if whole == 0xFFFFFFFF:
            whole, wide = struct.unpack_from("<Q", wide)[0], wide[8:]
        if packed == 0xFFFFFFFF:
            packed, wide = struct.unpack_from("<Q", wide)[0], wide[8:]
        if local == 0xFFFFFFFF:
            local = struct.unpack_from("<Q", wide)[0]
        try:
            name = raw.decode("utf-8" if flags & 2048 else "ascii")
        except UnicodeDecodeError:
            raise Refused("zip.name-encoding") from None
        fault = path_fault(name[:-1] if name.endswith("/") and len(name) > 1 else name)
        if fault:
            raise Refused(fault, name[:80])
        if flags & 65:
            raise Refused("zip.encrypted", name)
        if method not in (0, 8):
            raise Refused("zip.method", name)
        if mode >> 28 not in (0, 4, 8):
            raise Refused("zip.link", name)
        if whole > 2**20 and whole > 200 * packed:
            raise Refused("zip.bomb", name)
        if data[local : local + 4] != b"PK\3\4":
            raise Refused("zip.damaged", name)
        _, flags2, method2, _, _, crc2, packed2, whole2, n2, e2 = struct.unpack_from("<5H3L2H", data, local + 4)
        raw2, extra2 = data[local + 30 : local + 30 + n2], extras(data[local + 30 + n2 : local + 30 + n2 + e2])
        if is_plain and (e2 or flags2 != flags):
            raise Refused("zip.extra", name)
        wide2 = extra2.get(1, b"")
        if whole2 == 0xFFFFFFFF and len(wide2) >= 16:
            whole2, packed2 = struct.unpack_from("<2Q", wide2)
        differs = raw != raw2 or method != method2 or (flags ^ flags2) & 2049
        later = flags2 & 8
        if differs or not later and (crc, packed, whole) != (crc2, packed2, whole2):
            raise Refused("zip.header-mismatch", name)
        for field in (extra.get(0x7075), extra2.get(0x7075)):
            if field is not None and field[5:] != raw:
                raise Refused("zip.header-mismatch", name)
        body = local + 30 + n2 + e2
        spans.append((local, body + packed, later and (crc, packed, whole), name))
        if name.endswith("/"):
            if whole:
                raise Refused("zip.path-empty", name)
            folders.add(same(name[:-1]))
            continue
        key = same(name)
        if key in seen:
            raise Refused("zip.path-twin", name)
        seen.add(key)
        found[name] = content(data[body : body + packed], method, whole, crc, name)
    folders |= {"/".join(key.split("/")[:depth]) for key in seen for depth in range(1, key.count("/") + 1)}
    if folders & seen:
        raise Refused("zip.path-twin", min(folders & seen))
    spans.sort()
    expected = 0
    for place, (local, until, later, name) in enumerate(spans):
        if local != expected:
            raise Refused("zip.gap" if local > expected else "zip.overlap", name)
        expected = spans[place + 1][0] if place + 1 < len(spans) else start
        between = data[until:expected]
        if until > expected:
            raise Refused("zip.overlap", name)
        if later and not descriptor(between, *later):
            raise Refused("zip.header-mismatch", name)
        if not later and between:
            raise Refused("zip.gap", name)
    if expected != start or not spans and start:
        raise Refused("zip.gap")
    return found


def descriptor(data, crc, packed, whole):
    plain = [struct.pack("<3L", crc, packed, whole)] if whole < 2**32 else []
    forms = [*plain, struct.pack("<L2Q", crc, packed, whole)]
    return data in [mark + form for form in forms for mark in (b"", b"PK\7\x08")]


def content(packed, method, whole, crc, name):
    if method == 0:
        data = packed
    else:
        inflate = zlib.decompressobj(-15)
        try:
            data = inflate.decompress(packed, whole + 1)
        except zlib.error:
            raise Refused("zip.damaged", name) from None
        if not inflate.eof and len(data) <= whole or inflate.unused_data:
            raise Refused("zip.size-mismatch" if inflate.unused_data else "zip.damaged", name)
    if len(data) != whole:
        raise Refused("zip.size-mismatch", name)
    if zlib.crc32(data) != crc:
        raise Refused("zip.crc", name)
    return data


def lines(data, name):
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise Refused("bag.manifest-encoding", name) from None
    if text.startswith("\ufeff"):
        raise Refused("bag.manifest-encoding", name)
    return re.sub("\r?\n\\Z", "", text).replace("\r\n", "\n").split("\n")


def manifest(data, name, payload):
    """Path → digest of a manifest; the paths are those of payload, or of tag files."""
    found = {}
    for line in lines(data, name) if data else []:
        parts = re.fullmatch("([0-9A-Fa-f]{64})[ \t]+(.+)", line)
        if not parts:
            raise Refused("bag.manifest-line", name)
        path = unicodedata.normalize("NFC", parts[2])
        if path_fault(path) or path.startswith("data/") != payload or path == "signature.p7s":
            raise Refused("bag.manifest-path", path)
        if path in found:
            raise Refused("bag.manifest-duplicate", path)
        found[path] = parts[1].lower()
    return found


TAGS = ("bagit.txt", "bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt", "signature.p7s")


def bag(data, kind):
    """Payload by path below `data/`, the tag files and the identifier, or Refused `zip.*`, `bag.*`, `format.*`."""
    files = entries(data)
    tops = {name.split("/", 1)[0] for name in files}
    if len(tops) != 1 or any("/" not in name for name in files):
        raise Refused("bag.base-folder")
    inner = {unicodedata.normalize("NFC", name.split("/", 1)[1]): content for name, content in files.items()}
    tags = {name: content for name, content in inner.items() if not name.startswith("data/")}
    payload = {name: content for name, content in inner.items() if name.startswith("data/")}
    if any(len(content) > (96 if "manifest" in name else 1) * 2**20 for name, content in tags.items()):
        raise Refused("bag.declaration")
    said = tags.get("bagit.txt", b"").replace(b"\r\n", b"\n").rstrip(b"\n").split(b"\n")
    labels = [line.split(b": ")[0] for line in said]
    if labels != [b"BagIt-Version", b"Tag-File-Character-Encoding"]:
        raise Refused("bag.declaration")
    if said[0] != b"BagIt-Version: 1.0":
        raise Refused("bag.version")
    if said[1] != b"Tag-File-Character-Encoding: UTF-8":
        raise Refused("bag.encoding")
    for code, name in (("bag.manifest-missing", TAGS[2]), ("bag.tagmanifest-missing", TAGS[3])):
        if name not in tags:
            raise Refused(code)
    if "fetch.txt" in tags:
        raise Refused("bag.fetch")
    for name in tags:
        if name not in TAGS:
            raise Refused("bag.tag-file-unknown", name)
    listed = manifest(tags[TAGS[3]], TAGS[3], False)
    for name in listed:
        if name not in tags:
            raise Refused("bag.tag-missing", name)
    for name in tags:
        if name not in TAGS[3:] and name not in listed:
            raise Refused("bag.tag-unlisted", name)
    for name, digest in listed.items():
        if hashlib.sha256(tags[name]).hexdigest() != digest:
            raise Refused("bag.tag-digest-mismatch", name)
    info = bag_info(tags.get(TAGS[1], b""))
    said = info["tic-package-format"]
    if said != f"tic-review/{kind}@1":
        raise Refused("format.newer" if re.fullmatch(rf"tic-review/{kind}@\d+(\.\d+)?", said) else "format.unknown")
    listed = manifest(tags[TAGS[2]], TAGS[2], True)
    for code, names in (("bag.payload-missing", listed.keys() - payload.keys()), ("bag.payload-extra", payload.keys() - listed.keys())):
        if names:
            raise Refused(code, min(names))
    for name, digest in listed.items():
        if hashlib.sha256(payload[name]).hexdigest() != digest:
            raise Refused("bag.digest-mismatch", name)
    if info["payload-oxum"] != f"{sum(map(len, payload.values()))}.{len(payload)}":
        raise Refused("bag.oxum")
    return {name[5:]: content for name, content in payload.items()}, tags, info["external-identifier"]


def bag_info(data):
    found = {}
    for line in lines(data, TAGS[1]):
        if line[:1] in (" ", "\t"):
            continue
        label, colon, value = line.partition(":")
        label = label.lower()
        once = ("source-organization", "bagging-date", "external-identifier", "payload-oxum", "tic-package-format")
        if not colon or label in once and (label in found or not value.strip()):
            raise Refused("bag.info", line)
        found[label] = value.strip()
    try:
        datetime.date.fromisoformat(found["bagging-date"])
        if not re.fullmatch(r"\d+\.\d+", found["payload-oxum"]) or not {"source-organization", "external-identifier", "tic-package-format"} <= set(found):
            raise ValueError
    except (KeyError, ValueError):
        raise Refused("bag.info") from None
    return found
