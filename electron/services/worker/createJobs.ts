import type { Result } from '#shared/text/fault.ts'
import { createGuardedLane } from './guardedLane.ts'
import { guards, type Lane, lanes } from './lanes.ts'
import { createOpenLane } from './openLane.ts'
import type { InputOf, JobName, OutputOf } from './registry.ts'
import type { LaneRunner, RunOptions } from './work.ts'

export type { RunOptions } from './work.ts'

export interface Jobs {
  /**
   * Runs a job in its lane's thread. Faults: the job's own, `job.cancelled`, `job.crashed` (a bug of ours, reported to `onCrash`),
   * in guarded lanes `job.tooCostly` (`got`: `time` or `memory`).
   */
  run<N extends JobName>(name: N, input: InputOf<N>, options?: RunOptions): Promise<Result<OutputOf<N>>>
  /** starts a lane's thread before its first job, while a person is still reading or typing */
  warm(lane: Lane): void
  close(): Promise<void>
}

/** Threads for long work. `workerFile` is the built worker; `onCrash` hears of our own bugs; `verifying`: threads of that lane. */
export function createJobs(workerFile: URL, onCrash: (message: string) => void, { verifying = 1 } = {}): Jobs {
  const runners = new Map<Lane, LaneRunner>()
  let next = 1

  function runner(lane: Lane): LaneRunner {
    const known = runners.get(lane)
    if (known) return known
    const guard = guards[lane]
    const threads = lane === 'verifying' ? verifying : 1
    const made = guard ? createGuardedLane(lane, workerFile, { ...guard, threads }, onCrash) : createOpenLane(lane, workerFile, onCrash)
    runners.set(lane, made)
    return made
  }

  return {
    run: (name, input, options = {}) =>
      new Promise((done) => {
        // The registry ties the name to its answer's type; a thread boundary cannot carry it.
        const settle = (result: Result<unknown>) => done(result as Result<OutputOf<typeof name>>)
        runner(lanes[name]).run({ id: next++, name, input, options, settle })
      }),
    warm: (lane) => runner(lane).warm(namesIn(lane)),
    close: async () => void (await Promise.all([...runners.values()].map((one) => one.close()))),
  }
}

function namesIn(lane: Lane): readonly string[] {
  return Object.entries(lanes).flatMap(([name, of]) => (of === lane ? [name] : []))
}
