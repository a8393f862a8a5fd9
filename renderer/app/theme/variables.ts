import { fontFamily, type Look, paletteOf } from '../../session/tokens.ts'

const sheet = new CSSStyleSheet()

/** Writes the tokens as CSS variables (`--text2`, `--ink-soft`, `--k` …) into a separate style sheet, which the CSP allows. */
export function applyVariables(look: Look): void {
  const colours = Object.entries(paletteOf(look)).map(
    ([name, value]) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${value}`,
  )
  const scheme = look.dark ? 'dark' : 'light'
  sheet.replaceSync(`:root{--k:${look.scale};--font:${fontFamily};${colours.join(';')};color-scheme:${scheme}}`)
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  document.documentElement.dataset.contrast = look.moreContrast ? 'more' : 'normal'
}
