/** Whether two names are spelled alike: after NFKC and without blanks, as full-width letters and stray blanks make no other person. */
export function isSameName(one: string, other: string): boolean {
  return folded(one) === folded(other)
}

function folded(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, '')
}
