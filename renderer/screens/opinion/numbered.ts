/** A sentence as the next item where the lines before it are numbered (`2. …`, `二、` stays as it is); unchanged otherwise. */
export function numbered(before: string, sentence: string): string {
  const last = before.trimEnd().split('\n').at(-1) ?? ''
  const [, number, sign = '', gap = ''] = /^\s*(\d{1,2})([.．、])( ?)/.exec(last) ?? []
  return number === undefined ? sentence : `${Number(number) + 1}${sign}${gap}${sentence}`
}
