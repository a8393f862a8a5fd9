import type { Standard } from './format.ts'

/** What a centre is, by the keys that a standard declares. */
export type Attributes = Readonly<Record<string, string>>

/**
 * The table of one centre: without the criteria that its attributes put into another table. A criterion whose attribute
 * is not known stays, and its mark is missing. The same standard where nothing is left out.
 */
export function tableOf(standard: Standard, attributes: Attributes | undefined): Standard {
  const criteria = standard.criteria.filter(({ when }) => (when ?? []).every((one) => isOpen(one, attributes)))
  return criteria.length === standard.criteria.length ? standard : { ...standard, criteria }
}

function isOpen(condition: NonNullable<Standard['criteria'][number]['when']>[number], attributes: Attributes | undefined): boolean {
  if (condition.kind !== 'attribute') return true
  const got = attributes?.[condition.attribute]
  return got === undefined || condition.in.includes(got)
}

/** The attributes that a standard asks for, as the plan states them or, where the standard says so, as its own facts do. */
export function attributesOf(
  plan: { readonly attributes?: Attributes | undefined; readonly centre: Readonly<Record<string, unknown>> },
  standard: Pick<Standard, 'attributes'> | undefined,
): Attributes {
  const found: Record<string, string> = {}
  for (const { key, from } of standard?.attributes ?? []) {
    const stated = plan.attributes?.[key] ?? (from && plan.centre[from])
    if (typeof stated === 'string') found[key] = stated
  }
  return found
}
