import { currentLayout } from '../layout/index.ts'
import { word } from '../layout/layout.ts'
import type { Task } from '../plan/task.ts'
import { topics } from '../review/act.ts'
import type { Standard } from '../standard/format.ts'
import { signersOf } from './blockers.ts'
import { entriesOf } from './entries.ts'
import { flagRow } from './flagRow.ts'
import type { PanelRecord } from './format.ts'
import type { Merged } from './merge.ts'
import type { PanelState } from './record.ts'
import type { PanelSheet } from './sheet.ts'

type Decided = 'opinion' | 'consultation' | 'vote' | 'signers' | 'preparedBy' | 'checkedBy' | 'closedAt'
type OfTheFile = 'format' | 'software' | 'journal' | 'extensions'
type Consultation = NonNullable<PanelRecord['consultation']>
type Signer = PanelRecord['signers'][number]

/** A panel's record as far as the panel has come: what its forms print before it is closed. Every closed record is one. */
export interface PanelDraft extends Omit<PanelRecord, Decided | OfTheFile> {
  readonly opinion: Readonly<Partial<PanelRecord['opinion']>>
  readonly consultation?: Omit<Consultation, 'conclusion'> & Readonly<Partial<Pick<Consultation, 'conclusion'>>>
  readonly vote?: PanelRecord['vote']
  /** who is to sign; a key is known once the record is closed */
  readonly signers: readonly (Omit<Signer, 'fingerprint'> & Readonly<Partial<Pick<Signer, 'fingerprint'>>>)[]
  readonly preparedBy?: string
  readonly checkedBy?: string
  readonly closedAt?: string
}

/** What a draft names beside its edits. */
interface Named {
  readonly task: Task
  readonly package: PanelRecord['package']
  readonly standard?: Standard
  readonly standardSha256?: string
}

/** Everything of the record that follows from its edits and their merge. `keys` are those of the secretaries who sign, by their ids. */
export function panelDraft(state: PanelState, merged: Merged, context: Named, keys: ReadonlyMap<string, string> = new Map()): PanelDraft {
  const { sheet } = state
  const { task, standard, standardSha256 } = context
  const replaced = state.reopened.at(-1)?.replaces
  const { preparedBy, checkedBy } = sheet.paper
  return {
    task: task.id,
    package: context.package,
    stage: task.stage,
    centre: task.centre,
    ...(standard && standardSha256 !== undefined && { standard: standardPart(standard, standardSha256) }),
    ...merged.parts,
    ...(merged.parts.grade !== undefined && sheet.grade.decided && { decidedGrade: sheet.grade.decided }),
    flags: merged.flags.map((flag) => flagRow(flag, currentLayout)),
    decisions: entriesOf(sheet.decisions).map(([, decision]) => decision),
    reopened: reopenedSheets(merged),
    opinion: sheet.opinion,
    ...(task.stage === '咨询论证' ? { consultation: consultationPart(sheet) } : demandsPart(sheet)),
    ...(sheet.vote.counted && { vote: sheet.vote.counted }),
    dissent: entriesOf(sheet.dissent).map(([expert, { reason }]) => ({ expert, reason })),
    signers: signersOf(task, merged, state, keys).map(({ id, name, role }) => ({ expert: id, name, role })),
    ...(preparedBy !== undefined && { preparedBy }),
    ...(checkedBy !== undefined && { checkedBy }),
    revision: state.revision,
    ...(replaced !== undefined && { replaces: replaced }),
  }
}

function standardPart({ id, version, label, documentNumber }: Standard, sha256: string) {
  return { id, version, sha256, label, documentNumber }
}

/** Every sheet that a later one of the same expert replaced, when both were handed in; the reason stands in the later one's journal. */
function reopenedSheets({ listed }: Merged): PanelRecord['reopened'] {
  const former = new Set(listed.filter(({ standing }) => standing === 'superseded').map(({ sha256 }) => sha256))
  return listed.flatMap(({ standing, record, sha256 }) =>
    standing === 'counted' && record?.replaces !== undefined && former.has(record.replaces)
      ? [{ expert: record.expert.id, old: record.replaces, new: sha256!, reason: word(currentLayout, 'panelReopened') }]
      : [],
  )
}

/** 整改清单 of a stage with marks. */
function demandsPart(sheet: PanelSheet): Pick<PanelDraft, 'rectifications'> {
  const demands = demandsOf(sheet)
  return demands.length === 0 ? {} : { rectifications: demands }
}

function demandsOf(sheet: PanelSheet): Consultation['rectifications'] {
  return entriesOf(sheet.demands).map(([, demand]) => demand)
}

function consultationPart(sheet: PanelSheet): NonNullable<PanelDraft['consultation']> {
  const views = topics.flatMap((topic) => (sheet.topics[topic] === undefined ? [] : [{ topic, ...sheet.topics[topic] }]))
  const { conclusion } = sheet.advice
  return {
    topics: views,
    rectifications: demandsOf(sheet),
    ...(conclusion !== undefined && { conclusion: conclusion as Consultation['conclusion'] }),
  }
}
