// The fields of a JSON Schema as rows: path, type, required, the schema's own description.

/** @typedef {{ path: string, type: string, required: boolean, about?: string }} Field */

/**
 * Every field of `schema` (or of its part `name` in $defs) in the schema's order. A list is `[]`, any key of an object `*`, an
 * alternative `⟨word⟩`, the word being its constant or the key it alone has. Named parts are types and are not followed.
 * @returns {Field[]}
 */
export function fieldsOf(schema, name) {
  const rows = []
  const start = name === undefined ? schema : schema.$defs[name]
  const visit = (value, path, required) => {
    const { list, inner, mark } = unwrapped(value)
    const at = path + mark
    const alternatives = alternativesOf(inner)
    const isObject = inner.type === 'object' && inner.$ref === undefined
    if (path !== '' && !(isObject && list === '' && inner.properties === undefined)) {
      const type = alternatives ? 'one of the following' : isObject ? 'object' : typeOf(inner)
      rows.push({ path: at, type: list + type, required, ...(value.description && { about: value.description }) })
    }
    if (alternatives) for (const one of alternatives) visitObject(one.schema, `${at}⟨${one.word}⟩`)
    else if (isObject) visitObject(inner, at)
  }
  const visitObject = (object, path) => {
    const dot = path === '' ? '' : '.'
    for (const [key, member] of Object.entries(object.properties ?? {}))
      visit(member, `${path}${dot}${key}`, (object.required ?? []).includes(key))
    const any = object.additionalProperties
    if (typeof any === 'object' && Object.keys(any).length > 0) visit(any, `${path}${dot}*`, false)
  }
  const alternatives = alternativesOf(start)
  if (alternatives) for (const { schema: one, word } of alternatives) visitObject(one, `⟨${word}⟩`)
  else visit(start, '', true)
  return rows
}

/** A list's members in place of the list. */
function unwrapped(value) {
  let [inner, mark, list] = [value, '', '']
  while (inner.type === 'array') {
    const [least, most] = [inner.minItems, inner.maxItems]
    list += `list${bounds(least, most)} of `
    mark += '[]'
    inner = inner.items ?? inner.prefixItems[0]
  }
  return { inner, mark, list }
}

/** The alternatives of a union of objects, each with its word; nothing for a union of plain values. */
function alternativesOf(value) {
  const some = value.oneOf ?? value.anyOf
  if (some === undefined || !some.every((one) => one.type === 'object' && one.properties)) return undefined
  return some.map((schema) => {
    const constant = Object.values(schema.properties).find((one) => one.const !== undefined)?.const
    const own = Object.keys(schema.properties).filter((key) => some.every((other) => other === schema || !(key in other.properties)))
    return { schema, word: constant ?? own[0] }
  })
}

/** The type of a plain value in words: the name of a part in «», the words allowed, or the kind with its bounds. */
export function typeOf(value) {
  if (value.$ref) return `«${value.$ref.slice('#/$defs/'.length)}»`
  if (value.const !== undefined) return JSON.stringify(value.const)
  if (value.enum) return value.enum.map((one) => JSON.stringify(one)).join(' or ')
  const some = value.oneOf ?? value.anyOf
  if (some) return some.map(typeOf).join(' or ')
  if (value.type === 'integer') return `integer${bounds(value.minimum, value.maximum)}`
  if (value.type === 'string' && value.pattern) return `text like ${value.pattern}`
  if (value.type === 'string') return `text${bounds(value.minLength, value.maxLength)}`
  if (value.type === 'object' && typeof value.additionalProperties === 'object') {
    const inner = value.additionalProperties
    return Object.keys(inner).length === 0 ? 'object of any keys' : `object key → ${typeOf(inner)}`
  }
  return value.type ?? 'any'
}

function bounds(least, most) {
  const isOpen = most === undefined || most === Number.MAX_SAFE_INTEGER
  if (least === undefined && isOpen) return ''
  if (isOpen) return ` ≥ ${least}`
  return least === undefined ? ` ≤ ${most}` : ` ${least}–${most}`
}
