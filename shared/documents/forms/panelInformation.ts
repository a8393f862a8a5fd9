import { type Layout, word } from '../../layout/layout.ts'
import { type FlowItem, noteBlocks, space } from '../layout/block.ts'
import { type RowContent, table } from '../layout/table.ts'
import type { Press } from '../press.ts'
import { formWord, groupsOfFour, timeText } from '../wording.ts'
import type { FormSource } from './form.ts'
import { datesText, informationColumns, pair, revisionText, stageText, wide } from './information.ts'
import { leaderOf } from './panelPeople.ts'

/** The facts under the title of a panel's form; empty cells where nothing is known yet. Below, the digest of the package. */
export function panelInformation(press: Press, source: FormSource): FlowItem[] {
  const { panel } = source
  const list = table(press, { columns: informationColumns(press), rows: rowsOf(press, source) })
  if (panel === undefined) return [list]
  return [list, space(4), ...noteBlocks(press, word(press, 'info.packageDigestLine', { digest: groupsOfFour(panel.package.sha256) }))]
}

function rowsOf(press: Press, source: FormSource): RowContent[] {
  const { panel, task, standard } = source
  const about = panel ?? task
  const counted = panel?.results.filter(({ included }) => included).length ?? 0
  const known = panel?.package ?? task?.package
  return [
    wide(word(press, 'info.centre'), about?.centre.name ?? ''),
    pair(
      word(press, 'info.stage'),
      stageText(press, about?.stage ?? standard?.stage, about?.centre.type ?? standard?.centreType),
      word(press, 'info.task'),
      panel?.task ?? task?.id ?? '',
    ),
    pair(
      word(press, 'info.standard'),
      standardText(press, source),
      word(press, 'info.package'),
      known === undefined ? '' : word(press, 'info.packageValue', { id: known.id, revision: known.revision }),
    ),
    pair(
      word(press, 'panel.leader'),
      leaderOf(source),
      word(press, 'panel.size'),
      panel === undefined ? '' : word(press, 'panel.sizeValue', { counted, absent: panel.absent.length }),
    ),
    panel === undefined
      ? pair(formWord('info.dates'), task === undefined ? '' : datesText(press, task.dates), word(press, 'info.place'), '')
      : pair(
          word(press, 'panel.closedAt'),
          panel.closedAt === undefined ? formWord('info.notLocked') : timeText(press, panel.closedAt),
          word(press, 'panel.revision'),
          revisionText(press, panel.revision, panel.replaces),
        ),
  ]
}

function standardText(press: Layout, { panel, task, standard }: FormSource): string {
  if (panel === undefined && standard === undefined) return task?.stage === '咨询论证' ? word(press, 'info.noStandard') : ''
  if (panel !== undefined && panel.standard === undefined) return word(press, 'info.noStandard')
  const version = panel?.standard?.version ?? standard?.version ?? ''
  return word(press, 'info.standardValue', { name: standard?.name ?? panel?.standard?.id ?? '', version })
}
