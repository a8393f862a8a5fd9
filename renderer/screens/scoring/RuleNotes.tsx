import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outcome, RuleFinding } from '#shared/rules/finding.ts'
import { sayMessage } from '#shared/text/say.ts'
import type { MarkState } from '../../components/StateMark.tsx'
import { StateMark } from '../../components/StateMark.tsx'
import { useAppearance } from '../../session/appearance.tsx'

const marks: Readonly<Partial<Record<Outcome, Extract<MarkState, 'bad' | 'warn' | 'missing' | 'ask'>>>> = {
  fail: 'bad',
  warn: 'warn',
  missing: 'missing',
  ask: 'ask',
}

/** What the rules found that bears on this criterion and needs a look; the rest is one line of links. */
export const RuleNotes = memo(function RuleNotes({ findings }: { readonly findings: readonly RuleFinding[] }) {
  const { t } = useTranslation(['scoringScreen', 'app'])
  const { locale } = useAppearance().appearance
  if (findings.length === 0) return null
  // one that asks for judgement is enough at first; two that fail are both shown
  const shownAtMost = findings[1]?.outcome === 'fail' ? 2 : 1
  const rest = findings.slice(shownAtMost)
  return (
    <div className="rule-notes">
      {findings.slice(0, shownAtMost).map(({ rule, outcome, message }) => {
        const state = marks[outcome] ?? 'warn'
        return (
          <p key={rule} className="note" data-state={state}>
            <StateMark state={state} size={15} decorative />
            <span>
              <b>
                {rule} {t(`app:mark.${state}`)}
              </b>{' '}
              {sayMessage(locale, message)} <a href={`#/checks/${rule}`}>{t('seeFinding')}</a>
            </span>
          </p>
        )
      })}
      {rest.length > 0 && (
        <p className="more-rules">
          {t('moreFindings', { count: rest.length })}
          {rest.map(({ rule }) => (
            <a key={rule} href={`#/checks/${rule}`}>
              {rule}
            </a>
          ))}
        </p>
      )}
    </div>
  )
})

/** Findings that need a look, the gravest first, for the criteria's own rules. */
export function bearingOn(findings: readonly RuleFinding[], rules: ReadonlySet<string>): readonly RuleFinding[] {
  const order: readonly Outcome[] = ['fail', 'ask', 'warn', 'missing']
  return findings
    .filter(({ rule, outcome }) => rules.has(rule) && order.includes(outcome))
    .sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome) || (a.rule < b.rule ? -1 : 1))
}
