import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { readWhole } from '#services/files/read.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { say } from '#shared/text/say.ts'
import type { Io } from './io.ts'

/**
 * A passphrase from a file (its first line), from TIC_PASSPHRASE, or read from the terminal without echo.
 * Never from an argument, which every other user of the machine could read. Faults: `passphrase.*`, `file.*`.
 */
export async function passphraseOf(io: Io, file: string | undefined): Promise<Result<string>> {
  if (file !== undefined) {
    const read = await readWhole(file)
    if (!read.ok) return read
    const line =
      new TextDecoder()
        .decode(read.value)
        .replace(/^\uFEFF/, '')
        .split(/\r?\n/, 1)[0] ?? ''
    return line === '' ? refuse<Fault>({ code: 'passphrase.wrong-use', name: file }) : ok(line)
  }
  const given = io.env.TIC_PASSPHRASE
  if (given) return ok(given)
  const terminal = io.input as NodeJS.ReadStream
  return terminal.isTTY ? ask(io, terminal) : refuse<Fault>({ code: 'passphrase.missing' })
}

function ask(io: Io, input: NodeJS.ReadStream): Promise<Result<string>> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input, output: silent, terminal: true })
  io.say(say(io.locale, 'review', 'command.askPassphrase'))
  return new Promise((resolve) => {
    lines.once('close', () => resolve(refuse<Fault>({ code: 'passphrase.missing' })))
    lines.question('', (answer) => {
      resolve(answer === '' ? refuse<Fault>({ code: 'passphrase.missing' }) : ok(answer))
      lines.close()
    })
  })
}
