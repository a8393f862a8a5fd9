import { after, label, oneLine, part, parts } from './recordLines.ts'

/** One entry of 质询记录 as a person writes it. */
export interface Question {
  readonly asker: string
  readonly question: string
  readonly answerer?: string
  readonly answer?: string
  /** title of the document promised for it, on 补充材料清单 too */
  readonly awaits?: string
}

/** Whether it is answered: 待补材料 until the promised document is in. */
export type QuestionState = 'answered' | 'awaiting' | 'open'

/** The record's text, as form 8 prints it: 问（…）：…, 答（…）：…, 待补材料：… */
export function printQuestion({ asker, question, answerer, answer, awaits }: Question): string {
  const lines = [part(named(label('record.ask'), asker), question)]
  if (answer?.trim()) lines.push(part(named(label('record.answer'), answerer ?? ''), answer))
  if (awaits?.trim()) lines.push(label('record.awaits') + oneLine(awaits))
  return lines.join('\n')
}

/** Parses the text; `undefined` when it was written freely (an imported note), which is then shown unchanged. */
export function parseQuestion(text: string): Question | undefined {
  const [first = '', ...rest] = parts(text)
  const asked = person(label('record.ask'), first)
  if (asked === undefined) return undefined
  let read: Question = { asker: asked.who, question: asked.said }
  for (const one of rest) {
    const answered = person(label('record.answer'), one)
    const awaits = after(label('record.awaits'), one)
    if (answered !== undefined && read.answer === undefined) read = { ...read, answer: answered.said, ...given('answerer', answered.who) }
    else if (awaits !== undefined && read.awaits === undefined) read = { ...read, awaits }
    else return undefined
  }
  return read
}

/** The state follows from the record and from whether the promised document has come. */
export function questionState(question: Question, received: (title: string) => boolean): QuestionState {
  if (question.awaits !== undefined && !received(question.awaits)) return 'awaiting'
  return question.answer === undefined ? 'open' : 'answered'
}

function named(head: string, who: string): string {
  const name = oneLine(who).replaceAll('）：', '） ')
  return name === '' ? `${head}：` : `${head}（${name}）：`
}

function person(head: string, one: string): { readonly who: string; readonly said: string } | undefined {
  const rest = after(head, one)
  if (rest === undefined) return undefined
  if (rest.startsWith('：')) return { who: '', said: rest.slice(1) }
  const end = rest.indexOf('）：')
  return rest.startsWith('（') && end > 0 ? { who: rest.slice(1, end), said: rest.slice(end + 2) } : undefined
}

function given(key: 'answerer', value: string): { readonly answerer?: string } {
  return value === '' ? {} : { [key]: value }
}
