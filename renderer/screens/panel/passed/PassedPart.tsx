import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import { Faults } from '../../../components/Faults.tsx'
import { SigningSteps } from '../../../components/signed/SigningSteps.tsx'
import { PassedRecord } from './PassedRecord.tsx'
import { usePassed } from './usePassed.ts'
import '../../../components/signed/signing.css'
import '../../../components/signed/signed.css'
import '../closing/closing.css'
import './passed.css'

/** A member signs the panel's record that the leader closed on another computer: choose both files, see who has signed, sign. */
export function PassedPart({ opened }: { readonly opened: OpenedPackage }) {
  const { t } = useTranslation('panelSigning')
  const passed = usePassed(opened.package)
  const { panel, step, faults, choose } = passed
  return (
    <section className="passed" aria-labelledby="passed-title">
      <h3 className="sign-head" id="passed-title">
        {t('passed.title')}
      </h3>
      <p className="sign-lead">{t('passed.about')}</p>
      <p>
        <Button disabled={step !== undefined} onClick={() => void choose()}>
          {t(panel || faults.length > 0 ? 'passed.another' : 'passed.choose')}
        </Button>
      </p>
      {panel === undefined && step && <SigningSteps step={step} />}
      {panel === undefined && faults.length > 0 && <Faults faults={faults} />}
      {panel && <PassedRecord key={panel.signatures.sha256} passed={passed} panel={panel} />}
    </section>
  )
}
