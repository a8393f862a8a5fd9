import { useEffect } from 'react'
import { placeOfCell } from './draft.ts'
import { cellAt } from './placeOf.ts'

/** Brings the field that a fault's pointer means into view and focuses it; without a field, the first of its row. */
export function useAim(aim: { readonly at: string } | undefined): void {
  useEffect(() => {
    const place = aim && cellAt(aim.at)
    if (place === undefined) return
    const { section, row, field } = place
    const exact = field && placeOfCell({ section, field, ...(row !== undefined && { row }) })
    const list = section.kind === 'table' ? `/${section.list.join('/')}/` : '/'
    const within = row === undefined ? list : `${list}${row}/`
    const fields = [...document.querySelectorAll<HTMLElement>('[data-place]')]
    const found = fields.find((one) => one.dataset.place === exact) ?? fields.find((one) => one.dataset.place?.startsWith(within))
    found?.focus()
    found?.scrollIntoView({ block: 'center' })
  }, [aim])
}
