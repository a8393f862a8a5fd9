import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import * as en from '#shared/text/en/index.ts'
import type { Locale } from '#shared/text/say.ts'
import * as zh from '#shared/text/zh/index.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    keySeparator: false
    resources: typeof zh
  }
}

/** Feeds i18next from the shared catalogues: a domain is a namespace, keys are flat, `{name}` is filled from the options. */
export async function startText(locale: Locale): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: locale,
    fallbackLng: false,
    load: 'currentOnly',
    resources: { 'zh-CN': { ...zh }, 'en-US': { ...en } },
    defaultNS: 'app',
    keySeparator: false,
    nsSeparator: ':',
    interpolation: { prefix: '{', suffix: '}', escapeValue: false },
    returnNull: false,
  })
  document.documentElement.lang = locale
}

export async function changeLanguage(locale: Locale): Promise<void> {
  await i18next.changeLanguage(locale)
  document.documentElement.lang = locale
}
