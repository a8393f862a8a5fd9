import type { TreeRow } from './treeRows.ts'

export type TreeStep =
  | { readonly kind: 'move'; readonly to: number }
  | { readonly kind: 'open'; readonly document: string }
  | { readonly kind: 'toggle'; readonly group: string }

/** What a key does in the tree, as in every file manager; `undefined` for other keys. `page`: number of visible rows. */
export function treeStep(rows: readonly TreeRow[], at: number, key: string, page = 10): TreeStep | undefined {
  const row = rows[at]
  if (row === undefined) return undefined
  switch (key) {
    case 'ArrowDown':
      return { kind: 'move', to: Math.min(rows.length - 1, at + 1) }
    case 'ArrowUp':
      return { kind: 'move', to: Math.max(0, at - 1) }
    case 'PageDown':
      return { kind: 'move', to: Math.min(rows.length - 1, at + page) }
    case 'PageUp':
      return { kind: 'move', to: Math.max(0, at - page) }
    case 'Home':
      return { kind: 'move', to: 0 }
    case 'End':
      return { kind: 'move', to: rows.length - 1 }
    case 'ArrowRight':
      if (row.kind === 'document') return undefined
      return row.open ? { kind: 'move', to: Math.min(rows.length - 1, at + 1) } : { kind: 'toggle', group: row.group.id }
    case 'ArrowLeft':
      if (row.kind === 'group') return row.open ? { kind: 'toggle', group: row.group.id } : undefined
      return { kind: 'move', to: rows.findIndex((one) => one.kind === 'group' && one.group.id === row.group) }
    case 'Enter':
    case ' ':
      return row.kind === 'group' ? { kind: 'toggle', group: row.group.id } : { kind: 'open', document: row.document.id }
    default:
      return undefined
  }
}
