"""JSON as docs/formats/common.md reads it, RFC 8785 bytes, and the published schemas."""
import datetime
import json
import pathlib
import re

SCHEMAS = pathlib.Path(__file__).resolve().parents[3] / "resources" / "schemas"
CONTROLS = re.compile("[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]")


class Refused(Exception):
    """The file is not to be used; the code says why."""

    def __init__(self, code, about=""):
        super().__init__(f"{code} {about}".strip())
        self.code, self.about = code, about


def parse(data, name=""):
    """The one JSON value in `data`, or Refused `json.*`."""
    if len(data) > 16 * 2**20:
        raise Refused("json.too-large", name)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise Refused("json.encoding", name) from None
    if text.startswith("\ufeff"):
        raise Refused("json.bom", name)
    depth = deepest = 0
    for bracket in re.findall(r"[\[\]{}]", re.sub(r'"(?:[^"\\]|\\.)*"', "", text, flags=re.S)):
        depth += 1 if bracket in "[{" else -1
        deepest = max(deepest, depth)
    if deepest > 32:
        raise Refused("json.too-deep", name)

    def number(digits):
        if not re.fullmatch(r"-?\d{1,16}", digits) or abs(int(digits)) > 2**53 - 1:
            raise Refused("json.number", digits[:40])
        return int(digits)

    def members(pairs):
        keys = [key for key, _ in pairs]
        if len(set(keys)) < len(keys):
            raise Refused("json.duplicate-key", name)
        if {"__proto__", "constructor", "prototype"} & set(keys):
            raise Refused("json.forbidden-key", name)
        return dict(pairs)

    def constant(word):
        raise Refused("json.syntax", word)

    try:
        value = json.loads(text, object_pairs_hook=members, parse_int=number, parse_float=number, parse_constant=constant)
    except ValueError:
        raise Refused("json.syntax", name) from None
    for string in strings(value):
        if re.search("[\ud800-\udfff]", string):
            raise Refused("json.surrogate", name)
        if CONTROLS.search(string):
            raise Refused("json.control-character", name)
    return value


def strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, member in value.items():
            yield key
            yield from strings(member)
    elif isinstance(value, list):
        for member in value:
            yield from strings(member)


def canonical(value):
    """RFC 8785 bytes: keys by UTF-16 units, no blanks, only what must be escaped is."""
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be"))
        return b"{" + b",".join(canonical(key) + b":" + canonical(value[key]) for key in keys) + b"}"
    if isinstance(value, list):
        return b"[" + b",".join(map(canonical, value)) + b"]"
    return json.dumps(value, ensure_ascii=False).encode()


def record(data, kind, name="", is_canonical=True):
    """The value of a format: its syntax, its version, its shape by the schema and, where asked for, its bytes."""
    value = parse(data, name)
    if not isinstance(value, dict):
        raise Refused("schema.type", name)
    said = value.get("format")
    if said != f"tic-review/{kind}@1":
        newer = isinstance(said, str) and re.fullmatch(rf"tic-review/{kind}@(\d+)(\.\d+)?", said)
        raise Refused("format.newer" if newer else "format.unknown", name)
    schema = json.loads((SCHEMAS / f"{kind}.schema.json").read_text("utf-8"))
    faults = list(shape(schema, value, schema))
    if faults:
        raise Refused(faults[0], name)
    if is_canonical and canonical(value) != data:
        raise Refused("result.canonical", name)
    return value


TYPES = {"object": dict, "array": list, "string": str, "boolean": bool, "integer": int}


def shape(schema, value, root):
    """Codes of what in `value` is not as the schema says."""
    if schema is True or schema == {}:
        return
    if schema is False:
        yield "schema.unknown-key"
        return
    if "$ref" in schema:
        yield from shape(root["$defs"][schema["$ref"].rsplit("/", 1)[1]], value, root)
    kind = TYPES.get(schema.get("type"))
    if kind and (not isinstance(value, kind) or (kind is int and isinstance(value, bool))):
        yield "schema.type"
        return
    if "const" in schema and value != schema["const"] or "enum" in schema and value not in schema["enum"]:
        yield "schema.type"
    some = schema.get("anyOf") or schema.get("oneOf")
    if some and not any(not list(shape(one, value, root)) for one in some):
        yield "schema.type"
    if "if" in schema:
        holds = not list(shape(schema["if"], value, root))
        yield from shape(schema.get("then" if holds else "else", True), value, root)
    for inner in schema.get("allOf", []):
        yield from shape(inner, value, root)
    if isinstance(value, str):
        if not schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", len(value)):
            yield "schema.too-long" if value else "schema.type"
        if "pattern" in schema and not re.search(re.sub(r"\$(?=$|\))", r"\\Z", schema["pattern"]), value, re.A):
            yield "schema.negative" if value.startswith("-") else "schema.type"
        if schema.get("format") in ("date", "date-time"):
            try:
                datetime.datetime.fromisoformat(value.replace("Z", "+00:00"))
            except ValueError:
                yield "schema.date"
    elif isinstance(value, int) and not isinstance(value, bool):
        if not schema.get("minimum", value) <= value <= schema.get("maximum", value):
            yield "schema.negative" if value < 0 else "schema.type"
    elif isinstance(value, list):
        if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
            yield "schema.type"
        if schema.get("uniqueItems") and len({canonical(one) for one in value}) < len(value):
            yield "schema.type"
        for member in value:
            yield from shape(schema.get("items", True), member, root)
    elif isinstance(value, dict):
        own = schema.get("properties", {})
        for key in schema.get("required", []):
            if key not in value:
                yield "schema.missing-key"
        if not schema.get("minProperties", 0) <= len(value) <= schema.get("maxProperties", len(value)):
            yield "schema.type"
        for key, member in value.items():
            yield from shape(schema.get("propertyNames", True), key, root)
            yield from shape(own.get(key, schema.get("additionalProperties", True)), member, root)
