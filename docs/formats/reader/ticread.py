"""An independent reader of the files of TIC Review, in Python's standard library alone, written from docs/formats.

`python3 ticread.py FILE…` prints one JSON object a file: what it is, whether it is sound, why not, and what it carries.
`--limits` prints what this reader cannot judge. Exit code 0 where every file is sound, 1 where one is not, 2 for wrong use.
"""
import base64
import hashlib
import json
import pathlib
import re
import struct
import sys
import unicodedata
import xml.etree.ElementTree as ElementTree

import bags
import records
import signed
from strict import Refused, canonical, parse, record

LIMITS = {
    "contents.pages": "whether the pages of a PDF show the record: that needs the layout's words and fonts",
    "contents.scoreSheet": "the sheets of a workbook but 「导入数据」",
    "contents.importSheet": "headings and looks of 「导入数据」; its texts are compared",
    "pdf": "objects of a PDF that no page names, scripts, links, the visible signature: of an update that is signed, only that it is signed",
    "xlsx.signature": "spellings of a workbook's signature part that say the same",
    "signature.place": "box, words and claimed moment of a signature",
    "signature.certificate": "uses, dates and issuers of certificates",
    "signer": "names in certificates, their dates, trust: only fingerprints are compared with the record",
    "standard": "whether marks, findings and reasons follow the standard; whether a standard holds together",
    "result.formula": "marks from figures: only that a mark is its own exact share, rounded once",
    "result.findings": "the list of rules and their sentences",
    "result.notes": "whether notes say what their fields say",
    "result.hiddenText": "invisible characters in typed texts",
    "result.pledge": "texts of pledges",
    "result.contradicts": "contradictions but recusals with marks, revisions, and a pledge after the lock",
    "result.unwritten": "contents that no version writes but extensions and digests of zeros",
    "layout": "layouts",
    "panel": "what a panel's record needs the standard or the experts' results for: grade, caps, notices, weights",
    "task": "what needs a task, a roster or a standard beside the file",
    "plan": "references within the plan but those to documents, pages and the lead unit",
    "archive.index": "the words of index.txt",
    "archive.contents": "verdicts of the files in an archive that this reader cannot come to",
    "seal.differs": "what is inside an envelope, which the leader's key opens",
    "limit": "limits of this product's memory and time",
}


def sheet(parts):
    """The texts of the sheet 「导入数据」 from row 2."""
    space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    link = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
    tree = lambda name: ElementTree.fromstring(parts[name])
    (place,) = [one.get(link) for one in tree("xl/workbook.xml").iter(f"{space}sheet") if one.get("name") == "导入数据"]
    (target,) = [one.get("Target") for one in tree("xl/_rels/workbook.xml.rels") if one.get("Id") == place]
    shared = ["".join(text.text or "" for text in one.iter(f"{space}t")) for one in tree("xl/sharedStrings.xml")]
    found = []
    for row in tree(f"xl/{target}").iter(f"{space}row"):
        cells = {}
        for cell in row.iter(f"{space}c"):
            value = cell.find(f"{space}v")
            if cell.find(f"{space}f") is not None or value is not None and cell.get("t") != "s":
                raise Refused("contents.importSheet", cell.get("r"))
            column = 0
            for letter in re.match("[A-Z]+", cell.get("r"))[0]:
                column = column * 26 + ord(letter) - 64
            cells[column] = "" if value is None else re.sub("_x([0-9A-Fa-f]{4})_", lambda one: chr(int(one[1], 16)), shared[int(value.text)])
        found.append([cells.get(column, "") for column in range(1, max(cells, default=0) + 1)])
    return found[1:]


def workbook(data):
    parts = bags.entries(data, True)
    if any(re.search(rb"<!|<\?(?!xml )", content) for content in parts.values()):
        raise Refused("xlsx.malformed", "a comment, an entity or an instruction")
    try:
        xml = parts["customXml/item1.xml"].decode()
        (found,) = re.findall(r'<(result|panel) xmlns="urn:tic-review:\1:1" sha256="([0-9a-f]{64})" layout="\d+">([^<]*)</\1>', xml)
        inside = base64.b64decode(found[2], validate=True)
        said = sheet(parts)
    except (KeyError, ValueError, IndexError, TypeError, ElementTree.ParseError):
        raise Refused("result.missing") from None
    if sha256(inside) != found[1]:
        raise Refused("result.digest")
    signers = signed.workbook(parts)
    value = carried(inside, found[0], signers)
    wanted = records.rows(value, found[1])
    width = len(wanted[0])
    if [row + [""] * (width - len(row)) for row in said] != wanted:
        raise Refused("contents.importSheet")
    return value


def pdf(data):
    inside, kind, photos, signers = signed.pdf(data)
    value = carried(inside, kind, signers)
    listed = {f"{one['id']}.{one['kind']}": one["sha256"] for one in value.get("attachments", [])}
    if listed != {name: sha256(photo) for name, photo in photos.items()}:
        raise Refused("result.digest", "photos")
    return value


def carried(data, kind, signers):
    """The record that a signed file carries, signed by those it names."""
    value = whole(data, kind)
    wanted = [one["fingerprint"] for one in value["signers"]] if kind == "panel" else [value["expert"]["fingerprint"]]
    if not set(wanted) <= set(signers):
        raise Refused("signer.missing")
    if sorted(wanted) != sorted(signers):
        raise Refused("signer.extra")
    return value


def whole(data, kind):
    value = record(data, kind)
    {"result": records.result, "panel": records.panel}[kind](value)
    return value


def loose(data):
    value = parse(data)
    kind = "panel" if isinstance(value, dict) and str(value.get("format")).startswith("tic-review/panel@") else "result"
    return whole(data, kind)


def package(data):
    files, tags, identifier = bags.bag(data, "package")
    for code, name in (("plan.missing", "plan.json"), ("task.missing", "task.json")):
        if name not in files:
            raise Refused(code)
    if "signature.p7s" in tags:
        proven(tags)
    plan, task = (record(files[f"{kind}.json"], kind, kind, False) for kind in ("plan", "task"))
    if "self.json" in files:
        record(files["self.json"], "self-assessment", "self", False)
    if identifier != task["package"]["id"]:
        raise Refused("bag.info", identifier)
    documents(plan, {name for name in files if not re.fullmatch(r"(plan|task|self)\.json|standards/[^/]+\.json", name)})
    leaders = [one for one in task["panel"] if one["role"] == "组长"]
    if len(leaders) != 1 or len({one["id"] for one in task["panel"]}) < len(task["panel"]):
        raise Refused("task.roster")
    if (plan["centre"]["name"], plan["centre"]["type"]) != (task["centre"]["name"], task["centre"]["type"]):
        raise Refused("task.plan-mismatch")
    if ("replaces" in task["package"]) != (task["package"]["revision"] > 1):
        raise Refused("task.replaces")
    for name in files:
        if name.startswith("standards/"):
            standard = record(files[name], "standard", name, False)
            if name != f"standards/{standard['id']}.json":
                raise Refused("standard.file-name")
            if {key: standard[key] for key in ("id", "version")} == {key: task.get("standard", {}).get(key) for key in ("id", "version")}:
                if sha256(canonical(standard)) != task["standard"]["sha256"]:
                    raise Refused("task.standard-digest")
    return task


def documents(plan, files):
    """Every document is there once, and every reference leads to one of its pages."""
    listed = plan["documents"]
    paths = [unicodedata.normalize("NFC", one["path"]) for one in listed]
    pages = {one["id"]: one.get("pages") for one in listed}
    if len(set(paths)) < len(paths) or len(pages) < len(listed):
        raise Refused("plan.document-duplicate")
    for code, names in (("plan.document-absent", set(paths) - files), ("plan.document-unlisted", files - set(paths))):
        if names:
            raise Refused(code, min(names))
    for one in listed:
        ending = one["path"].rsplit(".", 1)[-1].lower()
        if ending != one["kind"] and (ending, one["kind"]) != ("jpeg", "jpg"):
            raise Refused("plan.document-kind", one["path"])
    own = [unit["id"] for unit in plan["units"] if unit["role"] == "依托"]
    if own != [plan["centre"]["leadUnit"]]:
        raise Refused("plan.reference", "leadUnit")
    for reference in references({key: value for key, value in plan.items() if key not in ("documents", "extensions")}):
        if reference["document"] not in pages:
            raise Refused("plan.reference", reference["document"])
        if reference.get("page", 1) > (pages[reference["document"]] or 10**6):
            raise Refused("plan.page", reference["document"])


def references(value):
    if isinstance(value, dict):
        if isinstance(value.get("document"), str) and set(value) <= {"document", "page"}:
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for member in value:
            yield from references(member)


def proven(tags):
    """The fingerprint of who signed a bag's tag manifest."""
    try:
        return signed.cms(tags["signature.p7s"], tags["tagmanifest-sha256.txt"])
    except Refused:
        raise Refused("signature.invalid") from None


def values(data):
    files, tags, identifier = bags.bag(data, "values")
    if set(files) != {"values.json"}:
        raise Refused("values.refused")
    value = record(files["values.json"], "values")
    if "signature.p7s" not in tags or proven(tags) != value["confirmedBy"]["fingerprint"]:
        raise Refused("signer.missing")
    places = [(one["figure"], one.get("year", 0)) for one in value["values"]]
    if places != sorted(set(places)) or ("replaces" in value) != (value["revision"] > 1) or identifier != value["task"]:
        raise Refused("values.figures")
    return value


READERS = {"pdf": pdf, "xlsx": workbook, "json": loose, "ticvalues": values}


def archive(data):
    files, tags, identifier = bags.bag(data, "archive")
    if "archive.json" not in files or "index.txt" not in files:
        raise Refused("archive.index")
    value = record(files["archive.json"], "archive")
    if "extensions" in value:
        raise Refused("result.unwritten")
    if "signature.p7s" in tags:
        proven(tags)
    listed = {one["path"]: one for one in value["files"]}
    if set(listed) != set(files) - {"archive.json", "index.txt"} or len(listed) < len(value["files"]) or identifier != value["task"]:
        raise Refused("archive.index")
    index, named, known = files["index.txt"].decode("utf-8", "replace"), set(), set()
    for path, one in listed.items():
        if (sha256(files[path]), len(files[path])) != (one["sha256"], one["bytes"]) or f"data/{path}" not in index or one["sha256"] not in index:
            raise Refused("archive.index", path)
        read = READERS.get(path.rsplit(".", 1)[-1].lower())
        if one["part"] not in ("results", "panel", "values", "rejected") and ("verdict" in one or "record" in one):
            raise Refused("archive.contents", path)
        if one.get("verdict") in ("accepted", "unsigned"):
            inside = read and read(files[path])
            if not inside or one.get("record", {}).get("sha256") != sha256(canonical(inside)) or one["record"].get("expert") != inside.get("expert", {}).get("id"):
                raise Refused("archive.contents", path)
            known.add(one["record"]["sha256"])
            named |= {row["sha256"] for row in inside.get("results", [])}
    if {one["sha256"] for one in value["missing"]} != named - known:
        raise Refused("archive.contents", "missing")
    return value


def card(data):
    value = record(data, "card")
    rest = {key: member for key, member in value.items() if key != "signature"}
    try:
        signer = signed.cms(base64.b64decode(value["signature"], validate=True), canonical(rest))
    except (Refused, ValueError):
        raise Refused("assembly.card-signature") from None
    if signer != value["fingerprint"]:
        raise Refused("assembly.card-signature")
    return value


def commitment(data, path):
    value = record(data, "commitment")
    envelope = pathlib.Path(str(path).replace(".commitment.json", ".p7m"))
    if not envelope.exists() or sha256(envelope.read_bytes()) != value["envelopeSha256"]:
        raise Refused("seal.envelope")
    if check_code(value["resultSha256"]) != value["checkCode"]:
        raise Refused("seal.differs")
    return value


def check_code(digest):
    bits = int(digest[:16], 16) >> 14
    letters = ["0123456789ABCDEFGHJKMNPQRSTVWXYZ"[bits >> 45 - 5 * at & 31] for at in range(10)]
    return "".join(letters[:5]) + "-" + "".join(letters[5:])


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def read(path):
    """What a file is and what it carries; a reader never raises anything else than Refused."""
    data, name = path.read_bytes(), path.name
    ending = name.rsplit(".", 1)[-1]
    readers = {**READERS, "ticplan": package, "ticarchive": archive, "ticcard": card}
    said = {"file": str(path)}
    try:
        if name.endswith(".commitment.json"):
            value = commitment(data, path)
        elif ending in readers:
            value = readers[ending](data)
        else:
            raise Refused("file.unknown")
    except Refused as fault:
        return {**said, "sound": False, "code": fault.code, "about": fault.about}
    except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError, struct.error) as fault:
        return {**said, "sound": False, "code": "file.malformed", "about": f"{type(fault).__name__}: {fault}"}
    if "format" in value and value["format"].split("@")[0] in ("tic-review/result", "tic-review/panel", "tic-review/values"):
        digest = sha256(canonical(value))
        said.update({"sha256": digest, "checkCode": check_code(digest)})
    return {**said, "sound": True, "format": value["format"]}


def main(arguments):
    if arguments == ["--limits"]:
        print(json.dumps(LIMITS, ensure_ascii=False, indent=1))
        return 0
    paths = [pathlib.Path(one) for one in (sys.stdin.read().splitlines() if arguments == ["-"] else arguments)]
    if not paths:
        print(__doc__, file=sys.stderr)
        return 2
    answers = []
    for path in paths:
        answers.append(read(path))
        print(json.dumps(answers[-1]), flush=True)
    return 0 if all(one["sound"] for one in answers) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
