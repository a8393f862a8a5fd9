import { FileSearchOutlined } from '@ant-design/icons'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { placeKind } from '#shared/plan/viewerKind.ts'
import { documentOf } from '#shared/review/context.ts'
import { useWordsInside } from '../../components/document/useWordsInside.ts'
import { goTo } from '../../session/address.ts'
import { useVisit } from '../../session/visit.tsx'
import type { Findable } from './useFindable.tsx'

/** documents shown; 材料 lists them all */
const most = 12
/** so that going to the same place again is a new address and scrolls there again */
let times = 0

/** Documents that contain the typed words, with page and words; filled while the documents are read. */
export function useInside(typed: string) {
  const { t } = useTranslation('find')
  const { t: material } = useTranslation('materials')
  const { opened } = useVisit()
  const { found, left, stop } = useWordsInside(opened, typed)
  const rows = useMemo(
    () =>
      [...found].slice(0, most).flatMap(([id, { page, count, more, excerpt }]): readonly Findable[] => {
        const document = opened && documentOf(opened.plan, id)
        if (document === undefined || excerpt === undefined) return []
        return [
          {
            id: `w-${id}`,
            group: 'materials',
            icon: <FileSearchOutlined aria-hidden />,
            name: document.title,
            place: material(`place.${placeKind(document.kind)}`, { page }),
            excerpt,
            aside: t(more ? 'timesInsideMore' : 'timesInside', { count }),
            run: () => goTo('materials', id, String(page), typed, String(++times)),
          },
        ]
      }),
    [found, opened, typed, t, material],
  )
  return { rows, left, stop, beyond: Math.max(0, found.size - most) }
}
