import { useTranslation } from 'react-i18next'
import { zhAssembly } from '#shared/assembly/zhAssembly.ts'
import type { CheckedFault } from '#shared/ipc/assembly.ts'
import { ruleCatalogue } from '#shared/rules/catalogue.ts'
import type { RuleFinding } from '#shared/rules/finding.ts'
import { type Key, say, sayFault, sayMessage } from '#shared/text/say.ts'
import { outcomeMarks } from '../../components/outcomeMarks.ts'
import { StateMark } from '../../components/StateMark.tsx'
import { useAppearance } from '../../session/appearance.tsx'
import { faultText } from './faultText.ts'
import { type StepName, stepOfFault, steps } from './steps.ts'
import type { Assembly } from './useAssembly.ts'

interface Props {
  readonly assembly: Assembly
  readonly onJump: (fault: CheckedFault) => void
}

/** 检查: what the reader of the package would refuse, by step; without that, what the rules will tell the reviewers. */
export function CheckStep({ assembly: { checked, isChecking }, onJump }: Props) {
  const { t } = useTranslation('assemblyScreen')
  const { locale } = useAppearance().appearance
  if (checked === undefined) return <p role="status">{t('checking')}</p>
  const { faults, findings, warnings, documents, figures } = checked
  const open = findings.filter(({ outcome }) => outcome !== 'pass' && outcome !== 'notApplicable')
  return (
    <>
      <p role="status" className="assembly-sum">
        <StateMark state={isChecking ? 'half' : faults.length > 0 ? 'bad' : 'ok'} decorative />
        {isChecking ? t('checking') : faults.length > 0 ? t('faults', { count: faults.length }) : t('noFaults', { documents, figures })}
      </p>
      {steps.map((step) => (
        <StepFaults key={step} step={step} faults={faultsOf(step, faults)} onJump={onJump} />
      ))}
      {warnings.length > 0 && (
        <section aria-label={t('warnings')}>
          <h3>{t('warnings')}</h3>
          <ul className="assembly-faults">
            {warnings.map((fault) => (
              <li key={`${fault.code} ${fault.at} ${fault.name}`}>
                <StateMark state="warn" size={15} />
                <span>{sayFault(locale, fault)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {faults.length === 0 && (
        <section aria-label={t('findings')}>
          <h3>{t('findings')}</h3>
          <p className="assembly-quiet">{t('findingsAbout', { all: findings.length, open: open.length })}</p>
          <ul className="assembly-faults">
            {open.map((finding) => (
              <Finding key={finding.rule} finding={finding} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

export function faultsOf(step: StepName, faults: readonly CheckedFault[]): readonly CheckedFault[] {
  const [form, figures] = [zhAssembly('sheetForm'), zhAssembly('sheetFigures')]
  return faults.filter((fault) => stepOfFault(fault, form, figures) === step)
}

interface StepProps extends Pick<Props, 'onJump'> {
  readonly step: StepName
  readonly faults: readonly CheckedFault[]
}

/** The faults of one step; each leads to its field. */
export function StepFaults({ step, faults, onJump }: StepProps) {
  const { t } = useTranslation('assemblyScreen')
  const { locale } = useAppearance().appearance
  if (faults.length === 0) return null
  return (
    <section aria-label={t('faultsOf', { step: t(`step.${step}`) })}>
      <h3>{t(`step.${step}`)}</h3>
      <ul className="assembly-faults">
        {faults.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two faults may be alike in everything
          <li key={at}>
            <button type="button" onClick={() => onJump(one)}>
              <StateMark state="bad" size={15} />
              <span>{faultText(locale, one)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Finding({ finding: { rule, outcome, message, documents } }: { readonly finding: RuleFinding }) {
  const { t } = useTranslation('checks')
  const { locale } = useAppearance().appearance
  const title = ruleCatalogue.find(({ id }) => id === rule)?.titleKey
  return (
    <li>
      <StateMark state={outcomeMarks[outcome]} size={15} decorative />
      <span>
        <b>
          {rule} {title !== undefined && say(locale, 'rules', title as Key<'rules'>)}
        </b>{' '}
        {t(`outcome.${outcome}`)}　{sayMessage(locale, message)}
        {documents.length > 0 && <small> {documents.join(' ')}</small>}
      </span>
    </li>
  )
}
