import { entriesOf, isKind, isName, type PdfObject } from './objects.ts'

/** Keys and names by which a document could act, or show another face than the one signed. */
const keys = new Set([
  'JS',
  'JavaScript',
  'Launch',
  'AA',
  'OpenAction',
  'OCProperties',
  'XFA',
  'RichMediaContent',
  'Encrypt',
  'Perms',
  'Collection',
])
const actions = new Set([
  'JavaScript',
  'Launch',
  'SubmitForm',
  'ImportData',
  'Movie',
  'Sound',
  'Rendition',
  'GoToR',
  'GoToE',
  'Hide',
  'ResetForm',
  'SetOCGState',
])

/** Whether anything in the document is active: scripts, launches, optional content, rich media. Pure links and go-tos are not. */
export function hasActiveContent(objects: Iterable<PdfObject>): boolean {
  for (const object of objects) if (isActive(object)) return true
  return false
}

function isActive(object: PdfObject | undefined): boolean {
  if (isKind(object, 'array')) return object.items.some(isActive)
  const entries = entriesOf(object)
  if (!entries) return false
  const action = entries.get('S')
  if (isKind(action, 'name') && actions.has(action.name)) return true
  if (isName(entries.get('Subtype'), 'RichMedia') || isName(entries.get('Subtype'), 'Movie') || isName(entries.get('Subtype'), 'Screen'))
    return true
  for (const [key, value] of entries) if (keys.has(key) || isActive(value)) return true
  return false
}
