import { Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import { type FormGroup, formList } from '#shared/documents/formList.ts'
import type { Key } from '#shared/text/say.ts'
import { StateMark } from '../../components/StateMark.tsx'
import { useVisit } from '../../session/visit.tsx'
import type { FormState } from './formState.ts'

const groups: readonly FormGroup[] = ['personal', 'panel', 'meeting']

interface Props {
  readonly ticked: readonly string[]
  /** what each form would be if it were printed now */
  readonly stateOf: (form: string) => FormState
  /** this person may not fill the panel's forms */
  readonly closed: boolean
  /** the form of the page in view */
  readonly current: string | undefined
  readonly onTick: (form: string, on: boolean) => void
}

/** The office's forms by who fills them, each with what it would be now: signed, a draft, blank. */
export function FormList({ ticked, stateOf, closed, current, onTick }: Props) {
  const { t } = useTranslation('printing')
  const { opened } = useVisit()
  const stage = opened?.task.stage
  return (
    <section className="print-list" aria-label={t('list')}>
      <h2 className="title">{t('title')}</h2>
      {groups.map((group) => (
        <fieldset key={group}>
          <legend>{t(`group.${group}`)}</legend>
          {group === 'panel' && closed && <p className="print-note">{t('notKept')}</p>}
          {formList
            .filter((form) => form.group === group && (form.stage === undefined || form.stage === stage))
            .map(({ number }) => {
              const { mark, text } = stateOf(number)
              return (
                <div key={number} className="print-form" data-current={number === current || undefined}>
                  <Checkbox checked={ticked.includes(number)} onChange={(event) => onTick(number, event.target.checked)}>
                    {t(`form.${number}` as Key<'printing'>)}
                  </Checkbox>
                  <span>
                    <StateMark state={mark} size={13} decorative />
                    {t(`state.${text}`)}
                  </span>
                </div>
              )
            })}
        </fieldset>
      ))}
    </section>
  )
}
