import { Button, Input, Modal } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { stage as stages } from '#shared/format/vocabulary.ts'
import type { PickedFile } from '#shared/ipc/files.ts'
import type { ListedStandard } from '#shared/ipc/settings.ts'
import type { Target } from '#shared/ipc/signing.ts'
import type { Stage } from '#shared/plan/task.ts'
import type { Fault } from '#shared/text/fault.ts'
import { Faults } from '../../components/Faults.tsx'
import { Field } from '../../components/Field.tsx'
import { groupsOfFour } from '../../components/groupsOfFour.ts'
import { useWords } from '../../components/useWords.ts'
import { bridge } from '../../session/bridge.ts'

/** A stage and its standard, or the package that the next revision takes the place of. */
export type NewAsk = { readonly name: string; readonly folder: string } & (
  | { readonly stage: Stage; readonly standard?: string; readonly lastYear: number }
  | { readonly file: string }
)

interface Props {
  /** the package of which the next revision is begun */
  readonly from?: PickedFile
  readonly isBusy: boolean
  readonly faults: readonly Fault[]
  readonly onBegin: (ask: NewAsk) => Promise<void>
  readonly onClose: () => void
}

const firstStage = stages.enum.实地评估

/** What a draft is begun with: its name and place, the stage and its standard, the last year of yearly figures. */
export function NewDraft({ from, isBusy, faults, onBegin, onClose }: Props) {
  const { t } = useTranslation('assemblyScreen')
  const word = useWords()
  const [name, setName] = useState(from ? from.name.replace(/\.[^.]*$/, '') : '')
  const [target, setTarget] = useState<Target>()
  const [stage, setStage] = useState<Stage>(firstStage)
  const [chosen, setChosen] = useState<string>()
  const [lastYear, setLastYear] = useState(String(new Date().getFullYear() - 1))
  const [listed, setListed] = useState<readonly ListedStandard[]>([])
  useEffect(() => {
    void bridge.settings.standards({}).then((answer) => answer.ok && setListed(answer.value))
    void bridge.signing.usualFolder().then((answer) => answer.ok && setTarget(answer.value))
  }, [])
  const change = async () => {
    const picked = await bridge.signing.pickFolder()
    if (picked.ok && picked.value) setTarget(picked.value)
  }
  const fitting = listed.filter(({ standard }) => standard.stage === stage)
  const own = fitting.find(({ sha256 }) => sha256 === chosen) ?? fitting[0]
  const hasStandard = from === undefined && stage !== stages.enum.咨询论证
  const isNamed = name.trim() !== '' && target !== undefined
  const isReady = isNamed && !isBusy && (from !== undefined || (/^20\d\d$/.test(lastYear) && (!hasStandard || own !== undefined)))
  const begin = () => {
    const place = { name: name.trim(), folder: target?.folder ?? '' }
    if (from) return onBegin({ ...place, file: from.file })
    return onBegin({ ...place, stage, lastYear: Number(lastYear), ...(hasStandard && own && { standard: own.sha256 }) })
  }
  return (
    <Modal
      open
      title={t(from ? 'reviseTitle' : 'new')}
      footer={null}
      maskClosable={false}
      onCancel={onClose}
      closable={{ 'aria-label': t('cancel') }}
    >
      <form
        className="assembly-new"
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady) void begin()
        }}
      >
        {from && <p className="assembly-quiet">{t('reviseAbout', { name: from.name })}</p>}
        <Field label={t('newName')}>
          {(id) => <Input id={id} autoFocus maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />}
        </Field>
        <p className="assembly-place">
          <span className="assembly-quiet" title={target?.path}>
            {t('newPlace', { path: target?.path ?? '' })}
          </span>
          <Button size="small" onClick={() => void change()}>
            {t('changePlace')}
          </Button>
        </p>
        {from === undefined && (
          <Field label={t('stage')}>
            {(id) => (
              <select id={id} className="assembly-cell" value={stage} onChange={(event) => setStage(event.target.value as Stage)}>
                {stages.options.map((one) => (
                  <option key={one} value={one}>
                    {word(one)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        {hasStandard && (
          <Field label={t('standard')}>
            {(id) => (
              <select id={id} className="assembly-cell" value={own?.sha256 ?? ''} onChange={(event) => setChosen(event.target.value)}>
                {fitting.map(({ sha256, standard, origin }) => (
                  <option key={sha256} value={sha256}>
                    {t('standardNamed', {
                      name: standard.name,
                      version: standard.version,
                      origin: t(origin === 'builtIn' ? 'builtIn' : 'ownStandard'),
                    })}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        {hasStandard && own && (
          <p className="assembly-quiet">
            {t('digest')} <span className="digest">{groupsOfFour(own.sha256.slice(0, 24))}</span>
          </p>
        )}
        {from === undefined && (
          <Field label={t('lastYear')} hint={t('lastYearHint')}>
            {(id) => (
              <Input id={id} inputMode="numeric" maxLength={4} value={lastYear} onChange={(event) => setLastYear(event.target.value)} />
            )}
          </Field>
        )}
        {faults.length > 0 && <Faults faults={faults} />}
        <div className="assembly-head">
          <span className="grow" />
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="primary" htmlType="submit" disabled={!isReady} loading={isBusy}>
            {t('begin')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
