import { cleanLine, cleanText } from '#shared/text/clean.ts'
import { isComposing } from '../session/composing.ts'

/**
 * Text that is pasted, dropped or typed is cleaned before it enters a field: invisible characters are removed, other line ends
 * and spaces become plain ones. It is inserted as one step that the field itself can undo; composing is never disturbed, and
 * passphrases are not changed.
 */
export function cleanEntries(): void {
  document.addEventListener(
    'beforeinput',
    (event) => {
      const { target, data, inputType } = event
      if (data === null || isComposing(event) || !inputType.startsWith('insert') || inputType.includes('Composition')) return
      const isArea = target instanceof HTMLTextAreaElement
      if (!isArea && !(target instanceof HTMLInputElement && target.type === 'text')) return
      const clean = isArea ? cleanText(data) : cleanLine(data)
      if (clean === data) return
      event.preventDefault()
      if (clean !== '') document.execCommand('insertText', false, clean)
    },
    true,
  )
}
