import { readPageTexts } from '#services/verify/pageTexts.ts'
import type { TextItem } from '#shared/signature/agreement/expected.ts'
import { signPdf } from '#shared/signature/pdf/sign.ts'
import { attack, good, type Specimen } from './attack.ts'
import type { Clean } from './clean.ts'
import { OwnPdf } from './rewrite.ts'

/** A text of a page; the page counts from 0. */
export type Place = TextItem & { readonly page: number }

let texts: ReturnType<typeof readPageTexts> | undefined

/** Where the clean result prints a text: the first place, or the last. */
export async function printedAt({ unsignedPdf }: Clean, text: string, which: 'first' | 'last' = 'first'): Promise<Place> {
  texts ??= readPageTexts(unsignedPdf)
  const all = ((await texts) ?? []).flatMap((items, page) => items.map((item) => ({ ...item, page })))
  const found = all.filter((item) => item.text === text)
  const place = which === 'first' ? found[0] : found.at(-1)
  if (!place) throw new Error(`no page says ${text}`)
  return place
}

type Change = (pdf: OwnPdf, clean: Clean) => void | Promise<void>

async function rewritten(clean: Clean, change: Change): Promise<Uint8Array> {
  const pdf = new OwnPdf(clean.unsignedPdf)
  await change(pdf, clean)
  const bytes = pdf.bytes()
  const page = Math.min(clean.signature.box.page, pdf.pages.length - 1 - pdf.left)
  return signPdf(bytes, clean.expert, { ...clean.signature, box: { ...clean.signature.box, page } })
}

/** The expert changes the printed document before signing it with the own key; a reader shows another document. */
export function shown(about: string, change: Change): Specimen {
  return { ...hidden(about, change), looks: 'otherwise' }
}

/** The same, where a reader need not show another document: what lies in the file is more, or other, than is printed. */
export function hidden(about: string, change: Change, reasons: Specimen['reasons'] = ['contents.pages']): Specimen {
  return attack({ about, kind: 'pdf', reasons, make: (clean) => rewritten(clean, change) })
}

/** The control: the generator with a change that has no effect. */
export function unchanged(change: Change = () => {}): Specimen {
  return good({
    about: 'Written again by the generator of this family without a change.',
    kind: 'pdf',
    make: (clean) => rewritten(clean, change),
  })
}

/** What our own signing cannot even be led to sign: the document by itself. */
export function unreadable(about: string, reasons: Specimen['reasons'], change: Change): Specimen {
  const make = async (clean: Clean) => {
    const pdf = new OwnPdf(clean.unsignedPdf)
    await change(pdf, clean)
    return pdf.bytes()
  }
  return attack({ about, kind: 'pdf', reasons, make })
}
