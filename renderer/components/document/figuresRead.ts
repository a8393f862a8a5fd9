import type { OpenedPackage } from '#shared/ipc/packages.ts'
import type { Plan } from '#shared/plan/format.ts'

/**
 * The declared figures (申报值) that rules read from one worksheet or page, with those rules, by the figure's value.
 * The plan names a figure's document and page, not its cell; a cell that shows the same value is taken as its place.
 */
export function figuresRead(opened: OpenedPackage, document: string, page: number): ReadonlyMap<number, readonly string[]> {
  const rulesOf = new Map<string, string[]>()
  for (const { rule, outcome, reads, documents } of opened.findings) {
    if (outcome === 'notApplicable' || !documents.includes(document)) continue
    for (const path of reads) {
      const key = /^figures\.(\w+)$/.exec(path)?.[1]
      if (key) rulesOf.set(key, [...(rulesOf.get(key) ?? []), rule])
    }
  }
  const found = new Map<number, readonly string[]>()
  for (const [key, rules] of rulesOf) {
    const figure = opened.plan.figures[key as keyof Plan['figures']]
    if (figure?.source.document !== document || figure.source.page !== page) continue
    const values = typeof figure.declared === 'string' ? [figure.declared] : Object.values(figure.declared)
    for (const value of values) found.set(Number(value), [...new Set([...(found.get(Number(value)) ?? []), ...rules])])
  }
  return found
}

/** What a cell shows, as a number; thousands may be parted by commas. */
export function cellNumber(text: string): number | undefined {
  const plain = text.trim().replaceAll(',', '')
  return plain !== '' && /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined
}
