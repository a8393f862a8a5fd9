import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenPdf } from '../../components/document/pdfLibrary.ts'
import { usePdf } from '../../components/document/usePdf.ts'
import { useRenderedPage } from '../../components/document/useRenderedPage.ts'

interface Props {
  readonly made: string
  readonly title: string
  readonly page: number
  readonly greyscale: boolean
  readonly onPage: (page: number) => void
}

/** Thumbnails of all pages, drawn from the same file; a click goes to the page. */
export default function Thumbs({ made, title, page, greyscale, onPage }: Props) {
  const { t } = useTranslation('printing')
  const loaded = usePdf(made, 'pdf', title)
  return (
    <nav className="thumbs" aria-label={t('thumbs')} data-greyscale={greyscale || undefined}>
      {loaded.kind === 'ready' &&
        Array.from({ length: loaded.pdf.numPages }, (_, at) => at + 1).map((number) => (
          <button
            type="button"
            key={`${made} ${number}`}
            aria-current={number === page ? 'page' : undefined}
            aria-label={t('page', { page: number })}
            onClick={() => onPage(number)}
          >
            <Small open={loaded} page={number} />
            <em aria-hidden>{number}</em>
          </button>
        ))}
    </nav>
  )
}

function Small({ open, page }: { readonly open: OpenPdf; readonly page: number }) {
  const paper = useRef<HTMLDivElement>(null)
  const none = useRef<HTMLDivElement>(null)
  useRenderedPage({ open, page, scale: 0.17, turns: 0, paper, text: none })
  return <div className="thumb" ref={paper} />
}
