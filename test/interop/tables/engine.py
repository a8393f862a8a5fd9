"""Values, scales, conditions and formulas of the general model, exact, by docs/formats.md § 4.1 and 4.2 alone.

Shares nothing with the TypeScript code: fractions.Fraction, plain recursion, nothing made ready beforehand.
"""
import re
from fractions import Fraction

DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?\Z")
YEAR = re.compile(r"[1-9][0-9]{3}\Z")
CUT = 10**40
HUNDRED = Fraction(100)

BUILT_IN_PARTS = {
    "rd_staff": "total_staff",
    "rd_staff_fulltime": "rd_staff",
    "incubated_hightech": "incubated",
    "tasks_done": "tasks_planned",
    "tech_income": "total_income",
    "invest_fiscal": "invest_total",
}


class Stop(Exception):
    """No mark: `missing`, `invalid` or `not-in-branch`."""

    def __init__(self, state):
        super().__init__(state)
        self.state = state


class Decided(Exception):
    """A growth that gives a fixed share of the full mark whatever the scale says."""

    def __init__(self, share):
        super().__init__(share)
        self.share = share


class Written(str):
    """A JSON number as it is written."""


def quantity(raw):
    if isinstance(raw, Written):
        text, _, exponent = raw.lower().partition("e")
        return Fraction(text) * Fraction(10) ** int(exponent or 0)
    if isinstance(raw, str) and DECIMAL.match(raw):
        return Fraction(raw)
    raise Stop("invalid")


class Centre:
    """What a centre gives, read by the figures that the standard declares."""

    def __init__(self, case, standard):
        self.facts = case.get("facts") or {}
        self.attributes = case.get("attributes") or {}
        self.goals = case.get("goals")
        self.registers = case.get("registers")
        self.declared = {figure["key"]: figure for figure in standard.get("figures", [])}

    def given(self, key):
        raw = self.facts.get(key)
        return raw is not None and raw != {}

    def amount(self, key, raw):
        value = quantity(raw)
        shape = self.declared.get(key)
        if value < 0 and not (shape and shape.get("signed")):
            raise Stop("invalid")
        if shape and shape["whole"] and value.denominator != 1:
            raise Stop("invalid")
        return value

    def read(self, key, yearly):
        """The amount of a plain figure, or the amounts of a yearly one by year."""
        if not self.given(key):
            raise Stop("missing")
        raw = self.facts[key]
        if isinstance(raw, dict) != yearly:
            raise Stop("invalid")
        if not yearly:
            return self.amount(key, raw)
        if not all(YEAR.match(year) for year in raw):
            raise Stop("invalid")
        return {int(year): self.amount(key, raw[year]) for year in sorted(raw)}

    def wholes(self, key):
        found = []
        if key in self.declared:
            at = self.declared[key].get("partOf")
            while at is not None and at not in found:
                found.append(at)
                at = self.declared.get(at, {}).get("partOf")
            return found
        at = BUILT_IN_PARTS.get(key)
        while at is not None:
            found.append(at)
            at = BUILT_IN_PARTS.get(at)
        return found


class Reading:
    """The figures that one `scaled` (or one condition, or one range) reads."""

    def __init__(self, centre):
        self.centre = centre
        self.read = {}
        self.means = []
        self.last = None

    def figure(self, key, over):
        if key not in self.read:
            self.read[key] = self.centre.read(key, over != "value")
        return self.read[key]

    def first(self, names):
        """Every figure that is named outside of branches, in the order named."""
        for key, over, lazy, all_years in names:
            if not lazy:
                self.figure(key, over)
                if over == "mean" and all_years and key not in self.means:
                    self.means.append(key)
        self.same_years()

    def same_years(self):
        years = [sorted(self.read[key]) for key in self.means if key in self.read]
        if any(one != years[0] for one in years):
            raise Stop("invalid")

    def parts(self):
        for key in self.read:
            for whole in self.centre.wholes(key):
                if whole in self.read and total(self.read[key]) > total(self.read[whole]):
                    raise Stop("invalid")


def total(reading):
    return sum(reading.values(), Fraction(0)) if isinstance(reading, dict) else reading


def named(value, lazy=False):
    """(figure, over, whether it stands in a branch, whether all its years are meant) in the order in which a value names them."""
    kind = value.get("kind", "figure")
    if kind == "figure":
        yield value["figure"], value["over"], lazy, "years" not in value
    elif kind == "sum":
        for term in value["terms"]:
            yield from named(term["value"] if "value" in term else {**term, "kind": "figure"}, lazy)
    elif kind == "ratio":
        yield from named(value["numerator"], lazy)
        yield from named(value["denominator"], lazy)
    elif kind in ("product", "best"):
        for one in value["values"]:
            yield from named(one, lazy)
    elif kind in ("growth", "change", "yearly"):
        for figure, over, in_branch, all_years in named(value["of"], lazy):
            yield figure, over, lazy if over == "year" else in_branch, all_years
    elif kind == "completion":
        for goal in value["goals"]:
            yield from named(goal["actual"], lazy)
            yield from named(goal["target"], lazy)
    elif kind == "choose":
        for branch in value["branches"]:
            yield from named_when(branch["when"], True)
            yield from named(branch["value"], True)
        if "otherwise" in value:
            yield from named(value["otherwise"], True)


def named_when(conditions, lazy):
    for condition in conditions or []:
        if condition["kind"] == "value":
            yield from named(condition["value"], lazy)


def named_scale(scale, lazy=False):
    for row in scale.get("rows", []):
        yield from named_when(row.get("when"), lazy)
        if "scale" in row:
            yield from named_scale(row["scale"], lazy)


# --- values ---------------------------------------------------------------------------------------------------------


def value_of(value, reading, year=None):
    kind = value["kind"]
    if kind == "figure":
        return figure_value(value, reading, year)
    if kind == "constant":
        return Fraction(value["amount"])
    if kind == "sum":
        result = Fraction(0)
        for term in value["terms"]:
            inner = value_of(term["value"] if "value" in term else {**term, "kind": "figure"}, reading, year)
            result += Fraction(term.get("weight", "1")) * inner
        return result
    if kind == "ratio":
        return ratio(value, reading, year)
    if kind == "product":
        result = Fraction(1)
        for factor in [value_of(one, reading, year) for one in value["values"]]:
            result *= factor
        return result
    if kind == "best":
        found = [value_of(one, reading, year) for one in value["values"]]
        return min(found) if value.get("take") == "lowest" else max(found)
    if kind == "growth":
        return growth(value, reading)
    if kind == "change":
        return change(value, reading)
    if kind == "yearly":
        return over_years(value["take"], [amount for _, amount in series(value["of"], reading)])
    if kind == "completion":
        return completion(value, reading, year)
    if kind == "goals":
        return plan_goals(value, reading.centre)
    if kind == "count":
        return count(value, reading.centre)
    if kind == "choose":
        for branch in value["branches"]:
            if holds(branch["when"], reading, year):
                return value_of(branch["value"], reading, year)
        if "otherwise" not in value:
            raise Stop("missing")
        return value_of(value["otherwise"], reading, year)
    raise AssertionError(kind)


def figure_value(value, reading, year):
    over = value["over"]
    if over == "mean" and "years" not in value and value["figure"] not in reading.means:
        reading.means.append(value["figure"])
    amounts = reading.figure(value["figure"], over)
    if over == "value":
        return amounts
    if over == "year":
        return amounts[year]
    return over_years(over, [amounts[one] for one in sorted(amounts)][-value.get("years", 99) :])


def over_years(take, amounts):
    if not amounts:
        raise Stop("missing")
    if take == "sum":
        return sum(amounts, Fraction(0))
    if take == "mean":
        return sum(amounts, Fraction(0)) / len(amounts)
    return {"last": amounts[-1], "first": amounts[0], "largest": max(amounts), "smallest": min(amounts)}[take]


def ratio(value, reading, year):
    top = value_of(value["numerator"], reading, year)
    bottom = value_of(value["denominator"], reading, year)
    if bottom == 0:
        raise Stop("missing")
    if bottom < 0 or (value.get("within") and top > bottom):
        raise Stop("invalid")
    return top / bottom * (HUNDRED if value["percent"] else 1)


def series(of, reading, latest=99):
    """(year, amount) ascending; the figures of `of` by year must have the same years, of which the latest so many count."""
    years = None
    for key, over, _, _ in named(of):
        if over == "year":
            own = sorted(reading.figure(key, over))
            if years is not None and own != years:
                raise Stop("invalid")
            years = own
    return [(year, value_of(of, reading, year)) for year in (years or [])[-latest:]]


def outcome(value, name):
    given = value.get(name, {"give": "missing"})
    if given["give"] == "share":
        raise Decided(Fraction(given["percent"], 100))
    if given["give"] == "growth":
        return Fraction(given["growth"])
    raise Stop("missing")


def no_growth(value):
    """Both ends are zero."""
    give = value["zeroFirst"]["give"]
    if give == "share":
        raise Decided(Fraction(0))
    if give == "missing":
        raise Stop("missing")
    return Fraction(0)


def growth(value, reading, powers=None):
    """In percent. `powers` is given first, last and years of a compound rate in place of its root, where rows compare it."""
    method = value["method"]
    found = series(value["of"], reading, 2 if method == "yearOnYear" else value.get("years", 99))
    reading.last = found[-1][1] if len(found) >= 2 else None
    if method in ("compound", "overall"):
        while value["zeroFirst"]["give"] == "nextYear" and len(found) > 2 and found[0][1] == 0:
            found = found[1:]
    if len(found) < 2:
        return outcome(value, "tooFew")
    (first_year, first), (last_year, last) = found[0], found[-1]
    if method in ("compound", "overall"):
        if first < 0 or (method == "compound" and last < 0):
            raise Stop("missing")
        if first == 0:
            if value["zeroFirst"]["give"] == "nextYear":
                return outcome(value, "tooFew")
            return no_growth(value) if last == 0 else outcome(value, "zeroFirst")
        years = last_year - first_year
        if method == "compound" and powers is not None:
            return powers(first, last, years)
        return ((root(last / first, years) if method == "compound" else last / first) - 1) * HUNDRED
    if first == 0:
        if value["zeroFirst"]["give"] != "nextYear":
            return no_growth(value) if last == 0 else outcome(value, "zeroFirst")
        found = found[1:]
        if len(found) < 2:
            return outcome(value, "tooFew")
    rates = []
    for (year, before), (following, after) in zip(found, found[1:]):
        if following - year != 1 or before < 0:
            raise Stop("missing")
        if before == 0:
            return outcome(value, "zeroLater")
        rates.append((after / before - 1) * HUNDRED)
    return min(rates) if method == "lowestRate" else sum(rates, Fraction(0)) / len(rates)


def whole_root(number, exponent):
    low, high = 0, 1
    while high**exponent <= number:
        high *= 2
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if middle**exponent <= number else (low, middle)
    return low


def root(number, exponent):
    top, bottom = whole_root(number.numerator, exponent), whole_root(number.denominator, exponent)
    if Fraction(top, bottom) ** exponent == number:
        return Fraction(top, bottom)
    return Fraction(whole_root(number.numerator * CUT**exponent // number.denominator, exponent), CUT)


def change(value, reading):
    found = series(value["of"], reading, 99 if value["from"] == "first" else 2)
    if len(found) < 2:
        raise Stop("missing")
    before = found[0]
    if value["from"] == "previous" and found[-1][0] - before[0] != 1:
        raise Stop("missing")
    return found[-1][1] - before[1]


def achieved(goals):
    weights = sum((weight for _, _, weight, _ in goals), Fraction(0))
    if weights == 0:
        raise Stop("missing")
    return sum((weight * min(actual / target * HUNDRED, cap) for actual, target, weight, cap in goals), Fraction(0)) / weights


def completion(value, reading, year):
    found = []
    for goal in value["goals"]:
        actual, target = value_of(goal["actual"], reading, year), value_of(goal["target"], reading, year)
        if target <= 0:
            raise Stop("missing")
        found.append((actual, target, Fraction(goal["weight"]), Fraction(goal.get("capPercent", 100))))
    return achieved(found)


def plan_goals(value, centre):
    chosen = {one["goal"]: Fraction(one["weight"]) for one in value["weights"]} if "weights" in value else None
    goals = [goal for goal in centre.goals or [] if chosen is None or goal["id"] in chosen]
    if len(goals) < (1 if chosen is None else len(chosen)):
        raise Stop("missing")
    found = []
    for goal in goals:
        if goal.get("actual") is None:
            raise Stop("missing")
        actual, target = quantity(goal["actual"]), quantity(goal.get("target"))
        weight = chosen[goal["id"]] if chosen is not None else quantity(goal["weight"]) if "weight" in goal else Fraction(1)
        if actual < 0 or target < 0 or weight < 0:
            raise Stop("invalid")
        if target == 0:
            raise Stop("missing")
        found.append((actual, target, weight, Fraction(value.get("capPercent", 100))))
    return achieved(found)


def count(value, centre):
    rows = (centre.registers or {}).get(value["register"])
    if rows is None:
        raise Stop("missing")
    if not isinstance(rows, list):
        raise Stop("invalid")
    return Fraction(sum(all(row.get(where["column"], "") in where["in"] for where in value.get("where", [])) for row in rows))


# --- conditions and scales ------------------------------------------------------------------------------------------


def within(value, bounds):
    return (
        ("atLeast" not in bounds or value >= Fraction(bounds["atLeast"]))
        and ("moreThan" not in bounds or value > Fraction(bounds["moreThan"]))
        and ("atMost" not in bounds or value <= Fraction(bounds["atMost"]))
        and ("lessThan" not in bounds or value < Fraction(bounds["lessThan"]))
    )


def holds(conditions, reading, year=None):
    """Whether all hold: the first that does not, or cannot be said, decides."""
    for condition in conditions or []:
        kind = condition["kind"]
        if kind == "attribute":
            got = reading.centre.attributes.get(condition["attribute"])
            if got is None or got == "":
                raise Stop("missing")
            if got not in condition["in"]:
                return False
        elif kind == "notGiven":
            if reading.centre.given(condition["figure"]):
                return False
        else:
            try:
                value = value_of(condition["value"], reading, year)
            except Decided:
                raise Stop("missing") from None
            reading.same_years()
            if not within(value, condition):
                return False
    return True


def share(given, full):
    return Fraction(given["percent"], 100) if "percent" in given else min(Fraction(given["marks"], full), Fraction(1))


def scale_of(scale, full, value, reading, inside=None):
    """The share of the full mark; `inside` tells whether a row's bounds hold where the value itself is no fraction."""
    kind = scale["kind"]
    if kind == "fixed":
        return share(scale, full)
    if kind == "rows":
        for row in scale["rows"]:
            if (inside(row) if inside else within(value, row)) and holds(row.get("when"), reading):
                return scale_of(row["scale"], full, value, reading) if "scale" in row else share(row, full)
        return share(scale["otherwise"], full) if "otherwise" in scale else Fraction(0)
    if kind == "perUnit":
        start, each = Fraction(scale.get("from", "0")), Fraction(scale["each"])
        if (value < start) if each > 0 else (value > start):
            return Fraction(0)
        units = (value - start) / each
        if scale["wholeUnits"]:
            units = Fraction(units.numerator // units.denominator)
        marks = scale.get("base", 0) + units * scale["step"]
        return max(Fraction(0), min(marks, Fraction(scale.get("cap", full)), Fraction(full))) / full
    floor, target = Fraction(scale["floor"]), Fraction(scale["target"])
    falls = target < floor
    if (value <= target) if falls else (value >= target):
        # a line of one point and a line that is reached give the full mark
        return Fraction(1)
    if (value > floor) if falls else (value < floor):
        return Fraction(scale.get("below", 0), 100)
    if scale.get("from") == "zero":
        return max(Fraction(0), min(Fraction(1), value / target))
    base = Fraction(scale.get("atFloor", 0), 100)
    return base + (1 - base) * (value - floor) / (target - floor)


# --- formulas -------------------------------------------------------------------------------------------------------


def general(formula):
    """The five short spellings in the general model."""
    kind = formula["kind"]
    if kind in ("scaled", "parts", "best", "branches"):
        return formula
    line = {"kind": "linear", "floor": formula.get("floor"), "target": formula.get("target")}
    rows = {"kind": "rows", "rows": formula.get("rows")}
    if kind in ("linear", "weighted_count"):
        value, scale = {"kind": "sum", "terms": formula["terms"]}, line
    elif kind == "step":
        value, scale = {"kind": "sum", "terms": formula["terms"]}, rows
    elif kind == "ratio":
        tops, bottoms = ({"kind": "sum", "terms": formula[side]} for side in ("numerator", "denominator"))
        value, scale = {"kind": "ratio", "numerator": tops, "denominator": bottoms, "percent": True}, line
    else:
        value = {
            "kind": "growth",
            "of": {"kind": "figure", "figure": formula["figure"], "over": "year"},
            "method": "compound",
            "zeroFirst": {"give": "share", "percent": formula["zeroFirstPercent"]},
        }
        if "smallBase" in formula:
            value["smallBase"] = formula["smallBase"]
        scale = rows
    return {"kind": "scaled", "value": value, "scale": scale, "unit": formula["unit"], **({"industryFactor": formula["industryFactor"]} if "industryFactor" in formula else {})}


def formula_share(formula, full, centre):
    formula = general(formula)
    kind = formula["kind"]
    if kind == "parts":
        shares = [(part["max"], formula_share(part["formula"], part["max"], centre)) for part in formula["parts"]]
        return min(Fraction(1), sum((Fraction(part, full) * one for part, one in shares), Fraction(0)))
    if kind == "best":
        found, first = [], None
        for way in formula["formulas"]:
            try:
                found.append(formula_share(way, full, centre))
            except Stop as stop:
                if not formula.get("skipMissing"):
                    raise
                first = first or stop
        if not found:
            raise first
        return min(found) if formula.get("take") == "lowest" else max(found)
    if kind == "branches":
        for branch in formula["branches"]:
            if holds(branch["when"], Reading(centre)):
                return formula_share(branch["formula"], full, centre)
        if "otherwise" not in formula:
            raise Stop("not-in-branch")
        return formula_share(formula["otherwise"], full, centre)
    return scaled_share(formula, full, centre)


def scaled_share(formula, full, centre):
    value, scale = formula["value"], formula["scale"]
    reading = Reading(centre)
    reading.first([*named(value), *named_scale(scale)])
    if value["kind"] != "ratio":
        reading.parts()
    factor = Fraction(formula.get("industryFactor", "1"))
    powers = compound_rows(scale, factor, full, reading) if is_compound_rows(formula) else None
    try:
        if powers is not None:
            result = growth(value, reading, powers)
            if not isinstance(result, Share):
                result = scale_of(scale, full, result * factor, reading)
            reading.same_years()
            reading.parts()
        else:
            found = value_of(value, reading)
            reading.same_years()
            reading.parts()
            result = scale_of(scale, full, found * factor, reading)
    except Decided as decided:
        result = decided.share
    small = value.get("smallBase") if value["kind"] == "growth" else None
    if small is not None and reading.last is not None and reading.last < Fraction(small["lastBelow"]):
        result = min(result, Fraction(small["capPercent"], 100))
    return Fraction(result)


class Share(Fraction):
    """A share of the full mark where a growth in percent is expected."""


def is_compound_rows(formula):
    value, scale = formula["value"], formula["scale"]
    return (
        value["kind"] == "growth"
        and value["method"] == "compound"
        and scale["kind"] == "rows"
        and all("scale" not in row for row in scale["rows"])
    )


def compound_rows(scale, factor, full, reading):
    def powers(first, last, years):
        def sign(bound):
            """Below, at or above zero: growth × factor less the bound."""
            bound = Fraction(bound)
            if factor == 0:
                return -bound
            base = 1 + bound / (HUNDRED * factor)
            return Fraction(1) if base < 0 else last - first * base**years

        def inside(row):
            return (
                ("atLeast" not in row or sign(row["atLeast"]) >= 0)
                and ("moreThan" not in row or sign(row["moreThan"]) > 0)
                and ("atMost" not in row or sign(row["atMost"]) <= 0)
                and ("lessThan" not in row or sign(row["lessThan"]) < 0)
            )

        return Share(scale_of(scale, full, Fraction(0), reading, inside))

    return powers
