import { verifyFiles } from '#services/verify/files.ts'
import { readInThreads, verifyInThreads } from '#services/verify/inThreads.ts'
import type { Verification } from '#shared/signature/verdict.ts'
import { say } from '#shared/text/say.ts'
import { linesOf } from '#shared/verification/lines.ts'
import type { ExitCode, Register } from './io.ts'
import { withJobs } from './jobs.ts'

interface Options {
  readonly json?: boolean
  readonly task: readonly string[]
  readonly trust: readonly string[]
  readonly closedForm?: boolean
}

/** `tic-review verify`: whether files are complete, fully signed and by whom, and whether they show what the result inside holds. */
export const verify: Register = (program, io, exit) => {
  const collect = (value: string, all: readonly string[]) => [...all, value]
  program
    .command('verify')
    .description(say(io.locale, 'cli', 'verifyAbout'))
    .argument('<file...>', say(io.locale, 'cli', 'verifyFiles'))
    .option('--task <package>', say(io.locale, 'cli', 'verifyTask'), collect, [])
    .option('--trust <certificate>', say(io.locale, 'cli', 'verifyTrust'), collect, [])
    .option('--closed-form', say(io.locale, 'cli', 'verifyClosedForm'))
    .option('--json', say(io.locale, 'cli', 'json'))
    .addHelpText('after', `\n${say(io.locale, 'cli', 'verifyExample')}`)
    .action(async (files: readonly string[], options: Options) => {
      const verified = await withJobs(io, (jobs) =>
        verifyFiles(files, {
          tasks: options.task,
          trust: options.trust,
          byClosedForm: options.closedForm === true,
          signal: io.signal,
          onProgress: (done, total) => io.progress(say(io.locale, 'cli', 'verifyProgress', { done: Math.min(done + 1, total), total })),
          verifyOne: jobs && verifyInThreads(jobs),
          readOne: jobs && readInThreads(jobs),
        }),
      )
      io.progress(undefined)
      if (!verified.ok) {
        io.faults(verified.faults)
        return exit(3)
      }
      for (const one of verified.value) {
        if (options.json) io.json(one)
        else for (const line of linesOf(io.locale, one)) io.line(line)
        exit(exitOf(one))
      }
    })
}

function exitOf({ verdict, reasons }: Verification): ExitCode {
  if (reasons.includes('file.notRead')) return 3
  return verdict === 'accepted' ? 0 : 1
}
