import type { FontBook } from '../fontBook.ts'
import { space, titleBlock } from '../layout/block.ts'
import { word } from '../wording.ts'
import { rectificationItems } from './consultation.ts'
import type { Form, FormContent, FormSource } from './form.ts'
import { informationItems } from './information.ts'

/** 表15 整改清单: problem, demand, unit and due date; the panel's list once there is one. */
export const rectification: Form = { number: '15', blank: true, signEveryPage: true, build }

function build(fonts: FontBook, source: FormSource): FormContent {
  const title = word('form.15')
  const isFilled = source.panel !== undefined || source.result !== undefined
  const given = source.panel?.consultation ?? source.result?.consultation
  const list = isFilled ? (given?.rectifications ?? []) : undefined
  return {
    title,
    items: [titleBlock(fonts, title), ...informationItems(fonts, source), space(12), ...rectificationItems(fonts, list)],
  }
}
