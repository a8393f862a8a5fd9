import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { PanelMember } from '#shared/plan/task.ts'
import { pledgeParagraphs } from '#shared/review/pledge.ts'
import { say } from '#shared/text/say.ts'
import { dayOf } from '../../components/days.ts'
import { useAppearance } from '../../session/appearance.tsx'
import { useReview } from '../../session/review.tsx'

/** The pledge as a sheet of paper (form 1), in the Chinese words that are signed; a translation is below each paragraph. Its date is that of signing. */
export function PledgePaper({ member }: { readonly member: PanelMember }) {
  const { t } = useTranslation('pledge')
  const { locale } = useAppearance().appearance
  const { state } = useReview()
  const [year, month, day] = (state.pledge?.acceptedAt ?? dayOf(new Date())).slice(0, 10).split('-')
  const original = pledgeParagraphs('zh-CN')
  const translated = locale === 'zh-CN' ? undefined : pledgeParagraphs(locale)
  return (
    // a reader by keyboard scrolls the paper
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the only way to scroll without a pointer
    <article className="pledge-paper" tabIndex={0} aria-label={say(locale, 'review', 'pledge.title')}>
      <h2 lang="zh">{say('zh-CN', 'review', 'pledge.title')}</h2>
      {translated && (
        <p className="pledge-translation">
          <b>{say(locale, 'review', 'pledge.title')}</b> {t('original')}
        </p>
      )}
      {original.map((paragraph, at) => (
        <Fragment key={paragraph}>
          <p lang="zh">{paragraph}</p>
          {translated && <p className="pledge-translation">{translated[at]}</p>}
        </Fragment>
      ))}
      <p className="pledge-signature">{t('promisor', { name: member.name, unit: member.unit })}</p>
      <p className="pledge-signature">{t('date', { year, month: Number(month), day: Number(day) })}</p>
    </article>
  )
}
