import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron'
import { type Locale, say } from '#shared/text/say.ts'

/** The menu items for the clicked place: all editing items in a field, copy for selected text, none otherwise. */
export function contextItems(
  locale: Locale,
  { isEditable, selectionText, editFlags }: Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>,
): MenuItemConstructorOptions[] {
  const item = (role: 'cut' | 'copy' | 'paste' | 'selectAll', enabled: boolean) => ({
    role,
    label: say(locale, 'app', `menu.${role}`),
    enabled,
  })
  if (!isEditable) return selectionText.trim() === '' ? [] : [item('copy', true)]
  return [
    item('cut', editFlags.canCut),
    item('copy', editFlags.canCopy),
    item('paste', editFlags.canPaste),
    { type: 'separator' },
    item('selectAll', editFlags.canSelectAll),
  ]
}
