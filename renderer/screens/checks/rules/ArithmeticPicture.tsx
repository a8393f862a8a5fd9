import { useTranslation } from 'react-i18next'
import type { Picture, PictureAmount } from '#shared/rules/picture.ts'
import { sayMessage } from '#shared/text/say.ts'
import { useAppearance } from '../../../session/appearance.tsx'
import { daysBetween } from './daysBetween.ts'
import './arithmetic.css'

type Of<Kind extends Picture['kind']> = Extract<Picture, { kind: Kind }>

/** A drawing of the comparison that a rule makes; every number is also in it as text. */
export function ArithmeticPicture({ picture }: { readonly picture: Picture }) {
  switch (picture.kind) {
    case 'pips':
      return <Pips picture={picture} />
    case 'pairs':
      return <Pairs picture={picture} />
    case 'shares':
      return <Shares picture={picture} />
    case 'months':
      return <Months picture={picture} />
    case 'dates':
      return <Dates picture={picture} />
  }
}

function useSay() {
  const { locale } = useAppearance().appearance
  return (message: Parameters<typeof sayMessage>[1]) => sayMessage(locale, message)
}

function Pips({ picture: { part, total, most, thrice, partLabel, totalLabel } }: { readonly picture: Of<'pips'> }) {
  const { t } = useTranslation('checks')
  const sayIt = useSay()
  const over = part > most
  return (
    <div className="arithmetic pips">
      <Big value={part} name={sayIt(partLabel)} />
      {thrice !== undefined && (
        <>
          <i>×3 =</i>
          <Big value={thrice} name={t('arithmetic.thrice')} />
        </>
      )}
      <b data-over={over || undefined}>{sign(thrice ?? part, thrice === undefined ? most : total)}</b>
      <Big value={thrice === undefined ? most : total} name={thrice === undefined ? t('arithmetic.most', { most }) : sayIt(totalLabel)} />
      <span className="pip-row" role="img" aria-label={t('arithmetic.pipsSaid', { total, part, most })}>
        {Array.from({ length: total }, (_, at) => at).map((at) => (
          <span
            key={at}
            className="pip"
            data-kind={at >= part ? 'free' : at < most ? 'within' : 'over'}
            data-last={at + 1 === most || undefined}
          />
        ))}
      </span>
      <small>{t('arithmetic.most', { most })}</small>
    </div>
  )
}

function Big({ value, name }: { readonly value: number | string; readonly name: string }) {
  return (
    <span className="big">
      <strong>{value}</strong>
      <small>{name}</small>
    </span>
  )
}

function sign(left: number, right: number): string {
  if (left === right) return '='
  return left > right ? '>' : '<'
}

function Pairs({ picture: { pairs } }: { readonly picture: Of<'pairs'> }) {
  const { t } = useTranslation('checks')
  return (
    <div className="arithmetic pairs">
      {pairs.map(({ more, less, holds }) => {
        const most = Math.max(more.amount, less.amount, 1)
        return (
          <div key={more.name.key} className="pair" data-holds={holds}>
            <Bar amount={more} most={most} holds={holds} />
            <Bar amount={less} most={most} base />
            <p>
              <b>{sign(more.amount, less.amount)}</b> {holds ? t('arithmetic.notLess') : t('arithmetic.less')}
            </p>
          </div>
        )
      })}
    </div>
  )
}

interface BarProps {
  readonly amount: PictureAmount
  readonly most: number
  readonly holds?: boolean
  readonly base?: boolean
}

function Bar({ amount: { name, amount, text }, most, holds = true, base = false }: BarProps) {
  const sayIt = useSay()
  return (
    <div className="bar">
      <span>{sayIt(name)}</span>
      <span className="bar-track" aria-hidden>
        <span style={{ width: `${(amount / most) * 100}%` }} data-kind={base ? 'base' : holds ? 'within' : 'over'} />
      </span>
      <strong>{text}</strong>
    </div>
  )
}

function Shares({ picture: { total, parts, share, line } }: { readonly picture: Of<'shares'> }) {
  const { t } = useTranslation('checks')
  const sayIt = useSay()
  const under = Number(share) <= line
  return (
    <div className="arithmetic shares">
      <span className="share-bar" role="img" aria-label={t('arithmetic.sharesSaid', { share, line })}>
        {parts.map((part) => (
          <span key={part.name.key} data-weak={part.weak || undefined} style={{ width: `${(part.amount / total.amount) * 100}%` }} />
        ))}
        <i style={{ left: `${line}%` }} />
      </span>
      <span className="share-line" style={{ marginLeft: `${line}%` }}>
        {t('arithmetic.line', { line })}
      </span>
      <dl>
        {parts.map((part) => (
          <div key={part.name.key} data-weak={part.weak || undefined}>
            <dt>{sayIt(part.name)}</dt>
            <dd>{part.text}</dd>
          </div>
        ))}
        <div>
          <dt>{sayIt(total.name)}</dt>
          <dd>{total.text}</dd>
        </div>
        <div className="share-sum" data-under={under || undefined}>
          <dt>{t('arithmetic.share', { share })}</dt>
          <dd>
            {under ? '≤' : '>'} {line}%
          </dd>
        </div>
      </dl>
    </div>
  )
}

function Months({ picture: { least, scale, bars } }: { readonly picture: Of<'months'> }) {
  const { t } = useTranslation('checks')
  const most = Math.max(scale, ...bars.map((bar) => bar.months))
  return (
    <div className="arithmetic months">
      {bars.map(({ name, months, text }) => (
        <div key={name} className="bar">
          <span>{name}</span>
          <span className="bar-track" aria-hidden>
            <span style={{ width: `${(months / most) * 100}%` }} data-kind={months < least ? 'over' : 'within'} />
            <i style={{ left: `${(least / most) * 100}%` }} />
          </span>
          <strong data-over={months < least || undefined}>{t('arithmetic.months', { months: text })}</strong>
        </div>
      ))}
      <p>{t('arithmetic.least', { least })}</p>
    </div>
  )
}

/** Days from January of the year the report is due to the end of that year's June: later ones are drawn at the right end. */
const span = 181

function Dates({ picture: { rows } }: { readonly picture: Of<'dates'> }) {
  const { t } = useTranslation('checks')
  return (
    <div className="arithmetic dates">
      {rows.map(({ year, due, received }) => {
        const start = `${due.slice(0, 4)}-01-01`
        const late = received === undefined ? 0 : daysBetween(due, received)
        const place = (day: string) => `${Math.min(100, Math.max(0, (daysBetween(start, day) / span) * 100))}%`
        return (
          <div key={year} className="date-row">
            <span>{t('arithmetic.year', { year })}</span>
            <span className="date-line" aria-hidden>
              <i style={{ left: place(due) }} />
              {received !== undefined && <span data-kind={late > 0 ? 'over' : 'within'} style={{ left: place(received) }} />}
            </span>
            <span className="date-said" data-over={late > 0 || received === undefined || undefined}>
              {t('arithmetic.due', { due })}
              {' · '}
              {received === undefined ? t('arithmetic.never') : t('arithmetic.received', { received })}
              {late > 0 && ` · ${t('arithmetic.late', { days: late })}`}
            </span>
          </div>
        )
      })}
    </div>
  )
}
