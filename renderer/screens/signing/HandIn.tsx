import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { checkCode } from '#shared/result/checkCode.ts'
import { Faults } from '../../components/Faults.tsx'
import { StateMark } from '../../components/StateMark.tsx'
import { goTo } from '../../session/address.ts'
import { SealHandIn } from './SealHandIn.tsx'
import { type StickCopy, useStickCopy } from './useStickCopy.ts'

/** What to do with the signed files: copy them to a stick, compare the check code with the secretary, print and sign by hand. */
export function HandIn({ resultSha256 }: { readonly resultSha256: string }) {
  const { t } = useTranslation('signing')
  const { copy, pick, replace } = useStickCopy(resultSha256)
  const copied = copy?.kind === 'copied'
  return (
    <section className="hand-in" aria-labelledby="hand-in-title">
      <h3 className="sign-head" id="hand-in-title">
        {t('handIn.title')}
      </h3>
      <ol>
        <li>
          <StateMark state={copied ? 'ok' : 'todo'} size={14} decorative />
          <span>{t('handIn.copy')}</span>
          <Button size="small" type={copied ? 'default' : 'primary'} disabled={copy?.kind === 'copying'} onClick={() => void pick()}>
            {t(copied ? 'handIn.copyAgain' : 'handIn.copyGo')}
          </Button>
          {copy && <CopyNote copy={copy} onReplace={replace} />}
        </li>
        <SealHandIn />
        <li>
          <StateMark state="todo" size={14} decorative />
          <span>{t('handIn.compare', { code: checkCode(resultSha256) })}</span>
        </li>
        <li>
          <StateMark state="todo" size={14} decorative />
          <span>{t('handIn.print')}</span>
          <Button size="small" onClick={() => goTo('printing', '10')}>
            {t('handIn.printGo')}
          </Button>
        </li>
      </ol>
    </section>
  )
}

interface NoteProps {
  readonly copy: StickCopy
  readonly onReplace: (target: StickCopy['target'] & {}) => Promise<void>
}

/** What became of the copy: under way, read back and right, or why not. */
function CopyNote({ copy, onReplace }: NoteProps) {
  const { t } = useTranslation('signing')
  if (copy.kind === 'copying') return <p role="status">{t('handIn.copying')}</p>
  if (copy.kind === 'copied')
    return (
      <p role="status">
        {t('handIn.copied', { count: copy.signed.files.length, folder: copy.target.path })}
        {!copy.target.elsewhere && <em>{t('handIn.notElsewhere')}</em>}
      </p>
    )
  const { target } = copy
  if (copy.exists && target)
    return (
      <p role="alert">
        {t('handIn.exists', { folder: target.path })}
        <Button size="small" danger onClick={() => void onReplace(target)}>
          {t('replace.yes')}
        </Button>
      </p>
    )
  return <Faults faults={copy.faults} />
}
