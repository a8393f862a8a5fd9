import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Citation } from '#shared/format/values.ts'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import { DocumentPane } from '../../components/document/DocumentPane.tsx'
import { useVisit } from '../../session/visit.tsx'
import { CiteColumn } from './CiteColumn.tsx'
import { TreeColumn } from './TreeColumn.tsx'
import { useCiting } from './useCiting.ts'
import { useMaterials } from './useMaterials.ts'
import './materials.css'
import './narrow.css'

/** 材料: the tree of documents, one of them open, and the column from which it is cited. */
export function MaterialsScreen() {
  const { opened } = useVisit()
  return opened ? <Materials opened={opened} /> : null
}

function Materials({ opened }: { readonly opened: OpenedPackage }) {
  const { t } = useTranslation('materials')
  const materials = useMaterials(opened)
  const { current, page, onPage, citations, aim, seek } = materials
  const [place, setPlace] = useState<Citation>()
  const citing = useCiting({ opened, document: current, place })
  if (!materials.ready) return null
  return (
    <div className="materials">
      <TreeColumn opened={opened} materials={materials} />
      {current ? (
        <DocumentPane
          opened={opened}
          document={current.id}
          page={page}
          onPage={onPage}
          marks={citations}
          {...(citing.can && { onCite: (citation: Citation) => void citing.cite(citation) })}
          onPlace={setPlace}
          readOnly={citing.locked}
          {...(aim && { aim })}
          {...(seek && { seek })}
        />
      ) : (
        <p className="materials-none">{t('none')}</p>
      )}
      {current && <CiteColumn key={current.id} opened={opened} document={current} place={place} citing={citing} materials={materials} />}
    </div>
  )
}
