import { useTranslation } from 'react-i18next'

/** A state is always shown by shape, colour and word; the shape alone is distinct in greyscale. */
export type MarkState = 'ok' | 'bad' | 'warn' | 'missing' | 'ask' | 'todo' | 'half' | 'locked' | 'computed' | 'none'

const colours: Readonly<Record<MarkState, string>> = {
  ok: 'var(--ok)',
  bad: 'var(--bad)',
  warn: 'var(--warn)',
  missing: 'var(--text3)',
  ask: 'var(--ask)',
  todo: 'var(--control)',
  half: 'var(--ink)',
  locked: 'var(--text2)',
  computed: 'var(--ok)',
  none: 'var(--control)',
}

interface Props {
  readonly state: MarkState
  /** px before big text scales it */
  readonly size?: number
  /** the word is beside the mark, so that a screen reader does not read it twice */
  readonly decorative?: boolean
}

export function StateMark({ state, size = 16, decorative = false }: Props) {
  const { t } = useTranslation('app')
  const side = `calc(${size}px * var(--k))`
  const drawing = (
    <svg className="state-mark" width={side} height={side} viewBox="0 0 16 16" aria-hidden>
      <Shape state={state} colour={colours[state]} />
    </svg>
  )
  if (decorative) return drawing
  return (
    <span role="img" className="state-mark-spoken" aria-label={t(`mark.${state}`)}>
      {drawing}
    </span>
  )
}

const stroke = { stroke: 'var(--surface)', strokeWidth: 1.9, fill: 'none', strokeLinecap: 'round', strokeLinejoin: 'round' } as const

function Shape({ state, colour }: { readonly state: MarkState; readonly colour: string }) {
  switch (state) {
    case 'ok':
      return (
        <>
          <circle cx="8" cy="8" r="7.2" fill={colour} />
          <path d="m4.6 8.3 2.4 2.4 4.4-5" {...stroke} />
        </>
      )
    case 'bad':
      return (
        <>
          <path d="M5 .9h6L15.1 5v6L11 15.1H5L.9 11V5z" fill={colour} />
          <path d="m5.4 5.4 5.2 5.2m0-5.2-5.2 5.2" {...stroke} />
        </>
      )
    case 'warn':
      return (
        <>
          <path d="m8 1.2 7.2 13.2H.8z" fill={colour} stroke={colour} strokeLinejoin="round" />
          <path d="M8 6v4m0 2.2v.1" {...stroke} />
        </>
      )
    case 'missing':
      return (
        <>
          <circle cx="8" cy="8" r="6.6" fill="none" stroke={colour} strokeWidth="1.5" strokeDasharray="2.6 2.2" />
          <path d="M5.2 8h5.6" stroke={colour} strokeWidth="1.7" strokeLinecap="round" />
        </>
      )
    case 'ask':
      return (
        <>
          <path d="M8 .9 15.1 8 8 15.1.9 8z" fill="none" stroke={colour} strokeWidth="1.6" strokeLinejoin="round" />
          <path
            d="M6.3 6.6c0-2.2 3.4-2.2 3.4 0 0 1.3-1.7 1.4-1.7 2.6m0 2.1v.1"
            stroke={colour}
            strokeWidth="1.5"
            fill="none"
            strokeLinecap="round"
          />
        </>
      )
    case 'todo':
      return <circle cx="8" cy="8" r="6.5" fill="none" stroke={colour} strokeWidth="1.6" />
    case 'half':
      return (
        <>
          <circle cx="8" cy="8" r="6.5" fill="none" stroke={colour} strokeWidth="1.6" />
          <path d="M8 3.6a4.4 4.4 0 0 1 0 8.8z" fill={colour} />
        </>
      )
    case 'locked':
      return (
        <>
          <rect x="2.6" y="7" width="10.8" height="7.6" rx="1.4" fill={colour} />
          <path d="M5 7V5a3 3 0 0 1 6 0v2" fill="none" stroke={colour} strokeWidth="1.7" />
        </>
      )
    case 'computed':
      return (
        <>
          <circle cx="8" cy="8" r="6.5" fill="none" stroke={colour} strokeWidth="1.6" />
          <path d="M5.2 6.5h5.6M5.2 9.5h5.6" stroke={colour} strokeWidth="1.6" strokeLinecap="round" />
        </>
      )
    case 'none':
      return <path d="M3.5 8h9" stroke={colour} strokeWidth="1.8" strokeLinecap="round" />
  }
}
