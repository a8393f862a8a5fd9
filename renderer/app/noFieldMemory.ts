/**
 * Chromium keeps the content of fields in order to restore it after a reload, possibly on disk in plain text. A field
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
