import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { WrittenArchive } from '#shared/ipc/archives.ts'
import { readableFingerprint } from '#shared/signature/certificate.ts'
import { say } from '#shared/text/say.ts'
import { certificateLines } from '#shared/verification/certificateLines.ts'
import { byteSize } from '../../../components/byteSize.ts'
import { MiddleCut } from '../../../components/MiddleCut.tsx'
import { StateMark } from '../../../components/StateMark.tsx'
import { useAppearance } from '../../../session/appearance.tsx'
import { bridge } from '../../../session/bridge.ts'

/** What the check of the written archive found, as a whole and for every result and record in it, and how to check it elsewhere. */
export function WrittenAndVerified({ written }: { readonly written: WrittenArchive }) {
  const { t } = useTranslation('panelArchive')
  const { locale } = useAppearance().appearance
  const { verification, name, folder, bytes, files, file, sha256 } = written
  const { verdict, reasons, signatures, contents = [] } = verification
  const isRight = verdict !== 'rejected'
  return (
    <div className="archive-written">
      <p role={isRight ? 'status' : 'alert'}>{t(isRight ? 'verified' : 'notVerified', { files, size: byteSize(bytes) })}</p>
      {signatures.map(({ name: signer, fingerprint, certificate }) => (
        <p key={fingerprint}>
          {t('signedBy', { name: signer, digits: readableFingerprint(fingerprint).slice(0, 19) })}{' '}
          {certificate && certificateLines(locale, certificate).join(locale === 'zh-CN' ? '；' : '; ')}
        </p>
      ))}
      {reasons.map((reason) => (
        <p key={reason}>{say(locale, 'signature', `reason.${reason}`)}</p>
      ))}
      <p className="archive-place" title={`${folder}/${name}`}>
        <MiddleCut text={name} />
        <Button size="small" onClick={() => void bridge.files.reveal({ file })}>
          {t('reveal')}
        </Button>
      </p>
      {contents.length > 0 && (
        <details>
          <summary>{t('verifiedFiles', { count: contents.length })}</summary>
          <ul className="archive-verified">
            {contents.map((one) => (
              <li key={one.path}>
                <StateMark state={one.verdict === 'accepted' ? 'ok' : one.verdict === 'unsigned' ? 'warn' : 'bad'} size={14} decorative />
                <MiddleCut text={one.path} />
                <span>{t(`verdict.${one.verdict}`)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <details>
        <summary>{t('elsewhere')}</summary>
        <p>{t('elsewhere.own')}</p>
        <code>tic-review verify {name}</code>
        <p>{t('elsewhere.any')}</p>
        <code>sha256sum -c manifest-sha256.txt</code>
        <code>sha256sum -c tagmanifest-sha256.txt</code>
        <p>{t('elsewhere.digest')}</p>
        <code>{sha256}</code>
      </details>
    </div>
  )
}
