"""What a result and a panel's record add up to, and the sheet 「导入数据」 they give (docs/formats/result.md, panel.md, signed-workbook.md)."""
import datetime
from fractions import Fraction

from strict import Refused


def rounded(number, unit=1):
    """Half up, to a multiple of `unit` hundredths."""
    return (2 * Fraction(number) // unit + 1) // 2 * unit


def text(number):
    number = Fraction(number)
    return str(number.numerator) if number.denominator == 1 else f"{number.numerator}/{number.denominator}"


def result(record):
    """Refused unless a result adds up by itself."""
    head(record)
    items, totals = record["criteria"], record["totals"]
    if len({item["id"] for item in items}) < len(items):
        raise Refused("result.sums", "a criterion twice")
    decimals = totals.get("decimals", {})
    for item in items:
        criterion(item, decimals.get("criterion", 2))
    for one in totals["dimensions"]:
        maximum(one, items, record)
    if len({one["id"] for one in record["attachments"]}) < len(record["attachments"]):
        raise Refused("result.missing", "a photo twice")
    photos = {one["id"]: (one["title"], one["sha256"], 1) for one in record["attachments"]}
    for cited in citations(record):
        if cited["document"].startswith("A") and photos.get(cited["document"]) != (cited["title"], cited["sha256"], cited["page"]):
            raise Refused("result.citation", cited["document"])
    sums = sums_of(items, totals)
    for key, value in sums.items():
        if totals.get(key) != value and not (key == "total" and "total" not in totals):
            raise Refused("result.sums", f"totals.{key}")
    if record["recusal"]["declared"] and (items or record["findings"]):
        raise Refused("result.contradicts", "a recusal with marks")
    accepted, locked = (datetime.datetime.fromisoformat(one.replace("Z", "+00:00")) for one in (record["pledge"]["acceptedAt"], record["lockedAt"]))
    if accepted > locked:
        raise Refused("result.contradicts", "pledge after lock")


def maximum(one, items, record):
    """A dimension's full mark is the sum of its criteria, of a group no more than its cap."""
    own = [item for item in items if item["dimension"] == one["name"] and "counts" not in item and item["method"] != "checked"]
    there = [item for item in own if item["state"] != "not-in-branch"]
    if not own:
        return
    for some in (own, there):
        most = sum(item["max"] for item in some)
        caps = {group["id"]: group["cap"] for group in record["totals"].get("groups", []) if "cap" in group}
        over = sum(max(0, sum(item["max"] for item in some if item.get("group") == group) - cap) for group, cap in caps.items())
        if one["max"] in (most, most - over) or "attributes" in record and one["max"] > most - over:
            return
    raise Refused("result.sums", one["name"])


def head(record):
    if "extensions" in record or "0" * 64 in (record["package"]["sha256"], record.get("standard", {}).get("sha256"), record["journal"]["head"]):
        raise Refused("result.unwritten")
    if ("replaces" in record) != (record["revision"] > 1):
        raise Refused("panel.contradicts" if "signers" in record else "result.contradicts", "revision")
    titles = {}
    for cited in citations(record):
        if titles.setdefault(cited["document"], (cited["title"], cited["sha256"])) != (cited["title"], cited["sha256"]):
            raise Refused("result.citation", cited["document"])


def citations(value):
    if isinstance(value, list):
        for member in value:
            yield from citations(member)
    elif isinstance(value, dict):
        yield from value.get("citations", [])
        for member in value.values():
            yield from citations(member)


def criterion(item, decimals):
    """A mark within its maximum; one from figures is its exact share, rounded half up once."""
    mark, explanation = item.get("mark"), item.get("explanation", {})
    if mark is not None and mark > item["max"]:
        raise Refused("result.sums", item["id"])
    if item["method"] == "formula" or "share" in explanation:
        if explanation.get("hundredths") != mark:
            raise Refused("result.sums", item["id"])
        if "share" in explanation and mark is not None:
            unit = 10 ** (2 - decimals) if item["method"] == "formula" else 1
            if rounded(Fraction(explanation["share"]) * item["max"], unit) != mark:
                raise Refused("result.sums", item["id"])


def sums_of(items, totals):
    """The totals of a sheet, exact until they are rounded: items in groups, groups in dimensions, each within its cap."""
    figured = [item for item in items if item["method"] == "formula" or "share" in item.get("explanation", {})]
    given = [item for item in items if item not in figured and "mark" in item]
    groups, dimensions, whole = table(items, totals, items)
    sums = {"expert": least(table(items, totals, given)[2] or 0)}
    own = table(items, totals, [item for item in figured if item["state"] != "not-applicable"])[2]
    if items and own is not None:
        sums["formula"] = least(own)
    else:
        sums["formula"] = None
    filled = {item["dimension"] for item in items} | {item.get("group") for item in items}
    sums["dimensions"] = [with_mark(one, dimensions[one["name"]], one["name"] in filled) for one in totals["dimensions"]]
    if "groups" in totals:
        sums["groups"] = [with_mark(one, groups[one["id"]], one["id"] in filled) for one in totals["groups"]]
    if whole is not None and items:
        unit = 10 ** (2 - totals.get("decimals", {}).get("total", 2))
        sums["total"] = min(10000, max(0, rounded(whole, unit)))
    return sums


def least(number):
    return min(10000, rounded(number))


def with_mark(one, mark, is_filled):
    kept = {key: value for key, value in one.items() if key != "mark"}
    return {**kept, "mark": least(mark)} if mark is not None and is_filled else kept


def table(items, totals, brought):
    """Exact sums by group, by dimension and of all, of the items brought; None while one of them is open."""
    ids = {item["id"] for item in brought}
    names = [one["name"] for one in totals["dimensions"]]
    if any(item["dimension"] not in names for item in items):
        raise Refused("result.sums", "dimension")

    def added(some):
        total = 0
        for item in some:
            if item["id"] not in ids or item["state"] in ("not-in-branch", "not-applicable"):
                continue
            if "mark" not in item:
                return None
            total += -item["mark"] if item.get("group") and item.get("counts") == "deduction" else item["mark"]
        return total

    def weight(some, over):
        return sum(i["max"] for i in some if i["id"] in ids and i["state"] == "not-applicable" and i.get("spread", "total") == over)

    def spread(total, most, gone):
        return total if gone == 0 or gone >= most else Fraction(total) * most / (most - gone)

    groups = {}
    for group in totals.get("groups", []):
        total = added([item for item in items if item.get("group") == group["id"]])
        groups[group["id"]] = None if total is None else min(max(0, total), group.get("cap", total if total > 0 else 0))
    dimensions, gone = {}, 0
    for one in totals["dimensions"]:
        own = [item for item in items if item["dimension"] == one["name"]]
        loose = [item for item in own if not item.get("group")]
        parts = [added([item for item in loose if "counts" not in item])]
        parts += [groups[group] for group in dict.fromkeys(item["group"] for item in own if item.get("group"))]
        bonus, deduction = (added([item for item in loose if item.get("counts") == word]) for word in ("bonus", "deduction"))
        gone += weight(own, "total")
        if None in (*parts, bonus, deduction):
            dimensions[one["name"]] = None
            continue
        total = max(0, spread(sum(parts), one["max"], weight(own, "dimension")) + bonus - deduction)
        dimensions[one["name"]] = total if one.get("mayExceed") else min(total, one["max"])
    whole = None if None in dimensions.values() else spread(sum(dimensions.values()), 10000, gone)
    return groups, dimensions, whole


def panel(record):
    """Refused unless a panel's record adds up by itself. Under an office's own table its weights and caps are not in it."""
    head(record)
    counted = [one for one in record["results"] if one["included"]]
    if len({one["expert"] for one in counted}) < len(counted) or any(one["state"] != "有效" for one in counted):
        raise Refused("panel.list")
    if not {one["expert"] for one in counted} <= {one["expert"] for one in record["signers"]} | {one["expert"] for one in record["dissent"]}:
        raise Refused("panel.signers")
    if len({one["fingerprint"] for one in record["signers"]}) < len(record["signers"]):
        raise Refused("panel.signers")
    dropped = {one["expert"] for one in record["sheets"] if one["dropped"]}
    for row in record["matrix"]:
        marks = [one["mark"] for one in row["marks"]]
        if (row["min"], row["maxMark"], row["range"]) != (min(marks), max(marks), max(marks) - min(marks)) or max(marks) > row["max"]:
            raise Refused("panel.sums", row["criterion"])
    for row in record.get("checks", []):
        found = [one["finding"] for one in row["findings"]]
        if any(found.count(word) != count for word, count in row["counts"].items()) or row.get("agreed") != (found[0] if len(set(found)) == 1 else None):
            raise Refused("panel.sums", row["criterion"])
    for row in record["formula"]:
        share = row["explanation"].get("share")
        if row["explanation"].get("hundredths") != row.get("hundredths") or (row["state"] == "scored") != ("hundredths" in row) or share is None and "hundredths" in row:
            raise Refused("panel.formula", row["criterion"])
    if record["state"] != "final" and "grade" in record or record["state"] == "final" and any(one["panelView"] != "不成立" for one in record["redLines"]):
        raise Refused("panel.total")
    if any("specialty" in one for one in record["results"]) or not record["sheets"]:
        return
    for row in record["matrix"]:
        marks = {one["expert"]: one["mark"] for one in row["marks"]}
        kept = [mark for expert, mark in marks.items() if expert not in dropped]
        trimmed = text(Fraction(sum(kept), len(kept))) if dropped and kept else None
        if row["mean"] != text(Fraction(sum(marks.values()), len(marks))) or row.get("trimmedMean") != trimmed:
            raise Refused("panel.sums", row["criterion"])
    sums = {one["expert"]: 0 for one in record["sheets"]}
    for row in record["matrix"]:
        for one in row["marks"]:
            sums[one["expert"]] = sums.get(one["expert"], 0) + one["mark"]
    if sums != {one["expert"]: one["sum"] for one in record["sheets"]} or bool(dropped) != record["trim"]["applied"]:
        raise Refused("panel.sums", "sheets")
    order = sorted(sums, key=lambda expert: (sums[expert], expert))
    if dropped and dropped != {order[0], order[-1]}:
        raise Refused("panel.sums", "dropped")
    kept = [total for expert, total in sums.items() if expert not in dropped]
    totals = record["totals"]
    mean = Fraction(sum(kept), len(kept))
    formula = sum(row.get("hundredths", 0) for row in record["formula"])
    if totals["expertMean"] != text(mean) or totals.get("formula", formula) != formula:
        raise Refused("panel.total")
    if "total" in totals and totals["total"] != min(10000, max(0, rounded(formula + mean + totals["bonus"] - totals["deduction"]))):
        raise Refused("panel.total")


KEYS = (
    "recordType taskId packageId packageRevision packageSha256 centreName centreType stage standardId standardVersion standardSha256 "
    "expertId expertName expertUnit expertRole itemId dimension itemName max method mark state finding reason citations year declared "
    "verified revision resultSha256"
).split()


def rows(record, digest):
    """The rows of 「导入数据」 from row 2: the keys, then a list of texts a record."""
    standard = record.get("standard", {})
    start = {
        **{"taskId": record["task"], "packageId": record["package"]["id"], "packageRevision": record["package"]["revision"]},
        **{"packageSha256": record["package"]["sha256"], "centreName": record["centre"]["name"], "centreType": record["centre"]["type"]},
        **{"stage": record["stage"], "standardId": standard.get("id"), "standardVersion": standard.get("version")},
        **{"standardSha256": standard.get("sha256"), "revision": record["revision"], "resultSha256": digest},
    }
    found = panel_rows(record) if "signers" in record else result_rows(record, start)
    for one in record["values"]:
        signed = {key: ("-" if one.get(f"{key}Negative") else "") + one[key] for key in ("declared", "verified")}
        found.append({**pick(one, "year", "reason", "citations"), **signed, "recordType": "value", "itemId": one["figure"]})
    if "signers" not in record:
        for one in record["findings"]:
            row = {"recordType": "rule", "itemId": one["rule"], "itemName": one["message"], "state": one["outcome"]}
            found.append({**row, "finding": one.get("view"), "reason": one.get("note"), **pick(one, "citations")})
    for one in record["adjustments"]:
        found.append({"recordType": "adjustment", "itemId": one["item"], "mark": one["amount"], **pick(one, "reason", "citations")})
    for one in record["redLines"]:
        row = {"recordType": "redLine", "itemId": one["item"], "state": one["status"], "reason": one["clue"]}
        found.append({**row, **pick(one, "citations")})
    found = [{**start, **one} for one in found]
    keys = KEYS + [key for key in ("selfMark", "original") if any(one.get(key) is not None for one in found)]
    return [keys] + [["" if one.get(key) is None else str(one[key]) for key in keys] for one in found]


def pick(one, *keys):
    cited = ";".join(f"{c['document']}:{c['page']}" for c in one.get("citations", []))
    return {key: cited if key == "citations" else one.get(key) for key in keys}


def result_rows(record, start):
    expert = record["expert"]
    start.update({"expertId": expert["id"], "expertName": expert["name"], "expertUnit": expert["unit"], "expertRole": expert["role"]})
    found = [{"recordType": "result", "mark": record["totals"]["expert"], "reason": record.get("opinion", {}).get("overall")}]
    for one in record["criteria"]:
        row = pick(one, "dimension", "max", "method", "mark", "selfMark", "state", "finding", "reason", "citations")
        row.update({"recordType": "criterion", "itemId": one["id"], "itemName": one["name"]})
        found.append({**row, "original": "seen" if one.get("original") else None})
    return found


def panel_rows(record):
    names = {one["expert"]: one["name"] for one in record["results"]}
    sums = {one["expert"]: one["sum"] for one in record["sheets"]}
    row = {"recordType": "panel", "mark": record["totals"].get("total"), "state": record["state"], "finding": record.get("grade")}
    found = [{**row, "reason": record["opinion"]["overall"]}]
    for one in record["results"]:
        row = {"recordType": "result", "expertId": one["expert"], "expertName": one["name"], "mark": sums.get(one["expert"])}
        found.append({**row, "state": one["state"], "revision": one["revision"], "resultSha256": one["sha256"]})
    for line in record["matrix"]:
        for one in line["marks"]:
            row = {"recordType": "criterion", "expertId": one["expert"], "expertName": names.get(one["expert"]), "itemId": line["criterion"]}
            found.append({**row, "max": line["max"], "mark": one["mark"], "state": "scored"})
    for line in record.get("checks", []):
        for one in line["findings"]:
            row = {"recordType": "criterion", "expertId": one["expert"], "expertName": names.get(one["expert"]), "itemId": line["criterion"]}
            row.update({"method": "checked", "state": "checked", "finding": one["finding"]})
            found.append({**row, "original": "seen" if one.get("original") else None})
    for one in record["formula"]:
        row = {"recordType": "criterion", "itemId": one["criterion"], "method": "formula"}
        found.append({**row, "mark": one.get("hundredths"), "state": one["state"]})
    return found
