/** What a terminal does to a running command: Ctrl+C, a closed window, a reader that went away, a full disk behind `>`. */
export interface Terminal {
  /** aborted when the work should stop; it then leaves no half file */
  readonly signal: AbortSignal
  /** stopped by a person or the system, as against a reader that has seen enough */
  interrupted(): boolean
  /** the system's code for why results could not be written, when they could not */
  brokenOutput(): string | undefined
}

/** A second Ctrl+C within this time is the same one: a terminal sends it to every process of a chain of commands. */
const sameKeystroke = 2000

export function watchTerminal(process: NodeJS.Process): Terminal {
  const stop = new AbortController()
  let interruptedAt: number | undefined
  let broken: string | undefined
  const interrupt = () => {
    if (interruptedAt !== undefined && performance.now() - interruptedAt > sameKeystroke) process.exit(3)
    interruptedAt ??= performance.now()
    stop.abort()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt)
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') broken ??= error.code ?? error.message
    stop.abort()
  })
  process.stderr.on('error', () => undefined)
  return { signal: stop.signal, interrupted: () => interruptedAt !== undefined, brokenOutput: () => broken }
}
