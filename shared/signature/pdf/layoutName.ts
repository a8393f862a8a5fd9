import { layoutKey } from '../../layout/index.ts'
import { latin1 } from '../bytes.ts'
import { entriesOf, isKind } from './objects.ts'
import { type Revision, resolve } from './revisions.ts'

/** The number of the layout that a document's own information names, as written; signed with the first revision. */
export function layoutName(first: Revision): string | undefined {
  const info = entriesOf(resolve(first, first.section.trailer.get('Info')))
  const name = info?.get(layoutKey)
  return isKind(name, 'string') ? latin1(name.bytes) : undefined
}
