import { type Layout, word } from '../layout/layout.ts'
import { ok, type Result, refuse } from '../text/fault.ts'
import type { FontSet } from './fontBook.ts'
import { taskForms } from './formList.ts'
import type { Form, FormSource } from './forms/form.ts'
import { formByNumber } from './forms.ts'
import { formNumber } from './layout/block.ts'
import { layOut } from './layout/pages.ts'
import type { Frame } from './parts/frame.ts'
import { pressOf } from './press.ts'
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
  const press = pressOf(fonts)
  const parts = input.forms.map((number) => {
    const form = formByNumber(number) as Form
    const own = taskForms.includes(number) ? taskSource(source) : source
    const { title, items } = form.build(press, own)
    return { title, items: [formNumber(press, number), ...items], frame: frameOf(press, form, own) }
  })
  const bytes = await render(press, fonts, layOut(press, parts), {
    title: parts.map((part) => part.title).join('、'),
    author: source.result?.expert.name ?? '',
    subject: source.result?.task ?? source.task?.id ?? '',
    creator: formWord('meta.forms', { date: dateText(press, input.created) }),
    created: new Date(input.created),
    packed: true,
  })
  return ok(bytes)
}

/** The data of a meeting form: nothing of a single expert, so no check code, digest or name. */
function taskSource({ task, standard }: FormSource): FormSource {
  return { ...(task && { task }), ...(standard && { standard }) }
}

function frameOf(press: Layout, form: Form, source: FormSource): Frame {
  const { result, sha256, checkCode, standard, task } = source
  if (result !== undefined && sha256 !== undefined && checkCode !== undefined) {
    return reviewFrame(press, form, { result, sha256, checkCode, standard })
  }
  const stage = result?.stage ?? task?.stage ?? standard?.stage
  const type = result?.centre.type ?? task?.centre.type ?? standard?.centreType
  return {
    centre: result?.centre.name ?? task?.centre.name ?? '',
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

function footKey({ number }: Form, { result, task }: FormSource): 'foot.blank' | 'foot.draft' | 'foot.meeting' {
  if (taskForms.includes(number) && task !== undefined) return 'foot.meeting'
  return result === undefined ? 'foot.blank' : 'foot.draft'
}
