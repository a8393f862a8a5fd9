import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TextEncoding } from '#shared/ipc/documents.ts'
import { findAll, foldPieces, type Stretch } from '#shared/text/search.ts'
import { bridge } from '../../app/bridge.ts'
import { CiteTags } from './CiteTags.tsx'
import { LoadingLines } from './LoadingLines.tsx'
import { placeOf } from './place.ts'
import { Trouble } from './Trouble.tsx'
import { useQuote } from './useQuote.ts'
import { type Loading, sameCitation, type ViewerProps } from './viewer.ts'

interface Read {
  readonly text: string
  readonly encoding: TextEncoding
}

const encodings: Readonly<Record<TextEncoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  gb18030: 'GB 18030',
}

/** A text as it stands in the file; nothing in it is ever taken for markup. */
export default function TextView(props: ViewerProps) {
  const { opened, document } = props
  const [state, setState] = useState<Loading<Read>>({ kind: 'loading' })
  useEffect(() => {
    let gone = false
    setState({ kind: 'loading' })
    void bridge.documents.text({ package: opened.package, document: document.id }).then((answer) => {
      if (!gone) setState(answer.ok ? { kind: 'ready', ...answer.value } : { kind: 'failed', faults: answer.faults })
    })
    return () => {
      gone = true
    }
  }, [opened.package, document.id])
  if (state.kind === 'loading') return <LoadingLines />
  if (state.kind === 'failed') return <Trouble faults={state.faults} onRetry={props.onRetry} />
  return <Lines {...props} read={state} />
}

function Lines({ read, zoom, find, marks, aim, onFound, onPlace, onPages, onDrawn }: ViewerProps & { readonly read: Read }) {
  const { t } = useTranslation('materials')
  const element = useRef<HTMLElement>(null)
  const lines = useMemo(() => read.text.split(/\r?\n/), [read])
  const folded = useMemo(() => foldPieces(lines), [lines])
  const hits = useMemo(() => findAll(folded, find.words, 5000), [folded, find.words])
  const cited = useMemo(
    () =>
      marks.map(({ n, citation }) => {
        const { place } = placeOf(citation.note)
        return { n, citation, stretch: place.kind === 'quote' ? findAll(folded, place.text, 1)[0] : undefined }
      }),
    [marks, folded],
  )
  const hit = hits[find.index]
  const drawn = typeof zoom === 'number' ? zoom : 1
  const tell = useEffectEvent(() => {
    onPages(1)
    onDrawn(drawn)
    onFound({ count: hits.length, first: 0, left: 0 })
  })
  useEffect(() => {
    if (drawn > 0 && hits) tell()
  }, [hits, drawn])
  useEffect(() => {
    paint(element.current, { found: hits, current: hit ? [hit] : [], cited: cited.flatMap(({ stretch }) => stretch ?? []) })
    return () => paint(null, {})
  }, [hits, hit, cited])
  useEffect(() => void (hit && show(element.current, hit)), [hit])
  useEffect(() => {
    const wanted = aim && cited.find(({ citation }) => sameCitation(citation, aim))?.stretch
    if (wanted) show(element.current, wanted)
  }, [aim, cited])
  useQuote(element, (text) => onPlace(text === '' ? { kind: 'page' } : { kind: 'quote', text }, 1))
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reached by keyboard */}
      <section className="doc-scroll text-sheet" ref={element} tabIndex={0} aria-label={t('pane.content')} data-page={1}>
        <div className="text-lines" style={{ fontSize: `calc(var(--f15) * ${drawn})` }}>
          {lines.map((line, index) => {
            const here = cited.filter(({ stretch }) => (stretch?.from.piece ?? 0) === index)
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line of a file is its number
              <p key={index} data-line={index}>
                {line === '' ? '\n' : line}
                <CiteTags numbers={here.map(({ n }) => n)} most={8} inline />
              </p>
            )
          })}
        </div>
      </section>
      <p className="doc-tail">{read.text === '' ? t('pane.empty') : t('pane.encoding', { encoding: encodings[read.encoding] })}</p>
    </>
  )
}

function rangeOf(root: HTMLElement | null, stretch: Stretch): Range | undefined {
  const node = (line: number) => root?.querySelector(`[data-line="${line}"]`)?.firstChild
  const [first, last] = [node(stretch.from.piece), node(stretch.to.piece)]
  if (!(first instanceof Text) || !(last instanceof Text)) return undefined
  const range = document.createRange()
  range.setStart(first, Math.min(stretch.from.offset, first.length))
  range.setEnd(last, Math.min(stretch.to.offset, last.length))
  return range
}

function show(root: HTMLElement | null, stretch: Stretch): void {
  rangeOf(root, stretch)?.startContainer.parentElement?.scrollIntoView({ block: 'center' })
}

/** Highlights by name (`::highlight(found)`), without a change to the text itself. */
function paint(root: HTMLElement | null, groups: Readonly<Record<string, readonly Stretch[]>>): void {
  for (const name of ['cited', 'found', 'current']) {
    const ranges = (groups[name] ?? []).slice(0, 1000).flatMap((stretch) => rangeOf(root, stretch) ?? [])
    if (ranges.length === 0) CSS.highlights.delete(name)
    else CSS.highlights.set(name, new Highlight(...ranges))
  }
}
