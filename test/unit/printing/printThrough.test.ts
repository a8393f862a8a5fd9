import { expect, test } from 'vitest'
import { type PrintingWindow, type PrintThrough, printThrough } from '../../../electron/services/printing/printThrough.ts'
import { say } from '../../../shared/text/say.ts'

type Names = readonly string[] | 'late'

/** A window and a print service that behave as given; `order` lists the calls in order. */
function scene(part: Partial<PrintingWindow> = {}, names: readonly Names[] = [['A', 'B']]) {
  const order: string[] = []
  const told = [...names]
  const window: PrintingWindow = {
    ready: async () => {},
    print: async () => ({ printed: true, reason: '' }),
    ...part,
    close: () => void order.push('close'),
  }
  const wish: PrintThrough = {
    open: () => {
      order.push('open')
      return {
        ...window,
        ready: () => window.ready().then(() => void order.push('ready')),
        print: () => {
          order.push('print')
          return window.print()
        },
      }
    },
    printer: undefined,
    printers: async () => (told.length > 1 ? told.shift() : told[0]) ?? [],
    limit: 40,
    log: (event, { number }) => void order.push(`log ${event} ${number ?? ''}`.trim()),
  }
  return { order, wish }
}

const never = new Promise<never>(() => {})
const codes = async (wish: PrintThrough) => {
  const answer = await printThrough(wish)
  return answer.ok ? [] : answer.faults.map(({ code, name, got }) => [code, name ?? got].filter(Boolean).join(' '))
}

test('nothing is printed before every page is there, and the window goes afterwards', async () => {
  const { order, wish } = scene()
  expect(await codes(wish)).toEqual([])
  expect(order).toEqual(['open', 'ready', 'print', 'close'])
})

test('no printer, a chosen one that is gone, a print service that hangs: told before a window opens', async () => {
  for (const [names, printer, code] of [
    [[], undefined, 'printing.no-printer'],
    [['A'], 'C', 'printing.printer-gone C'],
    ['late', 'A', 'printing.no-service'],
  ] as const) {
    const { order, wish } = scene({}, [names])
    expect(await codes({ ...wish, printer })).toEqual([code])
    expect(order).toEqual([])
  }
})

test('a PDF that is never ready and a printer that never answers end at the limit; the window goes all the same', async () => {
  for (const part of [{ ready: () => never }, { print: () => never }]) {
    const { order, wish } = scene(part)
    expect(await codes({ ...wish, limit: 30 })).toEqual(['printing.no-answer 0'])
    expect(order.at(-1)).toBe('close')
    expect(order.filter((step) => step === 'print')).toHaveLength('print' in part ? 1 : 0)
  }
})

test('a printer that goes while printing is named; a failure without its being gone is one in words, not Electron’s', async () => {
  const fails = { print: async () => ({ printed: false, reason: 'Invalid printer settings' }) }
  expect(await codes({ ...scene(fails, [['A', 'B'], ['B']]).wish, printer: 'A' })).toEqual(['printing.printer-gone A'])
  expect(await codes({ ...scene({ print: () => never }, [['A'], []]).wish, printer: 'A' })).toEqual(['printing.no-printer'])
  expect(await codes(scene(fails).wish)).toEqual(['printing.failed'])
  expect(await codes(scene({ print: async () => ({ printed: false, reason: 'Print job canceled' }) }).wish)).toEqual(['printing.cancelled'])
  const broken = scene({
    ready: async () => {
      throw new Error('ERR_FAILED')
    },
  })
  expect(await codes(broken.wish)).toEqual(['printing.failed'])
  expect(broken.order.at(-1)).toBe('close')
})

test('every one of these faults says what to do, in Chinese without a foreign word but PDF', () => {
  for (const code of ['no-printer', 'printer-gone', 'no-service', 'no-answer', 'failed'] as const) {
    const text = say('zh-CN', 'faults', `printing.${code}`, { name: '打印机', got: '60' })
    expect(text.replaceAll('PDF', '')).not.toMatch(/[A-Za-z{}]/)
    expect(text).toMatch(/请/)
  }
})
