"""A panel's merge written from the rules alone (docs/cli.md § 9, docs/formats.md § 7), with exact fractions.

Reads one case a line, answers one line each: what became of every file, who is missing, the matrix, the sums, the trimming, the mean
of the sheets and the marks that lie far apart.
"""
import json
import sys
from fractions import Fraction

KINDS = ["pdf", "xlsx", "json"]


def text(value):
    return str(value.numerator) if value.denominator == 1 else f"{value.numerator}/{value.denominator}"


def standings(files, first_seen):
    """The word for every file, by its name."""
    sound = [f for f in files if f["soundness"] == "sound"]
    newest = {}
    for f in sound:
        newest[f["expert"]] = max(newest.get(f["expert"], 0), f["revision"])
    answer = {}
    for f in files:
        # of several files with one sheet the signed PDF stands first, then the workbook, then the JSON file, then by name
        same = [o for o in files if o["sha256"] == f["sha256"] and o["soundness"] == "sound"]
        first = min(same, key=lambda o: (KINDS.index(o["kind"]), o["file"]), default=None)
        if first is not None and first is not f and f["soundness"] in ("sound", "unsigned"):
            answer[f["file"]] = "duplicate"
        elif f["soundness"] != "sound":
            answer[f["file"]] = f["soundness"]
        elif f["revision"] < newest[f["expert"]]:
            answer[f["file"]] = "superseded"
        else:
            own = [o for o in sound if o["expert"] == f["expert"]]
            current = {o["sha256"] for o in own if o["revision"] == f["revision"]}
            before = {o["sha256"] for o in own if o["revision"] == f["revision"] - 1}
            if len(current) > 1:
                answer[f["file"]] = "conflict"
            elif before and f["replaces"] not in before:
                answer[f["file"]] = "brokenChain"
            elif first_seen.get(f["expert"], f["key"]) != f["key"]:
                answer[f["file"]] = "keyChanged"
            elif f["recused"]:
                answer[f["file"]] = "recused"
            else:
                answer[f["file"]] = "counted"
    return answer


def merge(case):
    words = standings(case["files"], case["firstSeen"])
    present = {f["expert"] for f in case["files"] if words[f["file"]] in ("counted", "recused")}
    counted = sorted((f for f in case["files"] if words[f["file"]] == "counted"), key=lambda f: f["expert"])
    answer = {"standings": words, "absent": [e for e in case["roster"] if e not in present]}
    if not counted:
        return {**answer, "matrix": [], "sheets": [], "trimApplied": False, "mean": "0", "flags": []}
    sums = {f["expert"]: sum(f["marks"].get(c["id"], 0) for c in case["criteria"]) for f in counted}
    trims = case["trim"] and len(counted) >= case["trimMinSheets"]
    order = sorted(sums, key=lambda e: (sums[e], e))
    dropped = {order[0], order[-1]} if trims else set()
    matrix = []
    for c in case["criteria"]:
        marks = {f["expert"]: f["marks"].get(c["id"], 0) for f in counted}
        values = list(marks.values())
        row = {"criterion": c["id"], "mean": text(Fraction(sum(values), len(values))), "min": min(values), "max": max(values)}
        kept = [mark for expert, mark in marks.items() if expert not in dropped]
        if dropped:
            row["trimmed"] = text(Fraction(sum(kept), len(kept)))
        matrix.append(row)
    kept = [total for expert, total in sums.items() if expert not in dropped]
    flags = []
    if len(counted) > 1:
        limit = case["divergence"]
        wide = [r["criterion"] for r, c in zip(matrix, case["criteria"]) if (r["max"] - r["min"]) * 100 >= limit["itemRangePercent"] * c["max"]]
        flags += [f"itemDivergence {criterion}" for criterion in wide]
        totals = sorted(sums.values())
        if totals[-1] - totals[0] >= limit["totalRange"]:
            flags.append("totalDivergence")
        middle = Fraction(totals[(len(totals) - 1) // 2] + totals[len(totals) // 2], 2)
        flags += [f"medianDistance {e}" for e in sorted(sums) if abs(sums[e] - middle) >= limit["fromMedian"]]
    return {
        **answer,
        "matrix": matrix,
        "sheets": [{"expert": e, "sum": sums[e], "dropped": e in dropped} for e in sorted(sums)],
        "trimApplied": trims,
        "mean": text(Fraction(sum(kept), len(kept))),
        "flags": sorted(flags),
    }


for line in sys.stdin:
    print(json.dumps(merge(json.loads(line)), ensure_ascii=False))
