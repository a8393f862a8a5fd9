import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { byteSize } from '../../../components/byteSize.ts'
import { Faults } from '../../../components/Faults.tsx'
import { MiddleCut } from '../../../components/MiddleCut.tsx'
import { StateMark } from '../../../components/StateMark.tsx'
import { BackupNote } from '../../../components/signed/BackupNote.tsx'
import { SigningSteps } from '../../../components/signed/SigningSteps.tsx'
import { bridge } from '../../../session/bridge.ts'
import type { PanelSigning } from './usePanelSigning.ts'

/** The files of a closed record: where they are, what came of the last signature, and the way to write them again. */
export function AfterClosing({ signing }: { readonly signing: PanelSigning }) {
  const { t } = useTranslation('panelSigning')
  const { said, written, step, faults, backup, write, copyOut, takeIn } = signing
  const first = written?.files[0]
  return (
    <div className="sign-result sign-after">
      <Said said={said} />
      {faults.length > 0 && <Faults faults={faults} />}
      {step && <SigningSteps step={step} />}
      <section className="hand-in" aria-labelledby="closing-elsewhere">
        <h3 className="sign-head" id="closing-elsewhere">
          {t('elsewhere.title')}
        </h3>
        <p className="sign-quiet">{t('elsewhere.about')}</p>
        <div className="sign-buttons">
          <Button size="small" disabled={step !== undefined} onClick={() => void copyOut()}>
            {t('elsewhere.out')}
          </Button>
          <Button size="small" disabled={step !== undefined} onClick={() => void takeIn()}>
            {t('elsewhere.in')}
          </Button>
        </div>
      </section>
      <div className="sign-buttons">
        {first && <Button onClick={() => void bridge.signing.reveal({ file: first.file })}>{t('reveal')}</Button>}
        <Button disabled={step !== undefined} onClick={() => void write()}>
          {t('write')}
        </Button>
      </div>
      {written && (
        <ul className="sign-written">
          {written.files.map(({ name, bytes, kind }) => (
            <li key={kind}>
              <MiddleCut text={name} />
              <em>{byteSize(bytes)}</em>
            </li>
          ))}
        </ul>
      )}
      {backup && <BackupNote backup={backup} />}
    </div>
  )
}

function Said({ said }: Pick<PanelSigning, 'said'>) {
  const { t } = useTranslation('panelSigning')
  if (said?.kind === 'notWritten')
    return (
      <div className="sign-missing" role="alert">
        <b>{t(said.closing ? 'notWritten.closed' : 'notWritten.title')}</b>
        <p>{t('notWritten.way')}</p>
        <Faults faults={said.faults} />
      </div>
    )
  return (
    <p className="closing-said" role="status">
      {said && <StateMark state="ok" size={14} decorative />}
      {said?.kind === 'signed' && t('done.signed', { names: said.names.join('、') })}
      {said?.kind === 'written' && t('done.written')}
      {said?.kind === 'copied' && t('done.copied', { folder: said.folder })}
    </p>
  )
}
