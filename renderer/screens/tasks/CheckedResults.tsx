import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CheckedResult } from '#shared/ipc/results.ts'
import { readableFingerprint } from '#shared/signature/certificate.ts'
import { say } from '#shared/text/say.ts'
import { certificateLines } from '#shared/verification/certificateLines.ts'
import { StateMark } from '../../components/StateMark.tsx'
import { useAppearance } from '../../session/appearance.tsx'
import { resultFacts } from './resultFacts.ts'
import './checked.css'

interface Props {
  readonly results: readonly CheckedResult[]
  readonly onClose: () => void
}

/** Signed results of others: the verdict, each fact, who signed, and every reason for rejection. They are not stored. */
export function CheckedResults({ results, onClose }: Props) {
  const { t } = useTranslation('tasks')
  return (
    <section className="checked-results" aria-label={t('checked.title')}>
      {results.map((result) => (
        <Checked key={result.name} result={result} />
      ))}
      <p>
        <Button size="small" onClick={onClose}>
          {t('refused.close')}
        </Button>
      </p>
    </section>
  )
}

function Checked({ result: { name, verification } }: { readonly result: CheckedResult }) {
  const { t } = useTranslation('tasks')
  const { locale } = useAppearance().appearance
  const { verdict, reasons, signatures, result, kind } = verification
  return (
    <article className="checked" data-verdict={verdict} aria-label={name}>
      <h2>
        <StateMark state={verdict === 'accepted' ? 'ok' : verdict === 'unsigned' ? 'warn' : 'bad'} size={17} decorative />
        {t(`checked.${verdict}`)}
      </h2>
      <p className="checked-name" title={name}>
        {name}
      </p>
      {result && <p>{t('checked.about', { expert: result.expert, revision: result.revision })}</p>}
      <dl>
        {resultFacts(verification).map(({ fact, state }) => (
          <div key={fact}>
            <dt>
              <StateMark state={state} size={14} decorative />
              {t(`checked.fact.${fact}`)}
            </dt>
            <dd>{t(state === 'ok' ? 'checked.yes' : state === 'bad' ? 'checked.no' : 'checked.open')}</dd>
          </div>
        ))}
      </dl>
      {reasons.map((reason) => (
        <p key={reason} className="checked-reason">
          {say(locale, 'signature', `reason.${reason}`)}
        </p>
      ))}
      {signatures.map(({ name: signer, fingerprint, trusted, certificate }) => (
        <p key={fingerprint} className="checked-signer">
          {t('checked.signer', { name: signer, digits: readableFingerprint(fingerprint).slice(0, 19) })} {t(`checked.trust.${trusted}`)}{' '}
          {certificate && certificateLines(locale, certificate).join(locale === 'zh-CN' ? '；' : '; ')}
        </p>
      ))}
      {kind === 'json' && verdict === 'unsigned' && <p>{say(locale, 'signature', 'notice.unsigned')}</p>}
    </article>
  )
}
