import { sayMessage } from '#shared/text/say.ts'
import { value } from '#shared/text/value.ts'
import { useAppearance } from '../session/appearance.tsx'

/** The formats' own values (实地评估, 组长, 依托 …) in the reader's language. */
export function useWords(): (written: string) => string {
  const { locale } = useAppearance().appearance
  return (written) => {
    const message = value(written)
    return typeof message === 'string' ? message : sayMessage(locale, message)
  }
}
