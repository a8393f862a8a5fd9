import type { Appearance } from '#shared/ipc/app.ts'

/** A language named in itself, so that its reader finds it. */
export function languageName(locale: Appearance['locale']): string {
  const tag = locale === 'zh-CN' ? 'zh-Hans' : 'en'
  return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag
}
