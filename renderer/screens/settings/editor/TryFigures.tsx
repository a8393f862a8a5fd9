import { useTranslation } from 'react-i18next'
import type { Standard } from '#shared/standard/format.ts'
import { useFigureWords } from '../../../components/useFigureWords.ts'
import type { Needs } from './needs.ts'
import { goalRows, type Typed, yearsOf } from './tried.ts'

interface Props {
  readonly standard: Standard
  readonly needs: Needs
  readonly typed: Typed
  readonly onType: (place: string, text: string) => void
}

/** What a centre would state: attributes, figures year by year, counts of registers, goals. */
export function TryFigures({ standard, needs, typed, onType }: Props) {
  const { t } = useTranslation('standardEditor')
  const words = useFigureWords(standard)
  const years = yearsOf(standard)
  const field = (place: string, label: string) => (
    <input
      className="editor-cell"
      type="text"
      inputMode="decimal"
      aria-label={label}
      value={typed[place] ?? ''}
      onChange={(event) => onType(place, event.target.value)}
    />
  )
  const { figures, counts, goals } = needs
  return (
    <section className="editor-try-figures" aria-label={t('tryGiven')} data-pane>
      {standard.attributes?.map(({ key, name, values }) => (
        <label key={key} className="editor-try-row">
          <span>{name}</span>
          <select
            className="editor-cell"
            value={typed[`attribute/${key}`] ?? ''}
            onChange={(event) => onType(`attribute/${key}`, event.target.value)}
          >
            <option value="">{t('notGiven')}</option>
            {values.map((value) => (
              <option key={value} value={value}>
                {value}
              </option>
            ))}
          </select>
        </label>
      ))}
      {figures.length === 0 && counts.length === 0 && !goals && <p className="settings-quiet">{t('noFigures')}</p>}
      {figures.map(({ key, shape }) => (
        <div key={key} className="editor-try-row">
          <span>
            {words.name(key)} <small>{words.unit(key)}</small>
          </span>
          {shape.yearly ? (
            <span className="editor-try-years">
              {years.map((year) => (
                <span key={year}>
                  <small>{year}</small>
                  {field(`${key}/${year}`, `${words.name(key)} ${year}`)}
                </span>
              ))}
            </span>
          ) : (
            field(key, words.name(key))
          )}
        </div>
      ))}
      {counts.map(({ name, register, values }) => {
        const of = t(`register.${register}`)
        const label = values.length === 0 ? t('countAll', { register: of }) : t('countOf', { register: of, values: values.join(' · ') })
        return (
          <div key={name} className="editor-try-row">
            <span>{label}</span>
            {field(`count/${name}`, label)}
          </div>
        )
      })}
      {goals &&
        Array.from({ length: goalRows }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows are numbered
          <div key={at} className="editor-try-row">
            <span>{t('goal', { number: at + 1 })}</span>
            <span className="editor-try-years">
              {(['target', 'actual', 'weight'] as const).map((part) => (
                <span key={part}>
                  <small>{t(`goal.${part}`)}</small>
                  {field(`goal/${at}/${part}`, `${t('goal', { number: at + 1 })} ${t(`goal.${part}`)}`)}
                </span>
              ))}
            </span>
          </div>
        ))}
    </section>
  )
}
