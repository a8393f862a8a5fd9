import { valueAt } from '../record/place.ts'
import type { Step } from '../record/state.ts'
import type { PanelAct, TakenFile } from './act.ts'
import { fileKey, type PanelPlace, type PanelSheet } from './sheet.ts'

/** What an act does to a panel's sheet, place by place; none for the acts of a record's life. */
export function stepsOfPanel(sheet: PanelSheet, act: PanelAct): readonly Step<PanelPlace>[] {
  return targets(act).map(([place, after]) => {
    const before = valueAt(sheet, place)
    return { place, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }
  })
}

type Target = readonly [PanelPlace, unknown]

function targets(act: PanelAct): readonly Target[] {
  switch (act.kind) {
    case 'files.taken':
      return act.files.flatMap(takenTargets)
    case 'file.putAside':
      return [[['files', fileKey(act)], undefined]]
    case 'values.confirmed':
      return [[['table', 'confirmed'], { values: act.values, ...(act.table !== undefined && { table: act.table }) }]]
    case 'values.reopened':
      return [[['table', 'confirmed'], undefined]]
    case 'grade.decided':
      return [[['grade', 'decided'], { grade: act.grade, reason: act.reason }]]
    case 'grade.undecided':
      return [[['grade', 'decided'], undefined]]
    case 'rounds.stated':
      return [[['rounds', 'stated'], { grades: act.grades, reason: act.reason }]]
    case 'rounds.unstated':
      return [[['rounds', 'stated'], undefined]]
    case 'opinion.set':
      return [[['opinion', act.part], act.text]]
    case 'consultation.concluded':
      return [[['advice', 'conclusion'], act.conclusion]]
    case 'vote.counted':
      return [[['vote', 'counted'], { agree: act.agree, disagree: act.disagree }]]
    case 'paper.preparedBy':
      return [[['paper', 'preparedBy'], act.name]]
    case 'paper.checkedBy':
      return [[['paper', 'checkedBy'], act.name]]
    case 'sheet.locked':
    case 'sheet.reopened':
    case 'undone':
    case 'redone':
      return []
    default:
      return [entryTarget(act)]
  }
}

/** A file that is read at last takes the place of the one of its name that could not be read. */
function takenTargets(taken: TakenFile): readonly Target[] {
  const own: Target = [['files', fileKey(taken)], taken]
  return taken.fileSha256 === undefined ? [own] : [[['files', fileKey({ file: taken.file })], undefined], own]
}

type EntryAct = Extract<PanelAct, { item: string } | { criterion: string } | { entry: string } | { topic: string } | { expert: string }>

function entryTarget(act: EntryAct): Target {
  switch (act.kind) {
    case 'adjustment.ruled':
      return [['adjustments', act.item], { entries: act.entries, reason: act.reason }]
    case 'adjustment.unruled':
      return [['adjustments', act.item], undefined]
    case 'redLine.ruled':
      return [['redLines', act.item], { panelView: act.panelView, reason: act.reason }]
    case 'redLine.unruled':
      return [['redLines', act.item], undefined]
    case 'missing.ruled':
      return [['missing', act.criterion], { choice: act.choice, reason: act.reason }]
    case 'missing.unruled':
      return [['missing', act.criterion], undefined]
    case 'decision.noted':
      return [['decisions', act.entry], { subject: act.subject, decision: act.decision, reason: act.reason, at: act.at }]
    case 'decision.removed':
      return [['decisions', act.entry], undefined]
    case 'consultation.topicSet':
      return [['topics', act.topic], { view: act.view, ...(act.note !== undefined && { note: act.note }) }]
    case 'consultation.topicCleared':
      return [['topics', act.topic], undefined]
    case 'consultation.demandSet': {
      const { problem, demand, unit, due } = act
      return [['demands', act.entry], { problem, demand, ...(unit !== undefined && { unit }), ...(due !== undefined && { due }) }]
    }
    case 'consultation.demandRemoved':
      return [['demands', act.entry], undefined]
    case 'dissent.noted':
      return [['dissent', act.expert], { reason: act.reason }]
    case 'dissent.removed':
      return [['dissent', act.expert], undefined]
    case 'signature.refused':
      return [['refusals', act.expert], true]
    case 'signature.refusalRemoved':
      return [['refusals', act.expert], undefined]
  }
}
