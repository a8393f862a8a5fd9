/** The program that left an unwanted file: the system's file manager, or an Office program with a document open. */
export type Stray = 'macos' | 'windows' | 'office'

/** Whether a path (its last part, or a folder on the way) is such a leaving. */
export function strayOf(path: string): Stray | undefined {
  const segments = path.split('/').filter((segment) => segment !== '')
  const last = segments.at(-1) ?? ''
  if (segments.includes('__MACOSX') || last === '.DS_Store' || last.startsWith('._')) return 'macos'
  if (/^(thumbs\.db|desktop\.ini|ehthumbs\.db)$/i.test(last)) return 'windows'
  return /^(~\$|\.~lock\.|~WRL\d)/.test(last) ? 'office' : undefined
}

/** The message for an extra file of that kind; `undefined` for another file. */
export function strayWords(path: string): { readonly words?: string } {
  const stray = strayOf(path)
  return stray === undefined ? {} : { words: `bag.stray.${stray}` }
}
