/** A digest or check code in upper-case groups of four, as it is read aloud and compared: `8F3A 27C1`. */
export function groupsOfFour(hex: string): string {
  return (hex.toUpperCase().match(/.{1,4}/g) ?? []).join(' ')
}
