/** The kinds of record by the names in their journals' heads: apart from what they are, for what only names them (the bridge). */
export const kindIds = ['review', 'panel'] as const
export type KindId = (typeof kindIds)[number]
