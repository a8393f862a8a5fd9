import { constants } from 'node:os'
import { allCalls } from '#shared/ipc/index.ts'
import { faults } from '#shared/text/zh/faults.ts'

/** Every event the log can contain. A line is one of these, followed by codes, numbers and source locations, never a text. */
export const logEvents = [
  'call failed',
  'call refused',
  'child gone',
  'closing unanswered',
  'crash',
  'ending failed',
  'ending late',
  'guard download refused',
  'guard navigation refused',
  'guard permission refused',
  'guard request refused',
  'guard window refused',
  'page error',
  'page gone',
  'page not loaded',
  'preload failed',
  'printing failed',
  'printing late',
  'protocol failed',
  'rejection',
  'screen late',
  'setting not kept',
  'start failed',
  'undeclared fault',
  'worker failed',
] as const
export type LogEvent = (typeof logEvents)[number]

/** The details after an event. Details of another form are left out. */
export interface LogFacts {
  /** an error, or the stack of one as text: its class, system code and places in the program are kept, its message never */
  readonly error?: unknown
  /** a fault's code */
  readonly code?: string
  /** the call a page made: domain and name */
  readonly call?: string
  /** one of the system's own words, as listed below; any other is `other` */
  readonly word?: string
  /** a number of ours: milliseconds, an exit code */
  readonly number?: number
}

const words: readonly string[] = [
  ...['clean-exit', 'abnormal-exit', 'killed', 'crashed', 'oom', 'launch-failed', 'integrity-failure', 'memory-eviction'],
  ...['Utility', 'Zygote', 'GPU', 'http:', 'https:', 'ws:', 'wss:', 'file:', 'data:', 'blob:', 'mailto:', 'javascript:', 'about:', 'app:'],
  ...[
    'geolocation',
    'notifications',
    'media',
    'midi',
    'clipboard-read',
    'fullscreen',
    'openExternal',
    'pointerLock',
    'graphics',
    'zoom',
    'tic',
    'documents',
  ],
]
const classes: readonly string[] = [
  ...['Error', 'TypeError', 'RangeError', 'SyntaxError', 'ReferenceError', 'URIError', 'EvalError', 'AggregateError', 'DOMException'],
  ...['AbortError', 'DataError', 'QuotaExceededError', 'InvalidStateError', 'NotFoundError', 'UnknownError', 'TimeoutError', 'ZodError'],
]
const systemCodes = new Set(Object.keys(constants.errno))
const mostPlaces = 8

/** One line of the log, without its time. */
export function logLine(event: LogEvent, { error, code, call, word, number }: LogFacts = {}): string {
  const parts = [
    event,
    word === undefined ? '' : words.includes(word) ? word : 'other',
    call !== undefined && isCall(call) ? `call=${call}` : '',
    code !== undefined && isCode(code) ? `code=${code}` : '',
    number === undefined || !Number.isSafeInteger(number) ? '' : String(number),
    ...(error === undefined ? [] : traceOf(error)),
  ]
  return parts.filter(Boolean).join(' ')
}

const token = /^(?:system=[A-Z0-9_]{2,40}|-?\d{1,16}|[\w.-]{1,60}\.[cm]?[jt]sx?:\d{1,7}:\d{1,7})$/

/** A line of the log file as a report may contain it; a line of another form is replaced completely. */
export function keptLine(line: string): string {
  const [time = '', ...rest] = line.split(' ')
  const said = rest.join(' ')
  const event = logEvents.filter((one) => said === one || said.startsWith(`${one} `)).sort((a, b) => b.length - a.length)[0]
  if (event === undefined || !/^\d{4}-\d\d-\d\dT[\d:.]{8,12}Z$/.test(time)) return '□'
  const tokens = said.slice(event.length).split(' ').filter(Boolean)
  return tokens.every(isKnown) ? line : '□'
}

/** A call the bridge declares. */
function isCall(text: string): boolean {
  const [domain = '', name = ''] = text.split('.')
  const declared = Object.hasOwn(allCalls, domain) ? allCalls[domain as keyof typeof allCalls] : undefined
  return declared !== undefined && Object.hasOwn(declared.calls, name)
}

/** A code that the program has a message for. */
function isCode(text: string): boolean {
  return Object.hasOwn(faults, text)
}

function isKnown(one: string): boolean {
  if (one.startsWith('call=')) return isCall(one.slice(5))
  if (one.startsWith('code=')) return isCode(one.slice(5))
  return one === 'other' || words.includes(one) || classes.includes(one) || token.test(one)
}

/** Class, system code and places of an error; of a stack as text, as a thread or a page hands it over, the same. */
function traceOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return traceOfText(typeof error === 'string' ? error : '')
  const { code } = error as NodeJS.ErrnoException
  const stack = error.stack ?? ''
  // the message is removed by its length: its text may look like a source location
  const from = stack.indexOf(error.message)
  const places = placesIn(from === -1 ? stack : stack.slice(from + error.message.length))
  return [classes.includes(error.name) ? error.name : 'Error', ...systemCode(code), ...places]
}

function traceOfText(text: string): readonly string[] {
  const head = /^(?:Uncaught )?(?:\(in promise\) )?([A-Za-z]{1,40})(?:: ([A-Z][A-Z0-9_]{1,39}):)?/.exec(text)
  const name = head?.[1] ?? ''
  return [classes.includes(name) ? name : 'Error', ...systemCode(head?.[2]), ...placesIn(text)]
}

function systemCode(code: unknown): readonly string[] {
  return typeof code === 'string' && systemCodes.has(code) ? [`system=${code}`] : []
}

/** `file:line:column` of the frames at the end of a stack, without folders. */
function placesIn(stack: string): readonly string[] {
  const places: string[] = []
  for (const line of stack.trimEnd().split('\n').reverse()) {
    if (!/^ {4}at /.test(line)) break
    const place = /([\w.-]{1,60}\.[cm]?[jt]sx?):(\d{1,7}):(\d{1,7})\)?$/.exec(line)
    if (place) places.unshift(`${place[1]}:${place[2]}:${place[3]}`)
  }
  return places.slice(0, mostPlaces)
}
