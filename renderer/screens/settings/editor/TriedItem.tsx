import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { fullMark, plainMark } from '#shared/format/marks.ts'
import type { Facts } from '#shared/scoring/facts.ts'
import { scoreFormula } from '#shared/scoring/index.ts'
import type { TableItem } from '#shared/scoring/table.ts'
import type { Criterion, Standard } from '#shared/standard/format.ts'
import { shownRule } from '#shared/standard/shownRule.ts'
import { Field } from '../../../components/Field.tsx'
import { useFigureWords } from '../../../components/useFigureWords.ts'
import { derivationOf } from '../../../components/worked/derivation.ts'
import { RowsTable } from '../../../components/worked/RowsTable.tsx'
import { Scales } from '../../../components/worked/Scales.tsx'
import { Steps } from '../../../components/worked/Steps.tsx'

interface Props {
  readonly standard: Standard
  readonly criterion: Criterion
  readonly item: TableItem | undefined
  readonly facts: Facts
  readonly mark: string
  readonly onMark: (text: string) => void
}

/** One item tried: its rule, the mark or why there is none, the arithmetic and the scale as the expert's form shows them. */
export function TriedItem({ standard, criterion, item, facts, mark, onMark }: Props) {
  const { t } = useTranslation('standardEditor')
  const { id, name, max } = criterion
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reached by keyboard
    <section className="editor-try-item" aria-label={`${id} ${name}`} data-pane tabIndex={0}>
      <h3>
        {id} {name}
      </h3>
      <p className="editor-try-mark">
        <b>{item?.state === 'scored' ? fullMark(item.hundredths) : '—'}</b>
        <span>
          / {plainMark(max)}
          {item !== undefined && item.state !== 'scored' && ` ${t(`state.${item.state}`)}`}
        </span>
      </p>
      <p>{shownRule(criterion)}</p>
      {item?.range && <p>{t('tryRange', { from: plainMark(item.range.from), to: plainMark(item.range.to) })}</p>}
      {criterion.formula === undefined ? (
        <Field label={t('tryMark')}>
          {(field) => (
            <input
              id={field}
              className="editor-cell"
              type="text"
              inputMode="decimal"
              value={mark}
              onChange={(event) => onMark(event.target.value)}
            />
          )}
        </Field>
      ) : (
        item?.state !== 'not-in-branch' &&
        item?.state !== 'not-applicable' && <Worked standard={standard} criterion={criterion} facts={facts} />
      )}
    </section>
  )
}

function Worked({ standard, criterion, facts }: Pick<Props, 'standard' | 'criterion' | 'facts'>) {
  const { t } = useTranslation('scoringScreen')
  const words = useFigureWords(standard)
  const score = useMemo(() => scoreFormula(criterion, facts, standard), [criterion, facts, standard])
  const derivation = useMemo(() => derivationOf(criterion, score), [criterion, score])
  const { formula, max } = criterion
  if (score.state === 'missing') return <p>{t('missingNote', { figure: words.name(score.figure) })}</p>
  if (score.state === 'invalid') return <p>{t('invalidNote', { figure: words.name(score.figure) })}</p>
  if (score.state !== 'scored' || formula === undefined) return <p>{t('notInTableNote')}</p>
  return (
    <>
      <Scales mark={score.hundredths} derivation={derivation} before={derivation} judged />
      {'rows' in formula && <RowsTable formula={formula} max={max} derivation={derivation} />}
      <Steps derivation={derivation} score={score} />
    </>
  )
}
