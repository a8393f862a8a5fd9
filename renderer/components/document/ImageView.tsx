import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isTooLarge, pictureSize } from '#shared/evidence/pictureSize.ts'
import { documentBytes, photoBytes } from '../../session/documentBytes.ts'
import { CiteTags } from './CiteTags.tsx'
import { LoadingLines } from './LoadingLines.tsx'
import { layoutPages } from './pageLayout.ts'
import { SaveCopy } from './SaveCopy.tsx'
import { Trouble } from './Trouble.tsx'
import { useBox } from './useBox.ts'
import type { Loading, ViewerProps } from './viewer.ts'

const mediaTypes = { jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp', bmp: 'image/bmp' } as const

/** A picture, never bigger than the pane at first; arrow keys move it. */
export default function ImageView(props: ViewerProps) {
  const state = useImage(props)
  if (state.kind === 'loading') return <LoadingLines />
  if (state.kind === 'failed')
    return (
      <Trouble faults={state.faults} onRetry={props.onRetry}>
        {!props.photo && <SaveCopy opened={props.opened} document={props.document} />}
      </Trouble>
    )
  return <Picture {...props} image={state.image} />
}

function Picture({ image, zoom, turns, marks, document, onPages, onDrawn }: ViewerProps & { readonly image: HTMLImageElement }) {
  const { t } = useTranslation('materials')
  const element = useRef<HTMLElement>(null)
  const box = useBox(element)
  const lying = turns % 2 === 1
  const size = { width: lying ? image.naturalHeight : image.naturalWidth, height: lying ? image.naturalWidth : image.naturalHeight }
  // a small picture is not blown up to fit
  const fitted = layoutPages([size], box, zoom).boxes[0]?.scale ?? 1
  const page = layoutPages([size], box, typeof zoom === 'number' ? zoom : Math.min(1, Math.max(0.02, fitted))).boxes[0]
  const drawn = page?.scale ?? 1
  const tell = useEffectEvent(() => {
    onPages(1)
    onDrawn(drawn)
  })
  useEffect(() => {
    if (drawn > 0) tell()
  }, [drawn])
  if (!page) return null
  const upright = { width: image.naturalWidth * drawn, height: image.naturalHeight * drawn }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reached by keyboard
    <section className="doc-scroll" ref={element} tabIndex={0} aria-label={t('pane.content')}>
      <div className="image-sheet" style={{ left: page.left, top: page.top, width: page.width, height: page.height }}>
        <img
          src={image.src}
          alt={document.title}
          style={{ ...upright, transform: `translate(-50%, -50%) rotate(${90 * turns}deg)` }}
          draggable={false}
        />
        <span className="cite-tags">
          <CiteTags numbers={marks.map(({ n }) => n)} most={8} />
        </span>
      </div>
    </section>
  )
}

function useImage({ opened, document, photo }: ViewerProps): Loading<{ readonly image: HTMLImageElement }> {
  const [state, setState] = useState<Loading<{ readonly image: HTMLImageElement }>>({ kind: 'loading' })
  const { id, title } = document
  useEffect(() => {
    const control = new AbortController()
    let address: string | undefined
    setState({ kind: 'loading' })
    void (async () => {
      const bytes = await (photo
        ? photoBytes(photo.review, photo.sha256, title, control.signal)
        : documentBytes(opened.package, id, control.signal))
      if (control.signal.aborted) return
      if (!bytes.ok) return setState({ kind: 'failed', faults: bytes.faults })
      const size = pictureSize(bytes.value)
      if (size && isTooLarge(size)) return setState({ kind: 'failed', faults: [{ code: 'document.tooLarge', name: title }] })
      const type = size ? mediaTypes[size.format] : mediaTypes.jpg
      const blob = new Blob([bytes.value as Uint8Array<ArrayBuffer>], { type })
      address = URL.createObjectURL(blob)
      const image = new Image()
      image.src = address
      const whole = await image.decode().then(
        () => true,
        () => false,
      )
      if (control.signal.aborted) return
      setState(whole ? { kind: 'ready', image } : { kind: 'failed', faults: [{ code: 'document.damaged', name: title }] })
    })()
    return () => {
      control.abort()
      if (address) URL.revokeObjectURL(address)
    }
  }, [opened.package, id, title, photo])
  return state
}
