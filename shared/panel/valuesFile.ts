import { z } from 'zod'
import { centre, packageReference, revision } from '../format/parts.ts'
import { chars, expertId, extensions, id, name, sha256, time } from '../format/values.ts'
import { declaredText } from '../format/verifiedValue.ts'
import { stage } from '../format/vocabulary.ts'
import type { Plan } from '../plan/format.ts'
import type { Task } from '../plan/task.ts'
import type { Act } from '../review/act.ts'
import { declaredValue } from '../review/context.ts'
import { panelSchema } from './format.ts'
import { figureKey, type VerifiedFigure } from './table.ts'

/** values.json: the 核定 table that a panel confirmed, RFC 8785 bytes, signed in a `.ticvalues` (formats.md § 12). */
export const valuesSchema = z.strictObject({
  format: z.literal('tic-review/values@1'),
  software: z.strictObject({ name: z.literal('tic-review'), version: chars(1, 40) }),
  task: id,
  package: packageReference,
  stage,
  centre,
  values: panelSchema.shape.values,
  /** the member of the roster who signed for the panel */
  confirmedBy: z.strictObject({ expert: expertId, name, role: z.enum(['组长', '秘书']), fingerprint: sha256 }),
  confirmedAt: time,
  revision,
  replaces: sha256.optional(),
  extensions: extensions.optional(),
})

export type ValuesRecord = z.infer<typeof valuesSchema>

/** The row of the roster that may sign a table: 组长 or 秘书, by the fingerprint the task names, else by the name in the certificate. */
export function tableSigner({ panel }: Task, { name: own, fingerprint }: { readonly name: string; readonly fingerprint: string }) {
  const may = panel.flatMap((member) => (member.role === '组长' || member.role === '秘书' ? [{ ...member, role: member.role }] : []))
  const named = may.find((member) => member.fingerprint === fingerprint)
  const byName = may.filter((member) => member.name === own && member.fingerprint === undefined)
  return named ?? (byName.length === 1 ? byName[0] : undefined)
}

/** Whether each figure occurs once, in order, with 申报值 as the plan declares it. Citations name documents of the package only. */
export function isTableOf(plan: Plan, values: readonly VerifiedFigure[]): boolean {
  return isTableInOrder(values) && values.every((value) => declaredValue(plan, value.figure, value.year) === declaredText(value))
}

/** Whether each figure occurs once, in order, and its evidence is documents alone. */
export function isTableInOrder(values: readonly VerifiedFigure[]): boolean {
  const keys = values.map(figureKey)
  const cited = values.flatMap(({ citations }) => citations)
  return keys.every((key, at) => at === 0 || keys[at - 1]! < key) && cited.every(({ document }) => document.startsWith('D'))
}

/** The act by which a sheet is from now on scored under the table; `sha256` is the digest of its values.json. */
export function loadTable(
  { revision: own, confirmedBy, confirmedAt, values }: ValuesRecord,
  sha256: string,
): Extract<Act, { kind: 'table.loaded' }> {
  const { expert, name: confirmer, fingerprint } = confirmedBy
  return {
    kind: 'table.loaded',
    table: { sha256, revision: own, confirmedBy: { expert, name: confirmer, fingerprint }, confirmedAt },
    values: values.map(({ citations, ...value }) => ({
      ...value,
      citations: citations.map(({ document, page, note }) => ({ document, page, ...(note !== undefined && { note }) })),
    })),
  }
}
