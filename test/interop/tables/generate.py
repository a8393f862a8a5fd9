"""Random standards of the whole model and random cases of them, by a seed.

python3 generate.py STANDARDS CASES-EACH SEED OUT.ndjson > cases.ndjson
Standards keep to the format (docs/formats.md § 4); they need not be sensible, since both sides must agree on any.
"""
import json
import random
import sys

PLAIN = ["p1", "p2", "p3", "part", "count", "signed", "total_staff", "rd_staff", "rd_staff_fulltime", "spare"]
YEARLY = ["y1", "y2", "y3", "ypart", "ysigned", "total_income", "tech_income"]
FIGURES = [
    *[{"key": key, "name": key, "unit": "万元", "yearly": False, "whole": False} for key in ("p1", "p2", "p3", "spare")],
    {"key": "part", "name": "part", "unit": "万元", "yearly": False, "whole": False, "partOf": "p1"},
    {"key": "count", "name": "count", "unit": "项", "yearly": False, "whole": True},
    {"key": "signed", "name": "signed", "unit": "万元", "yearly": False, "whole": False, "signed": True},
    *[{"key": key, "name": key, "unit": "万元", "yearly": True, "whole": False} for key in ("y1", "y2", "y3")],
    {"key": "ypart", "name": "ypart", "unit": "万元", "yearly": True, "whole": False, "partOf": "y1"},
    {"key": "ysigned", "name": "ysigned", "unit": "万元", "yearly": True, "whole": False, "signed": True},
]
ATTRIBUTES = {"lead": ["企业", "高校", "院所"], "size": ["大", "中", "小"]}
SPECIALTIES = ["技术", "管理", "财务", "其他"]
REGISTERS = {"people": ("title", ["正高级", "副高级", "中级"]), "intellectualProperty": ("kind", ["发明专利", "实用新型"])}
GRADES = ["优秀", "良好", "合格", "不合格"]


class Maker:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.pick = self.random.choice

    def chance(self, share):
        return self.random.random() < share

    def number(self, low=0, high=60, signed=False):
        places = self.pick([0, 0, 0, 1, 2, 4])
        value = self.random.randint(low * 10**places, high * 10**places)
        value = -value if signed and self.chance(0.2) else value
        text = f"{abs(value):0{places + 1}d}"
        return ("-" if value < 0 else "") + (text if places == 0 else f"{text[:-places]}.{text[-places:]}")

    # --- standards --------------------------------------------------------------------------------------------------

    def figure(self, by_year=False):
        if by_year:
            return {"figure": self.pick(YEARLY), "over": "year"}
        if self.chance(0.5):
            return {"figure": self.pick(PLAIN), "over": "value"}
        made = {"figure": self.pick(YEARLY), "over": self.pick(["sum", "mean", "mean", "last", "first", "largest", "smallest"])}
        return {**made, "years": self.random.randint(1, 3)} if self.chance(0.3) else made

    def value(self, depth=2, by_year=False):
        kinds = ["figure", "figure"] if depth == 0 else ["figure", "figure", "constant", "sum", "ratio", "product", "best", "choose"]
        if depth > 0 and not by_year:
            kinds += ["growth", "growth", "change", "yearly", "completion", "goals", "count"]
        kind = self.pick(kinds)
        inner = lambda: self.value(depth - 1, by_year)
        if kind == "figure":
            return {"kind": "figure", **self.figure(by_year)}
        if kind == "constant":
            return {"kind": kind, "amount": self.number(1, 9, True)}
        if kind == "sum":
            return {"kind": kind, "terms": [self.term(depth, by_year) for _ in range(self.random.randint(1, 3))]}
        if kind == "ratio":
            made = {"kind": kind, "numerator": inner(), "denominator": inner(), "percent": self.chance(0.6)}
            return {**made, "within": True} if self.chance(0.2) else made
        if kind in ("product", "best"):
            made = {"kind": kind, "values": [inner() for _ in range(2)]}
            return {**made, "take": self.pick(["highest", "lowest"])} if kind == "best" and self.chance(0.7) else made
        if kind == "growth":
            return self.growth(depth)
        if kind == "change":
            return {"kind": kind, "of": self.value(depth - 1, True), "from": self.pick(["first", "previous"])}
        if kind == "yearly":
            return {"kind": kind, "of": self.value(depth - 1, True), "take": self.pick(["sum", "mean", "last", "first", "largest", "smallest"])}
        if kind == "completion":
            return {"kind": kind, "goals": [self.goal(inner) for _ in range(self.random.randint(1, 3))]}
        if kind == "goals":
            made = {"kind": kind}
            if self.chance(0.4):
                made["capPercent"] = self.pick([80, 120, 200])
            if self.chance(0.4):
                made["weights"] = [{"goal": goal, "weight": self.number(0, 3)} for goal in self.random.sample(["Z1", "Z2", "Z3"], self.random.randint(1, 3))]
            return made
        if kind == "count":
            register = self.pick(list(REGISTERS))
            column, values = REGISTERS[register]
            made = {"kind": kind, "register": register}
            return {**made, "where": [{"column": column, "in": self.random.sample(values, self.random.randint(1, 2))}]} if self.chance(0.7) else made
        branches = [{"when": self.when(depth - 1, by_year), "value": inner()} for _ in range(self.random.randint(1, 2))]
        return {"kind": "choose", "branches": branches, **({"otherwise": inner()} if self.chance(0.6) else {})}

    def term(self, depth, by_year):
        made = self.figure(by_year) if self.chance(0.6) else {"value": self.value(depth - 1, by_year)}
        return {**made, "weight": self.number(0, 3, True)} if self.chance(0.6) else made

    def goal(self, inner):
        made = {"actual": inner(), "target": inner(), "weight": self.number(0, 3)}
        return {**made, "capPercent": self.pick([50, 100, 150])} if self.chance(0.4) else made

    def outcome(self, first=False):
        give = self.pick(["share", "growth", "missing", *(["nextYear", "nextYear"] if first else [])])
        made = {"give": give}
        if give == "share":
            made["percent"] = self.pick([0, 50, 60, 100])
        if give == "growth":
            made["growth"] = self.number(0, 40, True)
        return made

    def growth(self, depth):
        made = {"kind": "growth", "of": self.value(self.pick([0, 0, depth - 1]), True), "method": self.pick(["compound", "compound", "meanOfRates", "lowestRate", "yearOnYear", "overall"])}
        made["zeroFirst"] = self.outcome(True)
        for name, share in (("zeroLater", 0.5), ("tooFew", 0.5)):
            if self.chance(share):
                made[name] = self.outcome()
        if self.chance(0.3):
            made["years"] = self.random.randint(2, 3)
        if self.chance(0.3):
            made["smallBase"] = {"lastBelow": self.number(1, 40), "capPercent": self.pick([0, 40, 60])}
        return made

    def bounds(self):
        names = self.random.sample(["atLeast", "moreThan", "atMost", "lessThan"], self.pick([1, 1, 1, 2]))
        return {name: self.number(0, 60, True) for name in names}

    def condition(self, depth, by_year=False):
        kind = self.pick(["attribute", "attribute", "attribute", "value", "notGiven"])
        if kind == "attribute":
            key = self.pick(list(ATTRIBUTES))
            return {"kind": kind, "attribute": key, "in": self.random.sample(ATTRIBUTES[key], self.random.randint(1, 2))}
        if kind == "value":
            return {"kind": kind, "value": self.value(max(0, depth), by_year), **self.bounds()}
        return {"kind": kind, "figure": self.pick(["spare", "p3", "y3"])}

    def when(self, depth=0, by_year=False):
        return [self.condition(depth, by_year) for _ in range(self.pick([1, 1, 2]))]

    def share(self):
        return {"percent": self.pick([0, 30, 50, 60, 80, 100])} if self.chance(0.5) else {"marks": self.random.randint(0, 1500)}

    def scale(self, depth=1):
        kind = self.pick(["linear", "linear", "rows", "rows", "perUnit", "fixed"])
        if kind == "linear":
            return self.line()
        if kind == "rows":
            rows = [self.row(depth) for _ in range(self.random.randint(1, 4))]
            return {"kind": kind, "rows": rows, **({"otherwise": self.share()} if self.chance(0.3) else {})}
        if kind == "perUnit":
            made = {"kind": kind, "each": self.number(1, 9), "step": self.random.randint(-200, 400) or 10, "wholeUnits": self.chance(0.5)}
            if self.chance(0.3):
                made["each"] = "-" + made["each"]
            for name, make in (("from", lambda: self.number(0, 40, True)), ("base", lambda: self.random.randint(0, 600)), ("cap", lambda: self.random.randint(1, 900))):
                if self.chance(0.5):
                    made[name] = make()
            return made
        return {"kind": "fixed", **self.share()}

    def line(self):
        low, high = sorted(self.random.sample(range(0, 61), 2))
        through = self.chance(0.3)
        falls = not through and self.chance(0.25)
        made = {"kind": "linear", "floor": str(high if falls else low), "target": str(low if falls else high)}
        if self.chance(0.1):
            made["floor"] = made["target"]
        if through:
            made["from"] = "zero"
        elif self.chance(0.4):
            made["atFloor"] = self.pick([40, 60])
        if self.chance(0.3):
            made["below"] = self.pick([0, 20])
        return made

    def row(self, depth):
        made = self.bounds() if self.chance(0.85) else {}
        if self.chance(0.3) or not made:
            made["when"] = self.when()
        return {**made, "scale": self.scale(0)} if depth > 0 and self.chance(0.25) else {**made, **self.share()}

    def formula(self, full, depth=1):
        kind = self.pick(["scaled"] * 6 + ["short"] * 3 + (["parts", "best", "branches"] if depth > 0 else []))
        inner = lambda full=full: self.formula(full, depth - 1)
        if kind == "scaled":
            made = {"kind": kind, "value": self.value(), "scale": self.scale(), "unit": "x"}
            return {**made, "industryFactor": self.pick(["0", "0.8", "1.25"])} if self.chance(0.15) else made
        if kind == "short":
            return self.short()
        if kind == "parts":
            first = self.random.randint(1, full - 1) if full > 1 else 1
            return {"kind": kind, "parts": [{"max": first, "formula": inner(first)}, {"max": max(1, full - first), "formula": inner(max(1, full - first))}]}
        if kind == "best":
            made = {"kind": kind, "formulas": [inner(), inner()]}
            if self.chance(0.5):
                made["take"] = self.pick(["highest", "lowest"])
            return {**made, "skipMissing": True} if self.chance(0.5) else made
        branches = [{"when": self.when(1), "formula": inner()} for _ in range(self.random.randint(1, 2))]
        return {"kind": kind, "branches": branches, **({"otherwise": inner()} if self.chance(0.6) else {})}

    def short(self):
        kind = self.pick(["linear", "ratio", "weighted_count", "step", "growth_step"])
        terms = lambda: [{"figure": (one := self.pick(PLAIN + YEARLY)), "over": "value" if one in PLAIN else self.pick(["sum", "mean"]), "weight": self.number(1, 3)} for _ in range(self.pick([1, 1, 2]))]
        made = {"kind": kind, "unit": "x"}
        if kind in ("linear", "weighted_count"):
            made["terms"] = terms()
        if kind == "ratio":
            made |= {"numerator": terms(), "denominator": terms()}
        if kind in ("linear", "weighted_count", "ratio"):
            low, high = sorted(self.random.sample(range(0, 61), 2))
            made |= {"floor": str(low), "target": str(high)}
        else:
            made["rows"] = [{self.pick(["atLeast", "moreThan"]): self.number(0, 60, True), "percent": self.pick([30, 60, 100])} for _ in range(3)]
            if kind == "step":
                made["terms"] = terms()
            else:
                made |= {"figure": self.pick(YEARLY), "zeroFirstPercent": 60}
                if self.chance(0.5):
                    made["smallBase"] = {"lastBelow": "20", "capPercent": 50}
        return made

    def judged(self, full):
        made = {}
        if self.chance(0.4):
            made["levels"] = [{"label": "高", "from": full // 2, "to": full}, {"label": "低", "from": 100, "to": full // 2}, {"label": "无", "from": 0, "to": 0}]
        elif self.chance(0.4):
            made["outOf"] = 10000
        elif self.chance(0.6):
            rows = [{**self.bounds(), "from": full // 2, "to": full}, {**self.bounds(), "from": 7, "to": 7}]
            made["bands"] = {"rows": rows, **({"value": self.value()} if self.chance(0.8) else {})}
            if self.chance(0.5):
                made["bands"]["rows"].insert(1, {"when": self.when(), "from": 100, "to": full // 2})
            if self.chance(0.5):
                made["bands"]["otherwise"] = {"from": 0, "to": self.pick([0, 100])}
        if self.chance(0.3):
            made["experts"] = self.random.sample(SPECIALTIES, 2)
        if self.chance(0.3):
            made["markStep"] = self.pick([1, 25, 100])
        return made

    def criterion(self, at, dimension, groups):
        full = self.pick([400, 500, 800, 1000, 1500])
        made = {"id": f"A{at:02d}", "dimension": dimension, "name": f"item {at}", "max": full, "rule": "r", "evidence": "e", "clauses": ["c"]}
        if self.chance(0.7):
            made |= {"method": "formula", "formula": self.formula(full)}
        else:
            made |= {"method": "expert", **self.judged(full)}
        own = [group["id"] for group in groups if group["dimension"] == dimension]
        if own and self.chance(0.5):
            made["group"] = self.pick(own)
        if self.chance(0.2):
            made["when"] = self.when()
        if self.chance(0.15):
            made["counts"] = self.pick(["bonus", "deduction"])
        if self.chance(0.2):
            give = {"give": "share", "percent": 60} if self.chance(0.4) else {"give": "spread", "over": self.pick(["dimension", "total"])}
            made["notApplicable"] = {"when": self.when(), **give}
        return made

    def standard(self, name):
        dimensions = [{"id": f"K{at}", "name": f"K{at}", "max": 5000, **({"mayExceed": True} if self.chance(0.3) else {})} for at in (1, 2)]
        groups = [{"id": f"G0{at}", "dimension": self.pick(["K1", "K2"]), "name": "g", **({"cap": self.pick([300, 900])} if self.chance(0.5) else {})} for at in (1, 2)]
        made = {
            "format": "tic-review/standard@1", "id": name, "version": "1", "name": name, "label": "l", "documentNumber": "d",
            "effectiveFrom": "2026-01-01", "stage": self.pick(["绩效评价", "方案评审"]), "centreType": "不限", "markStep": 50,
            "findingCaps": {"不属实": 0, "无法核实": 60}, "reasonBelowPercent": 60, "reasonAbovePercent": 100,
            "anchors": [{"label": "a", "fromPercent": 0, "toPercent": 100}], "dimensions": dimensions, "groups": groups,
            "criteria": [self.criterion(at, self.pick(["K1", "K2"]), groups) for at in range(1, self.random.randint(4, 9))],
            "figures": FIGURES, "attributes": [{"key": key, "name": key, "values": values} for key, values in ATTRIBUTES.items()],
            "adjustments": {"bonusCap": 500, "deductionCap": 700, "bonus": [], "deductions": []}, "redLines": [],
            "grades": [{"from": line, "name": name, **({"moreThan": True} if line and self.chance(0.3) else {})} for line, name in zip((3000, 2000, 1000, 0), GRADES)],
            "aggregation": {"trimMinSheets": 3, "divergence": {"itemRangePercent": 30, "totalRange": 1000, "fromMedian": 1000}, "boundary": 100,
                            "panel": {"min": 1, "max": 9, "odd": False, "mix": {"技术": 0, "管理": 0, "财务": 0}}},
        }
        if self.chance(0.5):
            made["decimals"] = {"criterion": self.pick([0, 1, 2]), "total": self.pick([0, 1, 2])}
        if self.chance(0.5):
            made["aggregation"]["trimBy"] = self.pick(["criterion", "sheet"])
        if self.chance(0.4):
            made["aggregation"]["expertWeights"] = {kind: self.number(0, 3) for kind in SPECIALTIES}
        if self.chance(0.5):
            made["adjustments"]["counted"] = True
        if self.chance(0.7):
            made["conditions"] = [self.result_condition(at, made) for at in range(1, 4)]
        return made

    def result_condition(self, at, standard):
        kind = self.pick(["marks", "figure", "rounds"])
        if kind == "marks":
            of = self.pick(["total", "K1", "K2", "G01", *[one["id"] for one in standard["criteria"]]])
            test = {"kind": kind, "of": of, self.pick(["atLeast", "moreThan"]): self.random.randint(100, 1500)}
        elif kind == "figure":
            test = {"kind": kind, "value": self.value(1), "unit": "x", **self.bounds()}
        else:
            test = {"kind": kind, "grades": self.random.sample(GRADES, 2), "running": self.pick([2, 3])}
        made = {"id": f"C0{at}", "name": "c", "test": test, "proposes": self.pick(GRADES)}
        return {**made, "when": self.when()} if self.chance(0.3) else made

    # --- cases ------------------------------------------------------------------------------------------------------

    def amount(self, signed=False, whole=False):
        if self.chance(0.004):
            return self.pick(["01", "x", "-3", True])
        text = str(self.random.randint(0, 60)) if whole and self.chance(0.97) else self.number(0, 60, signed)
        text = self.pick(["0", "0", "12", "20", "24"]) if self.chance(0.15) else text
        return Plain(text) if self.chance(0.1) else text

    def years(self, signed):
        if self.chance(0.02):
            return {}
        years = list(range(self.pick([2020, 2021, 2022, 2022]), 2025))
        if self.chance(0.08):
            years.pop(self.random.randrange(len(years)))
        return {str(year): self.amount(signed) for year in years}

    def case(self, name, standard):
        same = {str(year): None for year in range(self.pick([2021, 2022]), 2025)} if self.chance(0.75) else None
        facts = {}
        for key in PLAIN:
            if self.chance(0.98 if key != "spare" else 0.5):
                facts[key] = self.amount(key == "signed", key in ("count",))
        for key in YEARLY:
            if self.chance(0.98):
                facts[key] = {year: self.amount(key == "ysigned") for year in same} if same else self.years(key == "ysigned")
        for part, whole in (("part", "p1"), ("rd_staff_fulltime", "rd_staff"), ("rd_staff", "total_staff")):
            if part in facts and whole in facts and self.chance(0.9) and as_number(facts[part]) > as_number(facts[whole]):
                facts[part] = facts[whole]
        made = {"case": name, "standard": standard["id"], "facts": facts}
        if self.chance(0.97):
            made["attributes"] = {key: self.pick(values) for key, values in ATTRIBUTES.items() if self.chance(0.95)}
        if self.chance(0.9):
            made["goals"] = [self.plan_goal(f"Z{at}") for at in range(1, self.random.randint(2, 4))]
        if self.chance(0.9):
            made["registers"] = {register: [{column: self.pick(values)} if self.chance(0.9) else {} for _ in range(self.random.randint(0, 8))] for register, (column, values) in REGISTERS.items()}
        made["sheets"] = [self.sheet(standard) for _ in range(self.pick([1, 1, 3, 5]))]
        made["trim"] = self.chance(0.5)
        if standard["stage"] == "绩效评价" or standard["adjustments"].get("counted"):
            made |= {"bonus": [300] * self.pick([0, 1, 2]), "deductions": [200] * self.pick([0, 1, 4])}
        if self.chance(0.3):
            made["previous"] = [self.pick(GRADES) for _ in range(self.random.randint(1, 2))]
        if self.chance(0.05):
            made["redLines"] = 1
        return made

    def plan_goal(self, name):
        made = {"id": name, "target": self.amount()}
        if self.chance(0.97):
            made["actual"] = self.amount()
        return {**made, "weight": self.amount()} if self.chance(0.5) else made

    def sheet(self, standard):
        made = {"specialty": self.pick(SPECIALTIES)} if self.chance(0.8) else {}
        for one in standard["criteria"]:
            if one["method"] == "formula" or self.chance(0.03):
                continue
            made[one["id"]] = self.entry(one)
        return made

    def entry(self, one):
        if "levels" in one and self.chance(0.6):
            level = self.pick(one["levels"])
            if level["from"] == level["to"] and self.chance(0.7):
                return {"level": level["label"]}
            return {"level": level["label"], "mark": self.random.randint(level["from"] // 100, level["to"] // 100) * 100}
        if "bands" in one and self.chance(0.5):
            return {} if self.chance(0.6) else 7
        highest = one.get("outOf", one["max"])
        return self.random.randint(0, highest // 100) * 100 + self.pick([0] * 12 + [50 if highest > 100 else 0, 33]) if self.chance(0.98) else highest + 100


class Plain(str):
    """A decimal written into the line as a JSON number."""


def as_number(raw):
    try:
        return float(raw)
    except (TypeError, ValueError):
        return 0


def written(value):
    if isinstance(value, Plain):
        return str(value)
    if isinstance(value, dict):
        return "{" + ",".join(f"{json.dumps(key, ensure_ascii=False)}:{written(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(written, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def main():
    standards, each, seed, out = int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
    maker = Maker(seed)
    made = [maker.standard(f"random-{at}") for at in range(standards)]
    with open(out, "w", encoding="utf-8") as file:
        for standard in made:
            file.write(json.dumps(standard, ensure_ascii=False) + "\n")
    for at in range(each):
        for standard in made:
            print(written(maker.case(f"c{at}", standard)))


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    main()
