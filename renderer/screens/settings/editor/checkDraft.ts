import { checkFormat } from '#shared/format/read.ts'
import { reportOnStandard } from '#shared/standard/check.ts'
import { type Standard, standardSchema } from '#shared/standard/format.ts'
import { Unreadable } from '#shared/standard/template/cells.ts'
import { readCellText } from '#shared/standard/template/cellText.ts'
import type { Fault } from '#shared/text/fault.ts'
import { type Locale, say } from '#shared/text/say.ts'
import type { Draft } from './draft.ts'
import { jsonFaults, wholeText } from './jsonText.ts'
import { cellAt } from './placeOf.ts'

/** What the check says of a draft; `standard` where it has the shape of one, so that it can be printed and tried. */
export interface DraftReport {
  readonly standard: Standard | undefined
  readonly faults: readonly Fault[]
  readonly warnings: readonly Fault[]
}

/** Fields that cannot be read, then the shape, then everything that the check of a whole standard looks for; `at` is a JSON pointer. */
export function checkDraft({ standard, texts }: Draft, locale: Locale): DraftReport {
  const unread = Object.entries(texts).flatMap(([at, text]) => (at === wholeText ? jsonFaults(text) : [unreadFault(at, text, locale)]))
  const shape = checkFormat(standardSchema, 'standard', standard, '')
  if (!shape.ok) return { standard: undefined, faults: [...unread, ...shape.faults], warnings: [] }
  const { faults, warnings } = reportOnStandard(shape.value)
  return { standard: shape.value, faults: [...unread, ...faults.map(placed)], warnings: warnings.map(placed) }
}

/** What is wrong with the items as a whole (their sum) is at their list. */
function placed(fault: Fault): Fault {
  return (fault.at ?? '') === '' ? { ...fault, at: '/criteria' } : fault
}

function unreadFault(at: string, text: string, locale: Locale): Fault {
  const field = cellAt(at)?.field
  const read = field && readCellText(field.codec, text)
  const wanted = read instanceof Unreadable ? read : undefined
  const got = (wanted?.got ?? text).slice(0, 60)
  return {
    code: 'standard.field-text',
    at,
    got,
    ...(wanted && { want: say(locale, 'standards', wanted.want, { may: wanted.may.join('、') }) }),
  }
}
