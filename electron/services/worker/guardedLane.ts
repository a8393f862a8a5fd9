import { type Result, refuse } from '#shared/text/fault.ts'
import type { Guard } from './lanes.ts'
import type { FromWorker } from './messages.ts'
import { type End, startThread, type Thread } from './thread.ts'
import type { LaneRunner, Work } from './work.ts'

/** How often the clocks of running jobs are read, in ms. */
const lookEvery = 200
/** A computer that is busy with other things may take so many times as long. */
const patience = 4
/** Idle time after which a lane ends its thread to free its memory, in ms. */
const keepWarm = 300_000

/** A place in which one thread after another runs one job after another. */
interface Seat {
  thread: Thread
  work?: Work
  allowedMs: number
  /** ms of a processor the thread had had when the job was first looked at, and when it was last */
  cpu?: { readonly first: number; readonly last: number }
  /** the thread's own clock when the job began */
  begunAt: number
  /** the thread's own clock when it was last seen to move, and when that was */
  movedTo: number
  movedAt: number
  /** its thread was asked to end */
  isEnding: boolean
  /** waits for main's answer: standing still is not its fault */
  asking: number
}

/**
 * Jobs that read what others made. Each thread runs one job at a time, within the guard's memory and time, or is ended:
 * that job alone answers `job.tooCostly`, jobs that wait are run by the next thread. A warm thread runs many jobs.
 */
export function createGuardedLane(
  lane: string,
  file: URL,
  guard: Guard & { readonly threads: number },
  onCrash: (message: string) => void,
): LaneRunner {
  const queue: Work[] = []
  const seats = new Set<Seat>()
  let watching: NodeJS.Timeout | undefined
  let resting: NodeJS.Timeout | undefined
  let closing = false

  function start(): Seat {
    const limits = { maxOldGenerationSizeMb: guard.heapMiB, maxYoungGenerationSizeMb: 24 }
    const seat: Seat = { allowedMs: 0, begunAt: 0, movedTo: 0, movedAt: 0, asking: 0, isEnding: false, thread: undefined as never }
    seat.thread = startThread(file, lane, limits, { hear: (message) => hear(seat, message), ended: (end) => ended(seat, end) })
    seats.add(seat)
    return seat
  }

  /** Gives waiting jobs to threads that are free, and starts threads for the rest as long as there may be more. */
  function goOn(): void {
    for (let work = queue[0]; work && !closing; work = queue[0]) {
      const free = [...seats].find((seat) => seat.work === undefined && !seat.isEnding)
      if (!free && seats.size >= guard.threads) return
      queue.shift()
      begin(free ?? start(), work)
    }
  }

  function begin(seat: Seat, work: Work): void {
    clearTimeout(resting)
    seat.work = work
    delete seat.cpu
    seat.thread.hold(true)
    seat.thread.run(work)
    const clock = seat.thread.busyMs()
    Object.assign(seat, { allowedMs: guard.busyMs, begunAt: clock, movedTo: clock, movedAt: performance.now(), asking: 0 })
    watching ??= setInterval(look, lookEvery).unref()
  }

  function look(): void {
    const now = performance.now()
    for (const seat of seats) {
      if (seat.work === undefined) continue
      const clock = seat.thread.busyMs()
      if (clock - seat.movedTo > 1 || seat.asking > 0) Object.assign(seat, { movedTo: clock, movedAt: now })
      const { first = 0, last = 0 } = seat.cpu ?? {}
      const isSpent = last - first > seat.allowedMs || clock - seat.begunAt > patience * seat.allowedMs
      if (isSpent || now - seat.movedAt > guard.stillMs) end(seat, refuse({ code: 'job.tooCostly', got: 'time' }))
      else measure(seat, seat.work)
    }
  }

  function measure(seat: Seat, work: Work): void {
    seat.thread.cpuMs().then(
      (last) => {
        if (seat.work === work) seat.cpu = { first: seat.cpu?.first ?? last, last }
      },
      // the thread has ended, as its exit event reports
      () => undefined,
    )
  }

  /** Answers the job and ends its thread; the next thread starts once this one has ended, so that memory does not add up. */
  function end(seat: Seat, result: Result<unknown>): void {
    void terminate(seat)
    settle(seat, result)
  }

  function terminate(seat: Seat): Promise<unknown> {
    seat.isEnding = true
    return seat.thread.terminate()
  }

  function settle(seat: Seat, result: Result<unknown>): void {
    const { work } = seat
    delete seat.work
    // a thread that ends is waited for, since jobs may wait for its place
    if (!seat.isEnding) seat.thread.hold(false)
    work?.settle(result)
    if ([...seats].some((one) => one.work)) return
    clearInterval(watching)
    watching = undefined
    resting = setTimeout(rest, keepWarm).unref()
  }

  function rest(): void {
    for (const seat of seats) if (seat.work === undefined) void terminate(seat)
  }

  function hear(seat: Seat, message: FromWorker): void {
    const { work } = seat
    if (work?.id !== message.id) return
    switch (message.kind) {
      case 'progress':
        work.options.onProgress?.(message.progress)
        return
      case 'allow':
        seat.allowedMs = Math.max(seat.allowedMs, message.busyMs)
        return
      case 'ask':
        ask(seat, work, message)
        return
      case 'failed':
        onCrash(message.message)
        settle(seat, refuse({ code: 'job.crashed' }))
        goOn()
        return
      case 'answer':
        settle(seat, message.result)
        goOn()
        return
    }
  }

  function ask(seat: Seat, work: Work, message: Extract<FromWorker, { kind: 'ask' }>): void {
    seat.asking += 1
    const answer = async (about: unknown) => {
      const said = await work.options.answer?.(about)
      if (seat.work === work) seat.asking -= 1
      return said
    }
    seat.thread.reply({ ...work, options: { ...work.options, answer } }, message)
  }

  function ended(seat: Seat, why: End): void {
    seats.delete(seat)
    if (why.kind === 'crash' && !closing) onCrash(why.message)
    settle(seat, why.kind === 'memory' ? refuse({ code: 'job.tooCostly', got: 'memory' }) : refuse({ code: 'job.crashed' }))
    goOn()
  }

  function cancel(work: Work): void {
    const cancelled = refuse({ code: 'job.cancelled' })
    const at = queue.indexOf(work)
    if (at >= 0) {
      queue.splice(at, 1)
      work.settle(cancelled)
      return
    }
    const seat = [...seats].find((one) => one.work === work)
    seat?.thread.cancel(work.id)
    setTimeout(() => seat?.work === work && end(seat, cancelled), guard.cancelMs).unref()
  }

  return {
    run: (asked) => {
      const { signal } = asked.options
      const stop = () => cancel(work)
      const work: Work = {
        ...asked,
        settle: (result) => {
          signal?.removeEventListener('abort', stop)
          asked.settle(result)
        },
      }
      if (signal?.aborted) {
        work.settle(refuse({ code: 'job.cancelled' }))
        return
      }
      signal?.addEventListener('abort', stop, { once: true })
      queue.push(work)
      goOn()
    },
    warm: (names) => void (seats.size === 0 && start().thread.warm(names)),
    close: async () => {
      closing = true
      clearInterval(watching)
      for (const work of queue.splice(0)) work.settle(refuse({ code: 'job.cancelled' }))
      await Promise.all([...seats].map(terminate))
    },
  }
}
