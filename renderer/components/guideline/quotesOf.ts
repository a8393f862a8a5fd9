/** One numbered clause of the guideline, as `resources/guideline.json` holds it. */
export interface Clause {
  /** as standards and rules cite it: 三(三)1 */
  readonly clause: string
  /** chapters and sections have one; numbered items do not */
  readonly heading?: string
  readonly paragraphs: readonly string[]
}

/** The target of a citation: its place, and its text. */
export interface Quote {
  readonly clause: string
  /** chapter and section above it, and its own */
  readonly headings: readonly string[]
  /** `cited` is false for paragraphs round the one a ¶ names */
  readonly paragraphs: readonly { readonly text: string; readonly cited: boolean }[]
}

const reference = /([一二三四](?:\([一二三四五六七]\))?)(\d)?(?:[–-](\d))?(?:\s*¶(\d))?/g

/** The clauses a citation names (`三(三)1 ¶3`, `一(二)2–3`, `四(二); 四(四)`), each with its text; what the guideline has not is left out. */
export function quotesOf(citation: string, clauses: readonly Clause[]): readonly Quote[] {
  const quotes: Quote[] = []
  for (const [, section = '', first, last, paragraph] of citation.matchAll(reference)) {
    for (const item of itemsFrom(first, last)) {
      const clause = section + item
      const own = clauses.find((each) => each.clause === clause)
      if (own === undefined || quotes.some((quote) => quote.clause === clause)) continue
      const below = clauses.filter((each) => each.clause !== clause && each.clause.startsWith(clause)).flatMap(lines)
      const nth = paragraph === undefined ? undefined : Number(paragraph) - 1
      quotes.push({
        clause,
        headings: clauses.flatMap(({ clause: above, heading }) => (heading && clause.startsWith(above) ? [heading] : [])),
        paragraphs: [...own.paragraphs, ...below].map((text, at) => ({ text, cited: nth === undefined || nth === at })),
      })
    }
  }
  return quotes
}

function itemsFrom(first: string | undefined, last: string | undefined): readonly string[] {
  if (first === undefined) return ['']
  const [from, to] = [Number(first), Number(last ?? first)]
  return Array.from({ length: Math.max(1, to - from + 1) }, (_, at) => String(from + at))
}

function lines({ heading, paragraphs }: Clause): readonly string[] {
  return heading === undefined ? paragraphs : [heading, ...paragraphs]
}
