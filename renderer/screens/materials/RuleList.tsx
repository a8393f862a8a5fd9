import { useTranslation } from 'react-i18next'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import { ruleCatalogue } from '#shared/rules/catalogue.ts'
import { say } from '#shared/text/say.ts'
import { StateMark } from '../../components/StateMark.tsx'
import { useAppearance } from '../../session/appearance.tsx'

const entries = new Map(ruleCatalogue.map((entry) => [entry.id, entry]))
const marks = { pass: 'ok', fail: 'bad', warn: 'warn', missing: 'missing', ask: 'ask', notApplicable: 'none' } as const

/** 被规则用到: the rules based on the document, each with its finding. */
interface Props {
  readonly opened: OpenedPackage
  readonly rules: readonly string[]
  /** a worksheet shows which figures the rules read */
  readonly sheet: boolean
}

export function RuleList({ opened, rules, sheet }: Props) {
  const { t } = useTranslation('materials')
  const { locale } = useAppearance().appearance
  return (
    <section aria-labelledby="rules-title">
      <h2 id="rules-title">{t('rulesUsing')}</h2>
      {rules.length === 0 && <p className="cite-hint">{t('rulesUsing.none')}</p>}
      {rules.length > 0 && sheet && <p className="cite-hint">{t('rulesUsing.cells')}</p>}
      <ul className="rule-list">
        {rules.map((rule) => {
          const entry = entries.get(rule)
          const outcome = opened.findings.find((finding) => finding.rule === rule)?.outcome ?? 'notApplicable'
          return (
            <li key={rule}>
              <StateMark state={marks[outcome]} size={14} />
              <a href={`#/checks/${rule}`}>
                {/* keys of the catalogue `rules` are made from rule ids, which the compiler cannot follow */}
                {rule} {entry ? say(locale, 'rules', entry.titleKey as never) : ''}
              </a>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
