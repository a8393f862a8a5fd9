"""Signatures: detached CMS, those of a PDF, those of a workbook. RSA PKCS#1 v1.5 and ECDSA on P-256, by numbers alone."""
import base64
import hashlib
import re
import zlib

from strict import Refused

P = 2**256 - 2**224 + 2**192 + 2**96 - 1
N = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
G = (
    0x6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296,
    0x4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5,
)
RSA, EC, P256 = "2a864886f70d010101", "2a8648ce3d0201", "2a8648ce3d030107"
DIGEST_OIDS = {"608648016503040201": "sha256", "608648016503040202": "sha384", "608648016503040203": "sha512"}


def der(data, at=0):
    """(tag, content, whole, end) of the DER value at a place."""
    tag, size, start = data[at], data[at + 1], at + 2
    if size & 128:
        start += size & 127
        size = int.from_bytes(data[at + 2 : start], "big")
    if start + size > len(data):
        raise IndexError
    return tag, data[start : start + size], data[at : start + size], start + size


def inner(data):
    """The values inside a constructed DER value's content."""
    found, at = [], 0
    while at < len(data):
        found.append(der(data, at))
        at = found[-1][3]
    return found


def added(one, other):
    if one is None or other is None:
        return one or other
    if one[0] == other[0] and (one[1] + other[1]) % P == 0:
        return None
    if one == other:
        slope = (3 * one[0] ** 2 - 3) * pow(2 * one[1], -1, P)
    else:
        slope = (other[1] - one[1]) * pow(other[0] - one[0], -1, P)
    x = (slope * slope - one[0] - other[0]) % P
    return x, (slope * (one[0] - x) - one[1]) % P


def times(point, factor):
    result = None
    for bit in bin(factor)[2:]:
        result = added(result, result)
        if bit == "1":
            result = added(result, point)
    return result


def key_of(certificate):
    """('rsa', n, e) or ('ec', point) of a certificate (DER) that may sign."""
    usage = re.search(rb"\x06\x03\x55\x1d\x0f(?:\x01\x01\xff)?\x04.\x03.(.)(.)", certificate, re.S)
    if usage and not usage[2][0] & 0xC0:
        raise Refused("signature.value", "a certificate that is not for signing")
    fields = inner(inner(inner(certificate)[0][1])[0][1])
    info = inner(fields[6 if fields[0][0] == 0xA0 else 5][1])
    kind = [part[1].hex() for part in inner(info[0][1])]
    bits = info[1][1][1:]
    if kind[0] == RSA:
        n, e = (int.from_bytes(part[1], "big") for part in inner(inner(bits)[0][1]))
        if n.bit_length() < 2048 or e < 65537:
            raise Refused("signature.weakKey")
        return "rsa", n, e
    if kind == [EC, P256] and bits[0] == 4:
        return "ec", (int.from_bytes(bits[1:33], "big"), int.from_bytes(bits[33:65], "big"))
    raise Refused("signature.keyKind")


def verifies(certificate, value, data, digest="sha256"):
    """Whether `value` is the signature of `data` by the key of a certificate; ECDSA as (r, s) of 32 bytes each or as DER."""
    try:
        return by_key(certificate, value, data, digest)
    except IndexError:
        raise Refused("signature.malformed") from None


def by_key(certificate, value, data, digest):
    key, hashed = key_of(certificate), hashlib.new(digest, data).digest()
    if key[0] == "rsa":
        size = (key[1].bit_length() + 7) // 8
        oid = bytes.fromhex({v: k for k, v in DIGEST_OIDS.items()}[digest])
        info = b"\x30\x0d\x06\x09" + oid + b"\x05\x00\x04" + bytes([len(hashed)]) + hashed
        info = b"\x30" + bytes([len(info)]) + info
        wanted = b"\x00\x01" + b"\xff" * (size - len(info) - 3) + b"\x00" + info
        return pow(int.from_bytes(value, "big"), key[2], key[1]).to_bytes(size, "big") == wanted
    if len(value) == 64:
        r, s = int.from_bytes(value[:32], "big"), int.from_bytes(value[32:], "big")
    else:
        r, s = (int.from_bytes(part[1], "big") for part in inner(inner(value)[0][1]))
    if not (0 < r < N and 0 < s < N):
        return False
    w, h = pow(s, -1, N), int.from_bytes(hashed[:32], "big")
    point = added(times(G, h * w % N), times(key[1], r * w % N))
    return point is not None and point[0] % N == r


def made(tag, *parts):
    """A DER value."""
    content = b"".join(parts)
    size = len(content)
    length = bytes([size]) if size < 128 else bytes([128 + (size.bit_length() + 7) // 8]) + size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes([tag]) + length + content


def oid(text):
    return made(6, bytes.fromhex(text))


DATA, SIGNED = oid("2a864886f70d010701"), oid("2a864886f70d010702")


def own_form(certificate, others, value, digest):
    """The CMS of a PDF around a value: everything but certificate, issuers, digest and value is fixed."""
    fields = inner(inner(inner(certificate)[0][1])[0][1])
    version = 1 if fields[0][0] == 0xA0 else 0
    serial, issuer = fields[version][2], fields[version + 2][2]
    named = made(48, made(48, made(48, made(4, hashlib.sha256(certificate).digest()), made(48, made(48, made(0xA4, issuer)), serial))))
    attributes = [
        made(48, oid("2a864886f70d010903"), made(49, DATA)),
        made(48, oid("2a864886f70d010904"), made(49, made(4, digest))),
        made(48, oid("2a864886f70d010910022f"), made(49, named)),
    ]
    rsa = key_of(certificate)[0] == "rsa"
    algorithm = made(48, oid("2a864886f70d01010b"), b"\5\0") if rsa else made(48, oid("2a8648ce3d040302"))
    sha256 = made(48, oid("608648016503040201"))
    signer = made(48, b"\2\1\1", made(48, issuer, serial), sha256, made(0xA0, *sorted(attributes)), algorithm, made(4, value))
    body = made(48, b"\2\1\1", made(49, sha256), made(48, DATA), made(0xA0, *sorted([certificate, *others])), made(49, signer))
    return made(48, SIGNED, made(0xA0, body))


def cms(data, content, is_own=False):
    """The fingerprint of the signer of a detached CMS over `content`, or Refused `signature.*`; `is_own` as a PDF has it."""
    try:
        outer = der(data)
        signed = inner(inner(inner(outer[1])[1][1])[0][1])
        certificates = [part[2] for part in inner(signed[3][1])] if signed[3][0] == 0xA0 else []
        (signer,) = inner(signed[-1][1])
        fields = inner(signer[1])
        issuer, serial = (part[2] for part in inner(fields[1][1]))
        digest = DIGEST_OIDS[inner(fields[2][1])[0][1].hex()]
        certificate = next(one for one in certificates if issuer in one and serial in one)
        if fields[3][0] != 0xA0:
            if not verifies(certificate, fields[4][1], content, digest):
                raise Refused("signature.value")
            return hashlib.sha256(certificate).hexdigest()
        attributes = {inner(part[1])[0][1].hex(): inner(part[1])[1][1] for part in inner(fields[3][1])}
        said = inner(attributes["2a864886f70d010904"])[0][1]
        value = fields[5][1]
    except (IndexError, KeyError, ValueError, StopIteration):
        raise Refused("signature.malformed") from None
    if said != hashlib.new(digest, content).digest():
        raise Refused("signature.digest")
    if not verifies(certificate, value, b"\x31" + fields[3][2][1:], digest):
        raise Refused("signature.value")
    others = [one for one in certificates if one != certificate]
    if is_own and own_form(certificate, others, value, hashlib.sha256(content).digest()) != data:
        raise Refused("signature.malformed")
    return hashlib.sha256(certificate).hexdigest()


def pdf(data):
    """The record of a PDF, its kind, its photos and the fingerprints of its signatures (docs/formats/signed-pdf.md)."""
    if not data.startswith(b"%PDF-1.7\n"):
        raise Refused("pdf.malformed")
    first = re.search(rb"^%%EOF\n", data, re.M)
    if not first:
        raise Refused("pdf.malformed")
    made = data[: first.end()]
    if re.search(rb"/(OpenAction|JavaScript|Launch)\b", made):
        raise Refused("pdf.active")
    objects = {}
    for found in re.finditer(rb"^(\d+) 0 obj\n", made, re.M):
        if found[1] in objects:
            raise Refused("pdf.unaccounted")
        objects[found[1]] = found.end()
    files = {}
    for found in re.finditer(rb"/Type /Filespec\n/F \(([^)]*)\)[^>]*>\n/EF <<\n/F (\d+) 0 R\n>>", data):
        if found.end() > first.end() or found[1] in files:
            raise Refused("pdf.changed")
        files[found[1].decode()] = embedded(made, objects.get(found[2]))
    kinds = [kind for kind in ("result", "panel") if f"{kind}.json" in files]
    if len(kinds) != 1 or len({name.split(".")[0] for name in files}) < len(files) or not listed(made, files):
        raise Refused("result.missing")
    signers, until = [], first.end()
    if data.count(b"/ByteRange") != len(re.findall(rb"/ByteRange \[0 \d+ \d+ \d+ *\]", data)):
        raise Refused("pdf.coverage")
    for found in re.finditer(rb"/ByteRange \[0 (\d+) (\d+) (\d+)[^\]]*\]", data):
        a, b, c = (int(part) for part in found.groups())
        if not until < a < b < b + c <= len(data) or data[a : a + 1] != b"<" or data[b - 1 : b] != b">" or not data[:b + c].endswith(b"%%EOF\n"):
            raise Refused("pdf.coverage")
        if data.find(b"%%EOF\n", until, b + c) != b + c - 6:
            raise Refused("pdf.unsignedUpdate")
        try:
            signature = bytes.fromhex(data[a + 1 : b - 1].decode("ascii"))
        except ValueError:
            raise Refused("signature.malformed") from None
        try:
            end = der(signature)[3]
        except IndexError:
            raise Refused("signature.malformed") from None
        if signature[end:].strip(b"\0"):
            raise Refused("pdf.padding")
        signers.append(cms(signature[:end], data[:a] + data[b : b + c], True))
        until = b + c
    if until != len(data):
        raise Refused("pdf.unsignedUpdate")
    return files.pop(f"{kinds[0]}.json"), kinds[0], files, signers


def listed(data, files):
    """Whether the files are those that the document lists and is associated with, the record as its data."""
    spec = rb"(\d+) 0 obj\n<<\n/Type /Filespec\n/F \(([^)]*)\)[^>]*>\n/EF <<\n/F \d+ 0 R\n>>(?:\n/Desc <[^>]*>)?\n/AFRelationship /(\w+)"
    found = {number: (name.decode(), word) for number, name, word in re.findall(spec, data)}
    names = re.findall(rb"/EmbeddedFiles <<\n/Names \[ ([^\]]*)\]", data)
    own = re.findall(rb"/AF \[ ([^\]]*)\]", data)
    if len(names) != 1 or len(own) != 1 or {name for name, _ in found.values()} != set(files):
        return False
    pairs = {number: bytes.fromhex(name.decode()).decode("utf-16") for name, number in re.findall(rb"<(\w+)> (\d+) 0 R", names[0])}
    words = {name: b"Data" if name.endswith(".json") else b"Supplement" for name in files}
    return pairs == {number: name for number, (name, _) in found.items()} and words == dict(found.values()) and set(re.findall(rb"(\d+) 0 R", own[0])) == set(found)


def embedded(data, at):
    found = re.compile(rb"<<\n(?:[^s]|s(?!tream))*?/Length (\d+)\n>>\nstream\n").match(data, at or 0)
    if not found or b"/EmbeddedFile" not in found[0]:
        raise Refused("result.missing")
    packed = data[found.end() : found.end() + int(found[1])]
    if b"/FlateDecode" not in found[0]:
        return packed
    inflate = zlib.decompressobj()
    try:
        whole = inflate.decompress(packed, 64 * 2**20)
    except zlib.error:
        raise Refused("pdf.malformed") from None
    if not inflate.eof or inflate.unused_data:
        raise Refused("pdf.malformed")
    return whole


DSIG = "http://www.w3.org/2000/09/xmldsig#"
PROPERTIES = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties '
    b'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    b'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>TIC Review</dc:creator></cp:coreProperties>'
)
SKIPPED = re.compile(r"\[Content_Types\]\.xml|_xmlsignatures/.*|docProps/core\.xml")


OWN = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/(app|core)\.xml|xl/(workbook|styles|sharedStrings)\.xml|xl/theme/theme1\.xml|"
    r"xl/_rels/workbook\.xml\.rels|xl/worksheets/sheet\d+\.xml|customXml/(item1|itemProps1)\.xml|customXml/_rels/item1\.xml\.rels|"
    r"_xmlsignatures/(sig\d+\.xml|origin\.sigs|_rels/origin\.sigs\.rels)"
)


def workbook(parts):
    """The fingerprints of a workbook's signatures over all of its parts (docs/formats/signed-workbook.md), or Refused."""
    signers = []
    number = 1
    types = content_types(parts.get("[Content_Types].xml", b"").decode("utf-8", "replace"))
    strange = [name for name in parts if not OWN.fullmatch(name)]
    if strange:
        raise Refused("xlsx.active", min(strange))
    if any(b'"External"' in content for name, content in parts.items() if name.endswith(".rels")):
        raise Refused("xlsx.active", "a link")
    if parts.get("docProps/core.xml") != PROPERTIES or types("docProps/core.xml") != "application/vnd.openxmlformats-package.core-properties+xml":
        raise Refused("xlsx.changed", "docProps/core.xml")
    while (name := f"_xmlsignatures/sig{number}.xml") in parts:
        signers.append(xml_signature(parts[name].decode("utf-8", "replace"), parts, types))
        number += 1
    if sum(name.startswith("_xmlsignatures/sig") for name in parts) != len(signers):
        raise Refused("xlsx.signature")
    return signers


def content_types(xml):
    """The content type of a part by its name: of its own, else of its extension."""
    defaults = re.findall('<Default Extension="([^"]*)" ContentType="([^"]*)"/>', xml)
    own = re.findall('<Override PartName="/([^"]*)" ContentType="([^"]*)"/>', xml)
    if len({name.lower() for name, _ in defaults + own}) < len(defaults + own):
        raise Refused("xlsx.malformed", "[Content_Types].xml")
    return lambda name: dict(own).get(name) or dict(defaults).get(name.rsplit(".", 1)[-1])


def xml_signature(xml, parts, types):
    def one(pattern, text=xml):
        found = re.findall(pattern, text, re.S)
        if len(found) != 1:
            raise Refused("signature.malformed")
        return found[0]

    for uri, digest in re.findall(r'<Reference Type="[^"]*" URI="#([^"]*)">.*?<DigestValue>([^<]*)<', xml, re.S):
        tag = one(rf'<(Object|xd:SignedProperties) Id="{re.escape(uri)}">')
        body = one(rf'<{tag} Id="{re.escape(uri)}">.*?</{tag}>')
        scope = f' xmlns="{DSIG}"' + (' xmlns:xd="http://uri.etsi.org/01903/v1.3.2#"' if tag.startswith("xd") else "")
        if digest != hashed(body.replace(f"<{tag}", f"<{tag}{scope}", 1).encode()):
            raise Refused("signature.digest")
    listed = re.findall(r'<Reference URI="/([^"?]+)\?ContentType=([^"]*)">(.*?)<DigestValue>([^<]*)<', one("<Manifest>(.*?)</Manifest>"), re.S)
    if {name for name, *_ in listed} != {name for name in parts if not SKIPPED.fullmatch(name)}:
        raise Refused("xlsx.uncovered")
    for name, kind, transforms, digest in listed:
        if kind != types(name):
            raise Refused("xlsx.uncovered", name)
        if digest != hashed(relationships(parts[name], re.findall('SourceId="([^"]*)"', transforms)) if transforms.startswith("<Transforms>") else parts[name]):
            raise Refused("xlsx.changed", name)
    info = one("<SignedInfo>.*?</SignedInfo>").replace("<SignedInfo", f'<SignedInfo xmlns="{DSIG}"', 1)
    try:
        certificate = base64.b64decode(one("<X509Certificate>([^<]*)<"), validate=True)
        value = base64.b64decode(one("<SignatureValue>([^<]*)<"), validate=True)
    except ValueError:
        raise Refused("signature.malformed") from None
    if not verifies(certificate, value, info.encode()):
        raise Refused("signature.value")
    return hashlib.sha256(certificate).hexdigest()


def hashed(data):
    return base64.b64encode(hashlib.sha256(data).digest()).decode()


def relationships(data, ids):
    """A relationship part after the transform: those covered, by Id, written again."""
    found = []
    for text in re.findall("<Relationship (.*?)/>", data.decode("utf-8")):
        known = dict(re.findall('([A-Za-z]+)="([^"]*)"', text))
        found.append((known["Id"], known["Target"], known.get("TargetMode", "Internal"), known["Type"]))
    kept = sorted(one for one in found if one[0] in ids)
    origin = [one for one in found if one[0] not in ids and not one[3].endswith("/digital-signature/origin")]
    if origin:
        raise Refused("xlsx.uncovered")
    rows = "".join(f'<Relationship Id="{i}" Target="{t}" TargetMode="{m}" Type="{y}"></Relationship>' for i, t, m, y in kept)
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>'.encode()
