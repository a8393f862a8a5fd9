import { lazy, Suspense, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formList, markForms } from '#shared/documents/formList.ts'
import type { Fault } from '#shared/text/fault.ts'
import type { Key } from '#shared/text/say.ts'
import { useAddress } from '../../session/address.ts'
import { bridge } from '../../session/bridge.ts'
import { usePanelIfKept } from '../../session/panelIfKept.ts'
import { useReviewIfOpen } from '../../session/review.tsx'
import { useVisit } from '../../session/visit.tsx'
import { FormList } from './FormList.tsx'
import { type FormState, formState } from './formState.ts'
import { type Options, PrintOptions } from './PrintOptions.tsx'
import { savePdf, useLaidOut, usePrinters } from './usePrinting.ts'
import './printing.css'

const PdfPages = lazy(() => import('../../components/paper/PdfPages.tsx'))
const Thumbs = lazy(() => import('./Thumbs.tsx'))

const first: Options = {
  fit: 'page',
  printer: undefined,
  copies: 1,
  range: 'all',
  from: 1,
  to: 1,
  duplex: 'longEdge',
  blank: false,
  greyscale: true,
  withoutMarks: false,
}

/** 打印: forms, thumbnails, the page drawn from the PDF itself, and how to print it. `#/printing/16` opens with that form ticked. */
export function PrintingScreen() {
  const { t } = useTranslation('printing')
  const review = useReviewIfOpen()
  const { opened } = useVisit()
  const asked = useAddress()[1]
  const printers = usePrinters()
  const [ticked, setTicked] = useState<readonly string[]>(() =>
    formList.some(({ number }) => number === asked) ? [asked ?? '10'] : ['10'],
  )
  const kept = usePanelIfKept()
  const own = review !== undefined && (review.signed || (review.state.pledge !== undefined && review.state.recusal !== undefined))
  const fillable = own || kept.panel !== undefined
  const [chosen, setOptions] = useState<Options>(first)
  const options = fillable ? chosen : { ...chosen, blank: true }
  const [page, setPage] = useState(1)
  const [aim, setAim] = useState<number>()
  const [said, setSaid] = useState<string>()
  const [refused, setRefused] = useState<readonly Fault[]>([])
  const { blank, withoutMarks } = options
  const ofReview = blank || !own ? undefined : { ...review.state, locked: review.signed }
  const panel = { keeps: kept.keeps, ...(!blank && kept.panel && { state: kept.panel.state }) }
  const stateOf = (form: string) =>
    // printed without marks, nothing fills what consists of marks
    withoutMarks && markForms.includes(form) ? formState(form, undefined, { keeps: kept.keeps }) : formState(form, ofReview, panel)
  const { rendered, busy, faults } = useLaidOut({
    ...{ forms: ticked, blank, withoutMarks },
    ...(own && { review: review.review }),
    ...(kept.panel && { panel: { record: kept.panel.record, length: kept.panel.state.length } }),
  })
  const pages = rendered?.pages.length ?? 0
  const range = rangeOf(options, page, pages)
  const change = useCallback((part: Partial<Options>) => setOptions((before) => ({ ...before, ...part })), [])
  const seen = useCallback((number: number) => setPage(number), [])
  const tick = (form: string, on: boolean) => {
    const next = formList.map(({ number }) => number).filter((number) => (number === form ? on : ticked.includes(number)))
    setTicked(next)
    setPage(1)
    setAim(1)
    setSaid(undefined)
    setRefused([])
  }
  const print = async () => {
    if (!rendered) return
    setSaid(t('printing'))
    setRefused([])
    const { printer, copies, duplex, greyscale } = options
    const ask = { made: rendered.made, copies, duplex, colour: !greyscale, ...(printer && { printer }), ...(range && { range }) }
    const printed = await bridge.printing.print(ask)
    setSaid(printed.ok ? t('printed') : undefined)
    setRefused(printed.ok ? [] : printed.faults)
  }
  const save = async () => {
    if (!rendered || !opened) return
    const centre = opened.plan.centre.name
    const only = ticked.length === 1 ? ticked[0] : undefined
    const name = only
      ? t('saveName', { centre, form: t(`form.${only}` as Key<'printing'>) })
      : t('saveNameMany', { centre, forms: ticked.length })
    const saved = await savePdf(rendered.made, name, range)
    setRefused(saved.ok ? [] : saved.faults)
    setSaid(saved.ok && saved.value ? t('saved', { name: saved.value }) : undefined)
  }
  return (
    <div className="print">
      <FormList
        ticked={ticked}
        stateOf={stateOf}
        closed={!kept.keeps && opened !== undefined}
        current={rendered?.pages[page - 1]}
        onTick={tick}
      />
      <Suspense fallback={<div className="thumbs" />}>
        {rendered ? (
          <Thumbs
            made={rendered.made}
            title={t('title')}
            page={page}
            greyscale={options.greyscale}
            onPage={(number) => {
              setAim(number)
              setPage(number)
            }}
          />
        ) : (
          <div className="thumbs" />
        )}
      </Suspense>
      <div className="print-bed" aria-busy={busy}>
        <Suspense fallback={null}>
          {rendered && (
            <PdfPages
              made={rendered.made}
              title={t('title')}
              fit={options.fit}
              greyscale={options.greyscale}
              onPage={seen}
              {...(aim !== undefined && { page: aim })}
            />
          )}
        </Suspense>
        {!rendered && <p className="print-empty">{busy ? t('rendering') : t('none')}</p>}
      </div>
      <PrintOptions
        options={options}
        onChange={change}
        printers={printers}
        pages={pages}
        sheets={(range ? range.to - range.from + 1 : pages) * options.copies}
        forms={ticked.length}
        source={
          rendered &&
          sourceOf(
            rendered.signed.length > 0,
            ticked.map((form) => stateOf(form).text),
            ofReview?.locked === false,
          )
        }
        fillable={fillable}
        pledged={fillable || review === undefined}
        joined={rendered !== undefined && rendered.signed.length > 0 && !rendered.whole}
        busy={busy}
        said={said}
        faults={[...kept.faults, ...faults, ...refused]}
        onPrint={() => void print()}
        onSave={() => void save()}
      />
    </div>
  )
}

/** Where the pages come from; nothing for those that follow from a signed sheet or a closed record. */
function sourceOf(
  signed: boolean,
  states: readonly FormState['text'][],
  isDraft: boolean,
): 'fromSigned' | 'fromDraft' | 'fromBlank' | undefined {
  if (signed) return 'fromSigned'
  if (isDraft || states.includes('draft')) return 'fromDraft'
  return states.every((text) => text === 'blank' || text === 'notKept') ? 'fromBlank' : undefined
}

/** `undefined` for all pages. */
function rangeOf({ range, from, to }: Options, page: number, pages: number): { readonly from: number; readonly to: number } | undefined {
  if (range === 'all' || pages === 0) return undefined
  if (range === 'current') return { from: page, to: page }
  const [low, high] = [Math.min(from, to, pages), Math.min(Math.max(from, to), pages)]
  return { from: low, to: high }
}
