import type { Look } from '../../test/e2e/screens/SettingsPage.ts'

/** One way every screen is pictured: language, colour, text size and window. */
export interface PicturedLook {
  /** part of the file's name: zh-light-100, en-dark-125, zh-dark-1920 */
  readonly name: string
  readonly look: Look
  readonly window: { readonly width: number; readonly height: number }
}

const languages = [
  ['zh', 'zh-CN'],
  ['en', 'en-US'],
] as const
const sizes = [
  ['100', 'normal'],
  ['125', 'big'],
] as const
const laptop = { width: 1366, height: 768 }
const monitor = { width: 1920, height: 1080 }

/** Both languages and both colours: in both text sizes on the laptop, in the usual one on the large monitor. */
export const looks: readonly PicturedLook[] = languages.flatMap(([short, locale]) =>
  (['light', 'dark'] as const).flatMap((colour) => [
    ...sizes.map(([percent, size]) => ({ name: `${short}-${colour}-${percent}`, look: { locale, colour, size }, window: laptop })),
    { name: `${short}-${colour}-1920`, look: { locale, colour, size: 'normal' as const }, window: monitor },
  ]),
)
