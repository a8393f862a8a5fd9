import { currentLayout } from '../layout/index.ts'
import { type Layout, word } from '../layout/layout.ts'
import { ok, type Result, refuse } from '../text/fault.ts'
import type { FontSet } from './fontBook.ts'
import { formList, markForms, panelForms, taskForms } from './formList.ts'
import { formParts } from './formParts.ts'
import type { Form, FormSource } from './forms/form.ts'
import { formByNumber } from './forms.ts'
import { layOut } from './layout/pages.ts'
import { ownLayout } from './ownLayout.ts'
import { panelFrame } from './panelPages.ts'
import type { Frame } from './parts/frame.ts'
import { pressOf, strictly } from './press.ts'
import { render } from './render.ts'
import { reviewFrame } from './reviewPages.ts'
import { dateText, formWord } from './wording.ts'

export type { FormSource } from './forms/form.ts'

export interface FormsPdfInput {
  /** numbers of the forms in the order they are printed, `['1', '10']` */
  readonly forms: readonly string[]
  /** what fills them; without a result the forms are blank, with one but without its digest they are a draft */
  readonly source: FormSource
  readonly fonts: FontSet
  /** creation time stated in the file, ISO */
  readonly created: string
}

/**
 * Forms for the printer, blank or filled, without attachments and not to be signed electronically.
 * What no font has is printed as its number. Fault: `document.form` for a number no form has.
 */
export async function renderForms(input: FormsPdfInput): Promise<Result<Uint8Array>> {
  const unknown = input.forms.filter((number) => formByNumber(number) === undefined)
  if (unknown.length > 0) return refuse(...unknown.map((name) => ({ code: 'document.form', name })))
  const { fonts, source } = input
  await fonts.ready(source)
  const press = pressOf(fonts, ownLayout(currentLayout, source.standard))
  const parts = input.forms.flatMap((number) => {
    const form = formByNumber(number) as Form
    const own = ownSource(number, source)
    const measure = resultForms.includes(number) ? press : strictly(press)
    return formParts(measure, form, own, frameOf(press, form, own)).map((part) => ({ press: measure, ...part }))
  })
  const bytes = await render(press, fonts, layOut(press, parts), {
    title: parts.flatMap((part) => (part.continues ? [] : [part.title])).join('、'),
    author: source.result?.expert.name ?? '',
    subject: source.result?.task ?? source.panel?.task ?? source.task?.id ?? '',
    creator: formWord('meta.forms', { date: dateText(press, input.created) }),
    created: new Date(input.created),
    packed: true,
  })
  return ok(bytes)
}

/** Forms that an expert's signed file holds: laid out as there, page by page. */
const resultForms: readonly string[] = ['10', '5', '2']

/** The data a form may show: a meeting's form and one filled from the panel's record have nothing of a single expert, so neither check code, digest nor name. */
function ownSource(number: string, source: FormSource): FormSource {
  // a hand-over form that tells of one expert's computer is about that expert's result
  if (number === '18' && source.handover !== undefined) return source
  const { result: _, sha256: __, checkCode: ___, ...common } = source
  if (taskForms.includes(number))
    return { ...(common.task && { task: common.task }), ...(common.standard && { standard: common.standard }) }
  const isOfPanel = formList.some((form) => form.number === number && form.group === 'panel')
  if (source.withoutMarks === true && markForms.includes(number)) {
    const { panel: _panel, panelProof: _proof, counted: _counted, ...blank } = common
    return blank
  }
  if (panelForms.includes(number) || (isOfPanel && source.panel !== undefined)) return common
  const { panel: ____, panelProof: _____, ...own } = source
  return own
}

function frameOf(press: Layout, form: Form, source: FormSource): Frame {
  const { result, sha256, checkCode, standard, task, panel, panelProof } = source
  if (panel !== undefined && panelProof !== undefined) return panelFrame(press, form, { record: panel, ...panelProof, standard })
  if (result !== undefined && sha256 !== undefined && checkCode !== undefined) {
    return reviewFrame(press, form, { result, sha256, checkCode, standard })
  }
  const about = result ?? panel ?? task
  const stage = about?.stage ?? standard?.stage
  const type = about?.centre.type ?? standard?.centreType
  return {
    centre: about?.centre.name ?? '',
    stage: stage === undefined || type === undefined ? '' : word(press, 'head.stage', { stage, type }),
    signEveryPage: form.signEveryPage,
    notes: [
      ...(standard === undefined
        ? []
        : [
            standard.label,
            word(press, 'foot.standard', { name: standard.name, version: standard.version, number: standard.documentNumber }),
          ]),
      formWord(footKey(form, source), { number: form.number }),
    ],
  }
}

function footKey({ number }: Form, { result, panel, task }: FormSource): 'foot.blank' | 'foot.draft' | 'foot.meeting' {
  if (taskForms.includes(number) && task !== undefined) return 'foot.meeting'
  return result === undefined && panel === undefined ? 'foot.blank' : 'foot.draft'
}
