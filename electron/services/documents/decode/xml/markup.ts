/** An element of XML as written; its text stands among its children, in order. */
export interface Markup {
  /** with its prefix */
  readonly name: string
  /** by name with prefix */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (Markup | string)[]
}

/** The name without its prefix. */
export function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

export function elements(markup: Markup | undefined): readonly Markup[] {
  return markup?.children.filter((child) => typeof child !== 'string') ?? []
}

/** Children of this local name, whatever their prefix. */
export function named(markup: Markup | undefined, name: string): readonly Markup[] {
  return elements(markup).filter((child) => local(child.name) === name)
}

export function first(markup: Markup | undefined, ...path: readonly string[]): Markup | undefined {
  return path.reduce<Markup | undefined>((at, name) => elements(at).find((child) => local(child.name) === name), markup)
}

/** An attribute by its name with prefix, else by its local name under any prefix. */
export function attribute(markup: Markup | undefined, name: string): string | undefined {
  const exact = markup?.attributes.get(name)
  if (exact !== undefined || markup === undefined || name.includes(':')) return exact
  for (const [own, value] of markup.attributes) if (local(own) === name) return value
  return undefined
}

/** All text inside, in order. */
export function textIn(markup: Markup | undefined): string {
  return markup?.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('') ?? ''
}
