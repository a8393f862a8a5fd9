import {
  CheckOutlined,
  DownOutlined,
  LeftOutlined,
  MoreOutlined,
  PlusOutlined,
  RightOutlined,
  SearchOutlined,
  ZoomInOutlined,
  ZoomOutOutlined,
} from '@ant-design/icons'
import { App, Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Citation } from '#shared/format/values.ts'
import type { TextEncoding } from '#shared/ipc/documents.ts'
import type { PlanDocument } from '#shared/plan/format.ts'
import { isSearchable, placeKind, viewerKind } from '#shared/plan/viewerKind.ts'
import { sameCitation } from '#shared/review/citations.ts'
import { address } from '#shared/sheet/cellAddress.ts'
import { encodingNames } from '#shared/text/encoding.ts'
import { sayFault } from '#shared/text/say.ts'
import { useAppearance } from '../../session/appearance.tsx'
import type { DocumentPaneProps } from './documentPaneProps.ts'
import { fileName } from './fileName.ts'
import type { DocumentView } from './memory.ts'
import { PageField } from './PageField.tsx'
import { isPhoto } from './photoDocument.ts'
import { placeOf } from './place.ts'
import { saveDocumentAs } from './saveDocumentAs.ts'
import type { Zoom } from './viewer.ts'

interface Props extends DocumentPaneProps {
  readonly known: PlanDocument
  readonly pages: number
  readonly place: Citation
  /** the button cites the page or sheet as a whole, since the screen has its own column for places */
  readonly whole: boolean
  readonly drawn: number
  readonly zoom: Zoom
  readonly turns: number
  readonly encoding: TextEncoding | undefined
  readonly onZoom: (direction: 1 | -1) => void
  readonly onView: (view: DocumentView) => void
  readonly onFind: () => void
}

/** Which document, which page, how large; searching, citing, and what is seldom needed behind the dots. */
export function DocumentBar(props: Props) {
  const { known, page, pages, place, whole, marks, onPage, onCite, onFind, onZoom, readOnly = false } = props
  const { t } = useTranslation('materials')
  const kind = viewerKind(known.kind)
  const paged = kind === 'pdf' || ((kind === 'pages' || kind === 'flow') && pages > 1)
  // where the screen has its own column for citing, the marks are those of every criterion
  const cited = whole ? undefined : marks.find(({ citation }) => sameCitation(citation, place))
  return (
    <header className="doc-bar">
      <Title {...props} />
      {paged && (
        <nav className="doc-pages" aria-label={t('pane.pages')}>
          <Button
            type="text"
            size="small"
            icon={<LeftOutlined aria-hidden />}
            aria-label={t('pane.previousPage')}
            disabled={page <= 1}
            onClick={() => onPage(page - 1)}
          />
          <PageField page={page} pages={pages} onPage={onPage} />
          <Button
            type="text"
            size="small"
            icon={<RightOutlined aria-hidden />}
            aria-label={t('pane.nextPage')}
            disabled={page >= pages}
            onClick={() => onPage(page + 1)}
          />
        </nav>
      )}
      {isSearchable(known.kind) && (
        <Button type="text" size="small" icon={<SearchOutlined aria-hidden />} aria-label={t('pane.find')} onClick={onFind} />
      )}
      <Button type="text" size="small" icon={<ZoomOutOutlined aria-hidden />} aria-label={t('pane.zoomOut')} onClick={() => onZoom(-1)} />
      <Button type="text" size="small" icon={<ZoomInOutlined aria-hidden />} aria-label={t('pane.zoomIn')} onClick={() => onZoom(1)} />
      <More {...props} />
      {onCite && !readOnly && (
        <Button
          className="doc-cite"
          icon={cited ? <CheckOutlined aria-hidden /> : <PlusOutlined aria-hidden />}
          onClick={() => onCite(whole ? { document: known.id, page: paged || kind === 'sheet' ? page : 1 } : place)}
        >
          {cited ? t('pane.cited', { n: cited.n }) : citeWords()}
        </Button>
      )}
    </header>
  )

  function citeWords(): string {
    const at = placeOf(place.note).place
    if (!whole && at.kind === 'quote') return t('pane.citeQuote')
    if (!whole && at.kind === 'cell') return t('pane.citeCell', { cell: address(at.cell) })
    return t(kind === 'flow' && !paged ? 'pane.cite.text' : `pane.cite.${placeKind(known.kind)}`)
  }
}

function Title({ known, choices, onDocument }: Props) {
  const { t } = useTranslation('materials')
  if (!choices || !onDocument) return <h2 className="doc-title">{fileName(known)}</h2>
  const items = choices.map((one) => ({ key: one.id, label: fileName(one) }))
  return (
    <Dropdown
      trigger={['click']}
      menu={{ items, selectedKeys: [known.id], onClick: ({ key }) => onDocument(key), className: 'doc-choices' }}
    >
      <button type="button" className="doc-title doc-choose" aria-label={t('pane.choose', { name: fileName(known) })}>
        <span>{fileName(known)}</span>
        <DownOutlined aria-hidden />
      </button>
    </Dropdown>
  )
}

const ownEncoding = 'ownEncoding'

function More({ opened, known, zoom, turns, encoding, onView }: Props) {
  const { t } = useTranslation('materials')
  const { appearance } = useAppearance()
  const { modal } = App.useApp()
  const kind = viewerKind(known.kind)
  const turning = kind === 'pdf' || kind === 'image' || kind === 'pages'
  const encodings = [
    { key: ownEncoding, label: t('pane.ownEncoding') },
    ...Object.entries(encodingNames).map(([key, label]) => ({ key, label })),
  ]
  const items = [
    { key: 'width', label: t('pane.fitWidth'), disabled: zoom === 'width' },
    ...(turning ? [{ key: 'page', label: t('pane.fitPage'), disabled: zoom === 'page' }] : []),
    { key: 'own', label: t('pane.ownSize'), disabled: zoom === 1 },
    ...(turning ? [{ key: 'turn', label: t('pane.turn') }] : []),
    ...(known.kind === 'txt' || known.kind === 'csv' ? [{ key: 'encoding', label: t('pane.textEncoding'), children: encodings }] : []),
    // a photo is part of the review and is exported with the signed result
    ...(isPhoto(known.id) ? [] : [{ key: 'save', label: t('pane.saveAs') }]),
  ]
  async function save(): Promise<void> {
    const saved = await saveDocumentAs(opened.package, known)
    if (!saved.ok)
      modal.error({ title: t('pane.saveAs'), content: saved.faults.map((fault) => sayFault(appearance.locale, fault)).join('\n') })
  }
  function choose(key: string): void {
    if (key === 'width') onView({ zoom: 'width' })
    if (key === 'page') onView({ zoom: 'page' })
    if (key === 'own') onView({ zoom: 1 })
    if (key === 'turn') onView({ turns: (turns + 1) % 4 })
    if (key === 'save') void save()
    if (key === ownEncoding) onView({ encoding: undefined })
    if (key in encodingNames) onView({ encoding: key as TextEncoding })
  }
  return (
    <Dropdown trigger={['click']} menu={{ items, selectedKeys: [encoding ?? ownEncoding], onClick: ({ key }) => choose(key) }}>
      <Button type="text" size="small" icon={<MoreOutlined aria-hidden />} aria-label={t('pane.more')} />
    </Dropdown>
  )
}
