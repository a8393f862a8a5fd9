import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Picture } from '#shared/evidence/flow.ts'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import type { PlanDocument } from '#shared/plan/format.ts'
import { bridge } from '../../session/bridge.ts'

interface Props {
  readonly opened: OpenedPackage
  readonly document: PlanDocument
  readonly block: Picture
  readonly zoom: number
  /** takes the whole of its box, whatever its own size */
  readonly fills?: boolean
}

/** A picture of a document, requested when it comes into sight; its place is kept until then. */
export function FlowPicture({ opened, document, block, zoom, fills = false }: Props) {
  const { t } = useTranslation('materials')
  const { picture, width, height, words } = block
  const [address, setAddress] = useState<string>()
  const [lost, setLost] = useState(picture === undefined)
  useEffect(() => {
    if (picture === undefined) return undefined
    let gone = false
    let made: string | undefined
    void bridge.documents.picture({ package: opened.package, document: document.id, picture }).then((answer) => {
      if (gone) return
      if (!answer.ok) return setLost(true)
      made = URL.createObjectURL(new Blob([answer.value.bytes as Uint8Array<ArrayBuffer>], { type: answer.value.type }))
      setAddress(made)
    })
    return () => {
      gone = true
      if (made) URL.revokeObjectURL(made)
    }
  }, [opened.package, document.id, picture])
  const size = fills ? { width: '100%', height: '100%' } : { width: width * zoom, aspectRatio: `${width} / ${height}` }
  return (
    <div className="flow-picture" style={size}>
      {lost ? (
        <p>{t('pane.flow.noPicture')}</p>
      ) : (
        address && <img src={address} alt={words ?? ''} onError={() => setLost(true)} draggable={false} />
      )}
    </div>
  )
}
