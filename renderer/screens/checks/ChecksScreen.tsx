import './checks.css'
import { useTranslation } from 'react-i18next'
import { noteKindOf } from '#shared/review/note.ts'
import type { Sheet } from '#shared/review/sheet.ts'
import { type Tab, Tabs } from '../../components/Tabs.tsx'
import { goTo, useAddress } from '../../session/address.ts'
import { useReviewIfOpen } from '../../session/review.tsx'
import { useVisit } from '../../session/visit.tsx'
import { QuestionsTab } from './questions/QuestionsTab.tsx'
import { isOpen } from './rules/findingRows.ts'
import { RulesTab } from './rules/RulesTab.tsx'
import { SpotTab } from './spot/SpotTab.tsx'
import { useDraws } from './spot/useDraws.ts'
import { SupplementsTab } from './supplements/SupplementsTab.tsx'

const tabs = ['rules', 'spot', 'questions', 'supplements'] as const
type TabId = (typeof tabs)[number]

/** 核验: the rules' findings, and on site the spot checks, questions and requested documents. */
export function ChecksScreen() {
  const { t } = useTranslation('checks')
  const { opened } = useVisit()
  const review = useReviewIfOpen()
  const [, first = 'rules', second, third] = placed(useAddress(), review?.state.sheet.notes)
  const draws = useDraws()
  if (opened === undefined) return null
  const tab: TabId = tabs.find((one) => one === first) ?? 'rules'
  const rule = tab === 'rules' ? (/^[RX]\d\d$/.test(first) ? first : second) : undefined
  const views = review?.state.sheet.ruleViews ?? {}
  const open = opened.findings.filter((finding) => isOpen({ finding, answered: views[finding.rule] !== undefined })).length
  const notes = Object.values(review?.state.sheet.notes ?? {}).flatMap((note) => note ?? [])
  const checked = draws.reduce((sum, draw) => sum + draw.checked, 0)
  const counts: Readonly<Record<TabId, string>> = {
    rules: String(open),
    spot: `${checked}/${draws.reduce((sum, draw) => sum + draw.rows.length, 0)}`,
    questions: String(notes.filter((note) => noteKindOf(note) === '质询').length),
    supplements: String(notes.filter((note) => noteKindOf(note) === '补充材料' && !('received' in note)).length),
  }
  const shown: readonly Tab[] = tabs
    .filter((id) => id !== 'spot' || draws.length > 0)
    .map((id) => ({ id, name: t(`tab.${id}`), count: counts[id] }))
  return (
    <div className="checks">
      {review && <Tabs label={t('tabs')} tabs={shown} current={tab} onChoose={(id) => goTo('checks', id)} />}
      <div className="checks-panel" {...(review && { role: 'tabpanel', id: 'tab-panel', 'aria-labelledby': `tab-${tab}` })}>
        {(tab === 'rules' || !review) && <RulesTab opened={opened} review={review} rule={rule} />}
        {tab === 'spot' && review && <SpotTab review={review} draws={draws} register={second} id={third} />}
        {tab === 'questions' && review && <QuestionsTab review={review} entry={second} />}
        {tab === 'supplements' && review && <SupplementsTab review={review} entry={second} />}
      </div>
    </div>
  )
}

/** An address that names a note (as what blocks signing does) is one on the note's own tab. */
function placed(address: readonly string[], notes: Sheet['notes'] = {}): readonly (string | undefined)[] {
  const [step, first, entry = ''] = address
  if (first !== 'notes') return address
  const note = notes[entry]
  const kind = note && noteKindOf(note)
  if (kind === '质询') return [step, 'questions', entry]
  return kind === '补充材料' ? [step, 'supplements', entry] : [step, 'spot']
}
