"""An independent, exact reference of `tic-review score`: NDJSON cases on standard input, answers on standard output.

Written from the scoring rules alone, with fractions.Fraction, and sharing nothing with the TypeScript code. The formulas
and thresholds of the two 绩效评价 standards are written out here; ids and maxima of the criteria people mark, and the
grade lines, are read from the folder of standards given as the first argument. Messages of bad lines are not worded.
"""
import json
import re
import sys
from fractions import Fraction
from pathlib import Path

sys.set_int_max_str_digits(0)
LONGEST = 10_000
PLAIN = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?\Z")


class Written:
    """A JSON number as it is written."""

    def __init__(self, text):
        self.text = text


class Bad(Exception):
    """The line cannot be scored."""


class Stop(Exception):
    """A formula gives no mark: `missing` or `invalid`."""

    def __init__(self, state):
        self.state = state


def once(pairs):
    made = {}
    for key, value in pairs:
        if key in made:
            raise Bad("duplicate")
        made[key] = value
    return made


def constant(_):
    raise Bad("not json")


def parse(line):
    try:
        return json.loads(line, parse_int=Written, parse_float=Written, parse_constant=constant, object_pairs_hook=once)
    except ValueError as error:
        raise Bad(str(error)) from error


def quantity(raw):
    if isinstance(raw, Written):
        text, _, exponent = raw.text.replace("E", "e").partition("e")
        if not PLAIN.match(text) or len(text) > LONGEST:
            raise Stop("invalid")
        if exponent and abs(int(exponent)) > LONGEST and Fraction(text) != 0:
            raise Stop("invalid")
        value = Fraction(text) * (Fraction(10) ** int(exponent) if exponent and Fraction(text) != 0 else 1)
    elif isinstance(raw, str) and PLAIN.match(raw) and len(raw) <= LONGEST:
        value = Fraction(raw)
    else:
        raise Stop("invalid")
    if value < 0:
        raise Stop("invalid")
    return value


def present(facts, name):
    raw = facts.get(name)
    if raw is None or raw == {}:
        raise Stop("missing")
    return raw


def plain(facts, name):
    return quantity(present(facts, name))


def yearly(facts, name):
    raw = present(facts, name)
    if not isinstance(raw, dict):
        raise Stop("invalid")
    if not all(re.match(r"[1-9][0-9]{3}\Z", year) for year in raw):
        raise Stop("invalid")
    return {int(year): quantity(value) for year, value in raw.items()}


def between(value, floor, target):
    floor, target = Fraction(floor), Fraction(target)
    if value <= floor:
        return Fraction(0)
    return Fraction(1) if value >= target else (value - floor) / (target - floor)


def percent(part, whole, floor, target, over=False):
    if whole == 0:
        raise Stop("missing")
    if over:
        raise Stop("invalid")
    return between(100 * Fraction(part) / whole, floor, target)


def e01(facts, floor, target):
    years = yearly(facts, "rd_expense_by_year")
    return between(sum(years.values()) / Fraction(len(years)), floor, target)


def e02(facts):
    part, whole = plain(facts, "rd_staff_fulltime"), plain(facts, "total_staff")
    return percent(part, whole, 10, 50, part > whole)


def counted(facts, weights, target):
    return between(sum((plain(facts, name) * Fraction(weight) for name, weight in weights), Fraction(0)), 0, target)


PROJECTS = [("projects_national", "3"), ("projects_region", "1"), ("projects_other", "0.3")]
PROPERTY = [("invention", "1"), ("utility_soft", "0.25"), ("std_lead_intl_nat", "3"), ("std_join_intl_nat", "1"), ("std_industry_local", "0.5")]


def summed_ratio(part_name, whole_name, floor, target):
    def score(facts):
        part = sum(yearly(facts, part_name).values())
        whole = sum(yearly(facts, whole_name).values())
        return percent(part, whole, floor, target, part > whole)

    return score


def e08(facts):
    years = yearly(facts, "tech_contract_by_year")
    if len(years) < 2:
        raise Stop("missing")
    first_year, last_year = min(years), max(years)
    first, last = years[first_year], years[last_year]
    exponent = last_year - first_year
    if first == 0:
        share = Fraction(60, 100) if last > 0 else Fraction(0)
    else:
        share = Fraction(0)
        for growth, reached in ((20, 100), (10, 80), (0, 60), (-10, 30)):
            if last >= first * (1 + Fraction(growth, 100)) ** exponent:
                share = Fraction(reached, 100)
                break
    return min(share, Fraction(60, 100)) if last < 50 else share


def e09(target):
    def score(facts):
        sme, other = yearly(facts, "served_sme"), yearly(facts, "served_other")
        if set(sme) != set(other):
            raise Stop("invalid")
        return between((sum(sme.values()) * Fraction(3, 2) + sum(other.values())) / Fraction(len(sme)), 0, target)

    return score


def e10(thresholds):
    def score(facts):
        total = sum(yearly(facts, "transfer_income_received").values())
        for bound, reached in zip(thresholds, (100, 80, 60, 40)):
            if total >= bound:
                return Fraction(reached, 100)
        return Fraction(20, 100) if total > 0 else Fraction(0)

    return score


def e11_incubation(facts):
    incubated, hightech = plain(facts, "incubated"), plain(facts, "incubated_hightech")
    if hightech > incubated:
        raise Stop("invalid")
    return between(incubated + hightech / 2, 0, 4)


def e15(facts):
    total, fiscal = sum(yearly(facts, "invest_total").values()), sum(yearly(facts, "invest_fiscal").values())
    return percent(total - fiscal, total, 20, 60, fiscal > total)


TECHNICAL = summed_ratio("tech_income", "total_income", 10, 50)
TASKS = summed_ratio("tasks_done", "tasks_planned", 50, 100)
FORMULAS = {
    "performance-comprehensive": {
        "E01": (600, lambda f: e01(f, 200, 1000)),
        "E02": (500, e02),
        "E03": (500, lambda f: counted(f, PROJECTS, 8)),
        "E04": (600, lambda f: counted(f, PROPERTY, 12)),
        "E07": (800, TECHNICAL),
        "E08": (500, e08),
        "E09": (600, e09(40)),
        "E10": (600, e10((1000, 500, 200, 50))),
        "E11": (500, e11_incubation),
        "E13": (500, TASKS),
        "E15": (400, e15),
    },
    "performance-specialized": {
        "E01": (700, lambda f: e01(f, 100, 500)),
        "E02": (600, e02),
        "E03": (600, lambda f: counted(f, PROJECTS, 6)),
        "E04": (900, lambda f: counted(f, PROPERTY, 10)),
        "E07": (600, TECHNICAL),
        "E08": (400, e08),
        "E09": (400, e09(15)),
        "E10": (700, e10((600, 300, 120, 30))),
        "E11": (500, lambda f: counted(f, [("demo_projects", "1")], 3)),
        "E13": (500, TASKS),
        "E15": (400, e15),
    },
}
STANDARDS = {
    name: json.loads((Path(sys.argv[1]) / f"{name}.json").read_text(encoding="utf-8"))
    for stage in ("plan", "visit", "performance")
    for name in (f"{stage}-comprehensive", f"{stage}-specialized")
}
MAXIMA = {name: {c["id"]: c["max"] for c in s["criteria"] if c["method"] != "formula"} for name, s in STANDARDS.items()}


def half_up(value):
    return (2 * value.numerator + value.denominator) // (2 * value.denominator)


def whole(raw):
    if not isinstance(raw, Written):
        raise Bad("not a whole number")
    text, _, exponent = raw.text.replace("E", "e").partition("e")
    if exponent and abs(int(exponent)) > 400:
        raise Bad("not a whole number")
    value = Fraction(raw.text)
    if value.denominator != 1 or not 0 <= value < 2**53:
        raise Bad("not a whole number")
    return int(value)


def list_of(raw):
    if raw is None:
        return []
    if not isinstance(raw, list):
        raise Bad("not a list")
    return raw


def answer(case):
    name = case.get("standard")
    if not isinstance(name, str) or name not in STANDARDS:
        raise Bad("standard")
    facts = {} if case.get("facts") is None else case["facts"]
    if not isinstance(facts, dict):
        raise Bad("facts")
    sheets = list_of(case.get("sheets"))
    if not sheets:
        raise Bad("no sheet")
    sums = []
    for sheet in sheets:
        if not isinstance(sheet, dict) or set(sheet) != set(MAXIMA[name]):
            raise Bad("criteria")
        marks = {criterion: whole(mark) for criterion, mark in sheet.items()}
        if any(mark > MAXIMA[name][criterion] for criterion, mark in marks.items()):
            raise Bad("mark")
        sums.append(sum(marks.values()))
    bonus = [whole(amount) for amount in list_of(case.get("bonus"))]
    deductions = [whole(amount) for amount in list_of(case.get("deductions"))]
    if not name.startswith("performance") and bonus + deductions:
        raise Bad("adjustments")
    red_lines = 0 if case.get("redLines") is None else whole(case["redLines"])
    trim = False if case.get("trim") is None else case["trim"]
    if not isinstance(trim, bool):
        raise Bad("trim")
    items, scored = {}, 0
    for criterion, (full, formula) in FORMULAS.get(name, {}).items():
        try:
            mark = half_up(full * formula(facts))
            items[criterion] = {"state": "scored", "hundredths": mark}
            scored = None if scored is None else scored + mark
        except Stop as stop:
            items[criterion] = {"state": stop.state}
            scored = None
    applied = trim and len(sums) >= 5
    kept = sorted(sums)[1:-1] if applied else sums
    total = grade = None
    if scored is not None:
        exact = scored + Fraction(sum(kept), len(kept)) + min(sum(bonus), 500) - min(sum(deductions), 1500)
        total = half_up(min(max(exact, Fraction(0)), Fraction(10000)))
        if red_lines == 0:
            grade = next(line["name"] for line in STANDARDS[name]["grades"] if total >= line["from"])
    state = "incomplete" if total is None else "pending" if red_lines > 0 else "final"
    return {"standard": name, "items": items, "formulaTotal": scored, "total": total, "trimApplied": applied, "grade": grade, "state": state}


def main():
    out = sys.stdout
    for line in sys.stdin:
        if line.strip() == "":
            continue
        name = None
        try:
            case = parse(line)
            if not isinstance(case, dict):
                raise Bad("not an object")
            given = case.get("case")
            if given is not None and not isinstance(given, str):
                raise Bad("case")
            name = given
            out.write(json.dumps({"case": name, **answer(case)}, ensure_ascii=False) + "\n")
        except Bad:
            out.write(json.dumps({"case": name, "state": "error"}) + "\n")


main()
