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
interface Slot {
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
  const slots = new Set<Slot>()
  let watching: NodeJS.Timeout | undefined
  let resting: NodeJS.Timeout | undefined
  let closing = false

  function start(): Slot {
    const limits = { maxOldGenerationSizeMb: guard.heapMiB, maxYoungGenerationSizeMb: 24 }
    const slot: Slot = { allowedMs: 0, begunAt: 0, movedTo: 0, movedAt: 0, asking: 0, isEnding: false, thread: undefined as never }
    slot.thread = startThread(file, lane, limits, { hear: (message) => hear(slot, message), ended: (end) => ended(slot, end) })
    slots.add(slot)
    return slot
  }

  /** Gives waiting jobs to threads that are free, and starts threads for the rest as long as there may be more. */
  function goOn(): void {
    for (let work = queue[0]; work && !closing; work = queue[0]) {
      const free = [...slots].find((slot) => slot.work === undefined && !slot.isEnding)
      if (!free && slots.size >= guard.threads) return
      queue.shift()
      begin(free ?? start(), work)
    }
  }

  function begin(slot: Slot, work: Work): void {
    clearTimeout(resting)
    slot.work = work
    delete slot.cpu
    slot.thread.hold(true)
    slot.thread.run(work)
    const clock = slot.thread.busyMs()
    Object.assign(slot, { allowedMs: guard.busyMs, begunAt: clock, movedTo: clock, movedAt: performance.now(), asking: 0 })
    watching ??= setInterval(look, lookEvery).unref()
  }

  function look(): void {
    const now = performance.now()
    for (const slot of slots) {
      if (slot.work === undefined) continue
      const clock = slot.thread.busyMs()
      if (clock - slot.movedTo > 1 || slot.asking > 0) Object.assign(slot, { movedTo: clock, movedAt: now })
      const { first = 0, last = 0 } = slot.cpu ?? {}
      const isSpent = last - first > slot.allowedMs || clock - slot.begunAt > patience * slot.allowedMs
      if (isSpent || now - slot.movedAt > guard.stillMs) end(slot, refuse({ code: 'job.tooCostly', got: 'time' }))
      else measure(slot, slot.work)
    }
  }

  function measure(slot: Slot, work: Work): void {
    slot.thread.cpuMs().then(
      (last) => {
        if (slot.work === work) slot.cpu = { first: slot.cpu?.first ?? last, last }
      },
      // the thread has ended, as its exit event reports
      () => undefined,
    )
  }

  /** Answers the job and ends its thread; the next thread starts once this one has ended, so that memory does not add up. */
  function end(slot: Slot, result: Result<unknown>): void {
    void terminate(slot)
    settle(slot, result)
  }

  function terminate(slot: Slot): Promise<unknown> {
    slot.isEnding = true
    return slot.thread.terminate()
  }

  function settle(slot: Slot, result: Result<unknown>): void {
    const { work } = slot
    delete slot.work
    // a thread that ends is waited for, since jobs may wait for its place
    if (!slot.isEnding) slot.thread.hold(false)
    work?.settle(result)
    if ([...slots].some((one) => one.work)) return
    clearInterval(watching)
    watching = undefined
    resting = setTimeout(rest, keepWarm).unref()
  }

  function rest(): void {
    for (const slot of slots) if (slot.work === undefined) void terminate(slot)
  }

  function hear(slot: Slot, message: FromWorker): void {
    const { work } = slot
    if (work?.id !== message.id) return
    switch (message.kind) {
      case 'progress':
        work.options.onProgress?.(message.progress)
        return
      case 'allow':
        slot.allowedMs = Math.max(slot.allowedMs, message.busyMs)
        return
      case 'ask':
        ask(slot, work, message)
        return
      case 'failed':
        onCrash(message.message)
        settle(slot, refuse({ code: 'job.crashed' }))
        goOn()
        return
      case 'answer':
        settle(slot, message.result)
        goOn()
        return
    }
  }

  function ask(slot: Slot, work: Work, message: Extract<FromWorker, { kind: 'ask' }>): void {
    slot.asking += 1
    const answer = async (about: unknown) => {
      const said = await work.options.answer?.(about)
      if (slot.work === work) slot.asking -= 1
      return said
    }
    slot.thread.reply({ ...work, options: { ...work.options, answer } }, message)
  }

  function ended(slot: Slot, why: End): void {
    slots.delete(slot)
    if (why.kind === 'crash' && !closing) onCrash(why.message)
    settle(slot, why.kind === 'memory' ? refuse({ code: 'job.tooCostly', got: 'memory' }) : refuse({ code: 'job.crashed' }))
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
    const slot = [...slots].find((one) => one.work === work)
    slot?.thread.cancel(work.id)
    setTimeout(() => slot?.work === work && end(slot, cancelled), guard.cancelMs).unref()
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
    warm: (names) => void (slots.size === 0 && start().thread.warm(names)),
    close: async () => {
      closing = true
      clearInterval(watching)
      for (const work of queue.splice(0)) work.settle(refuse({ code: 'job.cancelled' }))
      await Promise.all([...slots].map(terminate))
    },
  }
}
