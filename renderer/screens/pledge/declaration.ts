import type { Act } from '#shared/review/act.ts'
import type { ComparedUnit } from './unitComparison.ts'

type Recusal = Extract<Act, { kind: 'recusal.declared' }>
export type Relation = Recusal['relations'][number]
export type Choice = 'none' | 'explain' | 'recuse'
export const relations: readonly Relation[] = ['本单位', '近亲属', '合作项目', '参与方案编制', '经济利益', '其他']

/** What the expert has entered so far. `answers` are those to units of a near name. */
export interface Declaration {
  readonly answers: Readonly<Record<string, boolean>>
  readonly ticked: readonly Relation[]
  readonly noneOfThese: boolean
  readonly choice?: Choice
  readonly reason: string
  readonly read: boolean
}

export const blank: Declaration = { answers: {}, ticked: [], noneOfThese: false, reason: '', read: false }

/** Units of a near name not yet answered. */
export function openQuestions(units: readonly ComparedUnit[], { answers }: Declaration): readonly ComparedUnit[] {
  return units.filter(({ name, standing }) => standing === 'near' && answers[name] === undefined)
}

/** The expert's own unit is one of the centre's: found by name, or declared. 本单位 is then ticked. */
export function isOwnUnit(units: readonly ComparedUnit[], { answers }: Declaration): boolean {
  return units.some(({ name, standing }) => standing === 'same' || answers[name] === true)
}

export function relationsOf(units: readonly ComparedUnit[], declaration: Declaration): readonly Relation[] {
  const own = isOwnUnit(units, declaration)
  return relations.filter((relation) => declaration.ticked.includes(relation) || (own && relation === '本单位'))
}

/** What is still wanted before signing, the first of it; none when it can be signed (but for the passphrase). */
export function wanted(
  units: readonly ComparedUnit[],
  declaration: Declaration,
): 'near' | 'relations' | 'declare' | 'reason' | 'read' | undefined {
  if (openQuestions(units, declaration).length > 0) return 'near'
  const ticked = relationsOf(units, declaration)
  if (ticked.length === 0 && !declaration.noneOfThese) return 'relations'
  if (declaration.choice === undefined || !fits(declaration.choice, ticked.length > 0)) return 'declare'
  if (declaration.choice !== 'none' && declaration.reason.trim() === '') return 'reason'
  return declaration.read ? undefined : 'read'
}

/** 无须回避 goes with no relation, the others with one: without, there is nothing to explain and nothing to recuse for. */
export function fits(choice: Choice, hasRelations: boolean): boolean {
  return (choice === 'none') !== hasRelations
}

/** The act of a complete declaration. Explaining is not recusing: the leader decides, the reason is on record. */
export function recusalOf(units: readonly ComparedUnit[], declaration: Declaration): Recusal {
  const reason = declaration.choice === 'none' ? '' : declaration.reason.trim()
  return {
    kind: 'recusal.declared',
    declared: declaration.choice === 'recuse',
    relations: [...relationsOf(units, declaration)],
    ...(reason !== '' && { reason }),
  }
}
