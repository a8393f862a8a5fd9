import { useTranslation } from 'react-i18next'
import type { Signed } from '#shared/ipc/signing.ts'
import { checkCode } from '#shared/result/checkCode.ts'
import { groupsOfFour } from '../../components/groupsOfFour.ts'
import { useReview } from '../../session/review.tsx'
import { SignedFacts } from './SignedFacts.tsx'

/** After the signature: the check code to read out, and what was verified. */
export function SignedResult({ signed }: { readonly signed: Signed | undefined }) {
  const { t } = useTranslation('signing')
  const { state } = useReview()
  const lock = state.locks.at(-1)
  if (lock === undefined) return null
  return (
    <section className="sign-result" aria-label={t('result.title')}>
      <p className="sign-code">
        <span>{t('result.code')}</span>
        <b>{checkCode(lock.resultSha256)}</b>
        <small>{t('result.readOut')}</small>
      </p>
      <p className="sign-digest">
        <span>{t('result.digest')}</span>
        <span className="digest">{groupsOfFour(lock.resultSha256.slice(0, 32))}</span>
      </p>
      {signed && <SignedFacts signed={signed} />}
    </section>
  )
}
