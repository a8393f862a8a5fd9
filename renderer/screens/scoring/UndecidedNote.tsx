import { useTranslation } from 'react-i18next'
import type { FormulaScore } from '#shared/scoring/formulaScore.ts'
import type { Standard } from '#shared/standard/format.ts'
import { StateMark } from '../../components/StateMark.tsx'
import { useFigureWords } from '../../components/useFigureWords.ts'

interface Props {
  readonly score: FormulaScore | undefined
  readonly standard: Standard
}

/** Said where a figure or attribute is wanting without which nobody can say whether a criterion applies. */
export function UndecidedNote({ score, standard }: Props) {
  const { t } = useTranslation('scoringScreen')
  const words = useFigureWords(standard)
  if (score?.state !== 'judged' || score.figure === '') return null
  const name = standard.attributes?.find(({ key }) => key === score.figure)?.name ?? words.name(score.figure)
  return (
    <p className="note" data-state="warn">
      <StateMark state="missing" size={15} decorative />
      <span>{t('standing.undecided', { figure: name })}</span>
    </p>
  )
}
