/**
 * Puts the focus on the part of a form its address names: `finding`, `citations`, `citations/1` (the button that takes the
 * second one out). False when the form shows no such part.
 */
export function focusPart(form: HTMLElement | null, part: string | undefined): boolean {
  const [name, nth] = part?.split('/') ?? []
  const found = name === undefined ? null : form?.querySelector<HTMLElement>(selectorOf(name, nth))
  found?.focus()
  return found !== null && found !== undefined
}

function selectorOf(name: string, nth: string | undefined): string {
  if (name === 'finding') return '[role="radio"][tabindex="0"]'
  if (name !== 'citations') return 'textarea'
  return nth === undefined ? '.cites-empty' : `.cites > li:nth-child(${Number(nth) + 1}) > button:last-child`
}
