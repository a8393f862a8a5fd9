import { Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import { type FormGroup, formList } from '#shared/documents/formList.ts'
import type { Key } from '#shared/text/say.ts'
import { useReviewIfOpen } from '../../app/review.tsx'
import { useVisit } from '../../app/visit.tsx'
import { type MarkState, StateMark } from '../../components/StateMark.tsx'

const groups: readonly FormGroup[] = ['personal', 'panel', 'meeting']

interface Props {
  readonly ticked: readonly string[]
  readonly blank: boolean
  /** the form of the page in view */
  readonly current: string | undefined
  readonly onTick: (form: string, on: boolean) => void
}

/** The office's forms by who fills them, each with what it would be now: signed, a draft, blank. */
export function FormList({ ticked, blank, current, onTick }: Props) {
  const { t } = useTranslation('printing')
  const { opened } = useVisit()
  const stateOf = useFormState(blank)
  const stage = opened?.task.stage
  return (
    <section className="print-list" aria-label={t('list')}>
      <h2 className="title">{t('title')}</h2>
      {groups.map((group) => (
        <fieldset key={group}>
          <legend>{t(`group.${group}`)}</legend>
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

const filledByOne = ['1', '2', '5', '7', '8', '9', '10', '6', '15', '16']

function useFormState(blank: boolean): (form: string) => { readonly mark: MarkState; readonly text: 'signed' | 'draft' | 'blank' } {
  const review = useReviewIfOpen()
  return (form) => {
    if (blank || review === undefined || !filledByOne.includes(form)) return { mark: 'todo', text: 'blank' }
    return review.state.locked ? { mark: 'ok', text: 'signed' } : { mark: 'half', text: 'draft' }
  }
}
