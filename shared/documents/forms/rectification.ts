import { space, titleBlock } from '../layout/block.ts'
import type { Press } from '../press.ts'
import { formWord } from '../wording.ts'
import { rectificationItems } from './consultation.ts'
import type { Form, FormContent, FormSource } from './form.ts'
import { informationItems } from './information.ts'
import { panelInformation } from './panelInformation.ts'

/** 表15 整改清单: problem, demand, unit and due date; the panel's list once there is one. */
export const rectification: Form = { number: '15', blank: true, signEveryPage: true, build }

function build(press: Press, source: FormSource): FormContent {
  const title = formWord('form.15')
  const isFilled = source.panel !== undefined || source.result !== undefined
  const given = source.panel?.consultation?.rectifications ?? source.panel?.rectifications ?? source.result?.consultation?.rectifications
  const list = isFilled ? (given ?? []) : undefined
  return {
    title,
    items: [
      titleBlock(press, title),
      ...(source.panel ? panelInformation(press, source) : informationItems(press, source)),
      space(12),
      ...rectificationItems(press, list),
    ],
  }
}
