"""An independent, exact reference of `tic-review score` for whole tables (docs/score-replay.md, docs/formats.md § 4).

python3 reference.py STANDARDS.ndjson < cases.ndjson > answers.ndjson
STANDARDS holds one standard a line. Written from those two pages alone, sharing nothing with the TypeScript code.
"""
import json
import sys
from fractions import Fraction

from engine import Centre, Decided, Reading, Stop, Written, formula_share, holds, named, value_of, within


def half_up(value):
    doubled = 2 * value + 1
    return doubled.numerator // (2 * doubled.denominator)


def rounded(mark, decimals=2):
    unit = 10 ** (2 - decimals)
    return half_up(mark / unit) * unit


def fraction_text(value):
    text = [str(abs(value.numerator)), str(value.denominator)]
    if max(map(len, text)) > 40:
        return None
    return str(value)


# --- one criterion --------------------------------------------------------------------------------------------------


def item_of(criterion, standard, case, centre):
    """(state, exact mark in hundredths, range)"""
    try:
        if not holds(criterion.get("when"), Reading(centre)):
            return "not-in-branch", None, None
        excused = criterion.get("notApplicable")
        if excused and holds(excused["when"], Reading(centre)):
            if excused["give"] == "spread":
                return "not-applicable", None, None
            return "scored", Fraction(excused["percent"] * criterion["max"], 100), None
        if criterion["method"] == "formula":
            return "scored", formula_share(criterion["formula"], criterion["max"], centre) * criterion["max"], None
        opened = band_of(criterion["bands"], centre) if "bands" in criterion else None
    except Stop as stop:
        return stop.state, None, None
    return (*judged(criterion, standard, case, opened), opened)


def band_of(bands, centre):
    reading = Reading(centre)
    rest = bands.get("otherwise", {"from": 0, "to": 0})
    value = Fraction(0)
    if "value" in bands:
        reading.first(named(bands["value"]))
        if bands["value"]["kind"] != "ratio":
            reading.parts()
        try:
            value = value_of(bands["value"], reading)
        except Decided:
            return rest["from"], rest["to"]
        reading.same_years()
        reading.parts()
    for row in bands["rows"]:
        if within(value, row) and holds(row.get("when"), reading):
            return row["from"], row["to"]
    return rest["from"], rest["to"]


def judged(criterion, standard, case, opened):
    marks = []
    for at, sheet in enumerate(case.get("sheets") or []):
        try:
            mark = admitted(criterion, standard, sheet.get(criterion["id"]), opened)
        except Stop:
            return "refused", None
        kind = sheet.get("specialty")
        if mark is not None and at in case["kept"] and ("experts" not in criterion or kind is None or kind in criterion["experts"]):
            marks.append((mark, kind))
    rules = standard["aggregation"]
    if case.get("trim") and rules.get("trimBy") == "criterion" and len(marks) >= rules["trimMinSheets"]:
        marks = sorted(marks, key=lambda one: one[0])[1:-1]
    if marks:
        mean = mean_of(marks, rules.get("expertWeights"))
    elif opened is not None and opened[0] == opened[1]:
        mean = Fraction(opened[0])
    else:
        return "open", None
    return "scored", mean * Fraction(criterion["max"], criterion.get("outOf", criterion["max"]))


def admitted(criterion, standard, entry, opened):
    entry = {} if entry is None else {"mark": entry} if isinstance(entry, Written) else entry
    level, mark = entry.get("level"), entry.get("mark")
    levels = criterion.get("levels")
    if level is not None:
        levels = [one for one in levels or [] if one["label"] == level]
        if not levels:
            raise Stop("refused")
    if mark is not None:
        mark = Fraction(str(mark))
    elif level is not None:
        if levels[0]["from"] != levels[0]["to"]:
            raise Stop("refused")
        mark = Fraction(levels[0]["from"])
    elif opened is not None and opened[0] == opened[1]:
        mark = Fraction(opened[0])
    else:
        return None
    ranges = [[one["from"], one["to"]] for one in levels or []]
    single = any(low == high == mark for low, high in [*ranges, *([opened] if opened else [])])
    step = criterion.get("markStep", standard["markStep"])
    fits = (
        mark.denominator == 1
        and 0 <= mark <= criterion.get("outOf", criterion["max"])
        and (single or mark % step == 0)
        and (levels is None or any(low <= mark <= high for low, high in ranges))
        and (opened is None or opened[0] <= mark <= opened[1])
    )
    if not fits:
        raise Stop("refused")
    return mark


def mean_of(marks, weights):
    if weights is not None:
        by_kind = {}
        for mark, kind in marks:
            by_kind.setdefault(kind or "其他", []).append(mark)
        all_weights = sum(Fraction(weights.get(kind, "0")) for kind in by_kind)
        if all_weights != 0:
            return sum(Fraction(weights.get(kind, "0")) * sum(own) / len(own) for kind, own in by_kind.items()) / all_weights
    return sum(mark for mark, _ in marks) / len(marks)


# --- sums -----------------------------------------------------------------------------------------------------------


def sums(standard, items):
    """Groups, dimensions and the whole before adjustments; None where an item has no mark."""

    def marks(criteria, sign=lambda one: 1):
        result = Fraction(0)
        for one in criteria:
            state, exact, _ = items[one["id"]]
            if state == "scored":
                result += sign(one) * (half_up_of(one, standard, exact) if one["method"] == "formula" else exact)
            elif state not in ("not-in-branch", "not-applicable"):
                return None
        return result

    def spread(criteria, over):
        return sum(one["max"] for one in criteria if items[one["id"]][0] == "not-applicable" and one["notApplicable"]["over"] == over)

    def spread_over(value, full, weight):
        return value * full / (full - weight) if 0 < weight < full else value

    groups, dimensions = {}, {}
    for group in standard.get("groups", []):
        own = [one for one in standard["criteria"] if one.get("group") == group["id"]]
        found = marks(own, lambda one: -1 if one.get("counts") == "deduction" else 1)
        groups[group["id"]] = found if found is None else min(max(found, Fraction(0)), Fraction(group.get("cap", 10**9)))
    whole, weight = Fraction(0), 0
    for dimension in standard["dimensions"]:
        own = [one for one in standard["criteria"] if one["dimension"] == dimension["id"]]
        loose = [one for one in own if "group" not in one]
        pieces = [marks([one for one in loose if one.get("counts") == counts]) for counts in (None, "bonus", "deduction")]
        pieces += [groups[group] for group in dict.fromkeys(one["group"] for one in own if "group" in one)]
        weight += spread(own, "total")
        if any(piece is None for piece in pieces):
            dimensions[dimension["id"]] = whole = None
            continue
        plain, bonus, deduction, *grouped = pieces
        value = spread_over(plain + sum(grouped), dimension["max"], spread(own, "dimension")) + bonus - deduction
        value = max(value, Fraction(0))
        value = value if dimension.get("mayExceed") else min(value, Fraction(dimension["max"]))
        dimensions[dimension["id"]] = value
        whole = None if whole is None else whole + value
    if any(value is None for value in dimensions.values()):
        return groups, dimensions, None
    return groups, dimensions, spread_over(whole, 10_000, weight)


def half_up_of(criterion, standard, exact):
    return rounded(exact, standard.get("decimals", {}).get("criterion", 2) if criterion["method"] == "formula" else 2)


def grade_of(standard, total):
    return next(one["name"] for one in standard["grades"] if (total > one["from"] if one.get("moreThan") else total >= one["from"]))


def proposal(standard, case, centre, marks, total):
    names = [one["name"] for one in standard["grades"]]
    grade = grade_of(standard, total)
    reasons, undecided = [], []
    for condition in standard.get("conditions", []):
        try:
            if not holds(condition.get("when"), Reading(centre)):
                continue
            held = test_holds(condition["test"], case, centre, marks, total, grade)
        except (Stop, Decided):
            undecided.append(condition["id"])
            continue
        if not held:
            reasons.append(condition["id"])
            if names.index(condition["proposes"]) > names.index(grade):
                grade = condition["proposes"]
    return grade, reasons, undecided


def test_holds(test, case, centre, marks, total, grade):
    if test["kind"] == "marks":
        got = total if test["of"] == "total" else marks.get(test["of"])
        if got is None:
            raise Stop("missing")
        return got >= test.get("atLeast", 0) and ("moreThan" not in test or got > test["moreThan"])
    if test["kind"] == "figure":
        reading = Reading(centre)
        reading.first(named(test["value"]))
        if test["value"]["kind"] != "ratio":
            reading.parts()
        value = value_of(test["value"], reading)
        reading.same_years()
        reading.parts()
        return within(value, test)
    rounds = [grade, *(case.get("previous") or [])][: test["running"]]
    return len(rounds) < test["running"] or not all(one in test["grades"] for one in rounds)


# --- a case ---------------------------------------------------------------------------------------------------------


def kept_sheets(case, standard, centre):
    """Places without the sheets of the highest and the lowest sum, where whole sheets are trimmed; of equal ones the last and the first."""
    sheets, rules = case.get("sheets") or [], standard["aggregation"]
    if not case.get("trim") or rules.get("trimBy") == "criterion" or len(sheets) < rules["trimMinSheets"]:
        return range(len(sheets))
    common = {one["id"] for one in standard["criteria"] if all(marks(one, sheet, centre) for sheet in sheets)}
    if not common:
        return range(len(sheets))
    places = sorted(range(len(sheets)), key=lambda at: sheet_sum(sheets[at], standard, centre, common))
    return places[1:-1]


def marks(criterion, sheet, centre):
    """Whether a sheet has a mark of a criterion: its expert is asked, and figures leave it to persons."""
    kind = sheet.get("specialty")
    if criterion["method"] == "formula" or not ("experts" not in criterion or kind is None or kind in criterion["experts"]):
        return False
    bound = "notApplicable" in criterion or any(one["kind"] != "attribute" for one in criterion.get("when", []))
    return not bound or is_left(criterion, centre)


def is_left(criterion, centre):
    try:
        excused = "notApplicable" in criterion and holds(criterion["notApplicable"]["when"], Reading(centre))
        return holds(criterion.get("when"), Reading(centre)) and not excused
    except Stop:
        return False


def sheet_sum(sheet, standard, centre, common):
    items = {}
    for one in standard["criteria"]:
        mark = None
        try:
            if one["id"] in common and is_left(one, centre):
                mark = admitted(one, standard, sheet.get(one["id"]), band_of(one["bands"], centre) if "bands" in one else None)
        except Stop:
            pass
        counted = Fraction(mark or 0) * Fraction(one["max"], one.get("outOf", one["max"]))
        items[one["id"]] = ("not-in-branch", None, None) if one["method"] == "formula" else ("scored", Fraction(half_up(counted)), None)
    return half_up(sums(standard, items)[2])


def answer(case, standard):
    centre = Centre(case, standard)
    case["kept"] = kept_sheets(case, standard, centre)
    items = {one["id"]: item_of(one, standard, case, centre) for one in standard["criteria"]}
    groups, dimensions, whole = sums(standard, items)
    total, grade, reasons, undecided = None, None, [], []
    if whole is not None:
        rules = standard["adjustments"]
        counts = standard["stage"] == "绩效评价" or rules.get("counted")
        given = [sum(int(one) for one in case.get(name) or []) for name in ("bonus", "deductions")]
        adjusted = min(given[0], rules["bonusCap"]) - min(given[1], rules["deductionCap"]) if counts else 0
        total = rounded(whole + adjusted, standard.get("decimals", {}).get("total", 2))
        total = max(0, min(10_000, total))
        marks = {id: exact for id, (_, exact, _) in items.items()}
        grade, reasons, undecided = proposal(standard, case, centre, {**marks, **groups, **dimensions}, total)
    state = "incomplete" if total is None else "pending" if int(case.get("redLines") or 0) > 0 else "final"
    return {
        "case": case.get("case"),
        "standard": standard["id"],
        "items": {one["id"]: item_answer(one, standard, *items[one["id"]]) for one in standard["criteria"]},
        "groups": {id: None if value is None else half_up(value) for id, value in groups.items()},
        "dimensions": {id: None if value is None else half_up(value) for id, value in dimensions.items()},
        "total": total,
        "grade": grade if state == "final" else None,
        "reasons": reasons,
        "open": undecided,
        "state": state,
    }


def item_answer(criterion, standard, state, exact, opened):
    result = {"state": state}
    if state == "scored":
        result["hundredths"] = half_up_of(criterion, standard, exact)
        result["exact"] = fraction_text(Fraction(exact) / 100)
    if opened is not None:
        result["range"] = list(opened)
    return result


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        standards = {one["id"]: one for one in map(json.loads, file)}
    for line in sys.stdin:
        case = json.loads(line, parse_int=Written, parse_float=Written)
        print(json.dumps(answer(case, standards[case["standard"]]), ensure_ascii=False, separators=(",", ":")))


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    sys.stdin.reconfigure(encoding="utf-8")
    main()
