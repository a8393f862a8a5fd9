/**
 * Chromium keeps what stands in fields to show it again after a reload, where it has a place for that on disk in plain text. A field
 * whose `autocomplete` is off is left out; the review itself is what brings a text back.
 */
export function keepFieldsOutOfMemory(): void {
  document.addEventListener(
    'focusin',
    ({ target }) => {
      const isField = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement
      if (isField && !target.hasAttribute('autocomplete')) target.autocomplete = 'off'
    },
    true,
  )
}
