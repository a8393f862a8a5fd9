import { Button, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { stepMark } from '#shared/format/marks.ts'
import { useFindingWord } from './FindingPicker.tsx'
import type { CapQuestion } from './useFindingChange.ts'

interface Props {
  readonly question: CapQuestion | undefined
  readonly step: number
  readonly onLower: () => void
  readonly onKeep: () => void
}

/** Shown before a finding lowers a mark; Esc and 「不改结论」 leave both unchanged. */
export function CapDialog({ question, step, onLower, onKeep }: Props) {
  const { t } = useTranslation('scoringScreen')
  const word = useFindingWord()
  if (question === undefined) return null
  const values = { finding: word(question.finding), mark: stepMark(question.mark, step), cap: stepMark(question.cap, step) }
  return (
    <Modal
      open
      title={t('cap.title', values)}
      width={480}
      closable={false}
      mask={{ closable: false }}
      onCancel={onKeep}
      footer={[
        <Button key="keep" onClick={onKeep}>
          {t('cap.keep')}
        </Button>,
        <Button key="lower" type="primary" autoFocus onClick={onLower}>
          {t('cap.lower', values)}
        </Button>,
      ]}
    >
      <p>{t('cap.fact', values)}</p>
    </Modal>
  )
}
