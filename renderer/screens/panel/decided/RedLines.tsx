import { useTranslation } from 'react-i18next'
import type { PanelRecord } from '#shared/panel/format.ts'
import type { Standard } from '#shared/standard/format.ts'
import { Choice } from '../../../components/Choice.tsx'
import { isTaken } from '../../../components/isTaken.ts'
import type { MarkState } from '../../../components/StateMark.tsx'
import { useWords } from '../../../components/useWords.ts'
import { Cited } from '../Cited.tsx'
import { nameIn, type PanelView } from '../panelView.ts'
import { RulingFields } from './RulingFields.tsx'
import { useRuling } from './useRuling.ts'

type Clue = PanelRecord['redLines'][number]
type ClueView = Clue['panelView']

const views: readonly { readonly value: ClueView; readonly state: MarkState }[] = [
  { value: '确认线索', state: 'bad' },
  { value: '不成立', state: 'ok' },
  { value: '待查', state: 'ask' },
]

interface Props {
  readonly panel: PanelView
  readonly standard: Standard
}

/** Red-line clues that any expert raised: the panel rules on the clue, the department decides on what follows from it. */
export function RedLines({ panel, standard }: Props) {
  const { t } = useTranslation('panelSummary')
  const { redLines } = panel.merged.parts
  return (
    <section aria-labelledby="red-title">
      <h3 id="red-title" className="decided-head">
        {t('red.title')}
        <small>{t('red.about')}</small>
      </h3>
      {redLines.length === 0 ? (
        <p className="decided-none">{t('red.none')}</p>
      ) : (
        <ul className="decided-list">
          {redLines.map((clue) => (
            <RedLine key={clue.item} panel={panel} clue={clue} name={standard.redLines.find(({ id }) => id === clue.item)?.name ?? ''} />
          ))}
        </ul>
      )}
    </section>
  )
}

function RedLine({ panel, clue, name }: { readonly panel: PanelView; readonly clue: Clue; readonly name: string }) {
  const { t } = useTranslation('panelSummary')
  const word = useWords()
  const { state, opened, may, act } = panel
  const { item } = clue
  const kept = state.sheet.redLines[item]
  const ruling = useRuling<{ panelView: ClueView; reason: string }>(kept, ['panelView', 'reason'], async ({ panelView, reason }) =>
    isTaken(await act({ kind: 'redLine.ruled', item, panelView, reason })),
  )
  const open = may('redLine.ruled')
  return (
    <li>
      <p className="decided-name">
        <b>{item}</b> {name}
        <span className="decided-state">
          {t('red.raisedBy', { experts: clue.raisedBy.map((id) => nameIn(opened, id)).join(t('and')) })}
        </span>
      </p>
      <p className="decided-clue">
        {clue.clue} <Cited panel={panel} citations={clue.citations} />
      </p>
      <RulingFields
        name={`panel/redLines/${item}`}
        what={item}
        reason={ruling.shown.reason}
        onReason={(reason) => ruling.save({ reason })}
        readOnly={!open}
        waits={ruling.waits}
        {...(kept && may('redLine.unruled') && { onUnrule: () => void act({ kind: 'redLine.unruled', item }) })}
      >
        <Choice
          label={t('red.choose', { item })}
          disabled={!open}
          options={views.map(({ value, state: shape }) => ({ value, label: word(value), state: shape }))}
          value={ruling.shown.panelView}
          onChoose={(panelView) => void ruling.save({ panelView })}
        />
      </RulingFields>
    </li>
  )
}
