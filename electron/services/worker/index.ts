import { parentPort } from 'node:worker_threads'
import type { Job } from './jobs/job.ts'
import { type FromWorker, keptShared, type Shared, type ToWorker } from './messages.ts'
import { type JobName, registry } from './registry.ts'
import { bytesIn } from './transfer.ts'

/** The worker's own program: runs jobs by name, several at once, each with its own cancel. */
const running = new Map<number, AbortController>()
/** data shared by many jobs of this thread, by its key */
const shared = new Map<string, unknown>()
/** questions of running jobs that wait for main's answer */
const asked = new Map<number, (answer: unknown) => void>()
let questions = 0
const port = parentPort
if (port === null) throw new Error('the worker is started by createJobs, not by itself')
port.on('message', (message: ToWorker) => {
  if (message.kind === 'cancel') running.get(message.id)?.abort()
  else if (message.kind === 'reply') {
    asked.get(message.question)?.(message.answer)
    asked.delete(message.question)
  } else if (message.kind === 'shared') keep(message.shared)
  else if (message.kind === 'warm') for (const name of message.names) void registry[name as JobName].load()
  else void run(message)
})

function keep({ key, value }: Shared): void {
  shared.set(key, value)
  for (const old of [...shared.keys()].slice(0, -keptShared)) shared.delete(old)
}

async function run({ id, name, input, shared: key }: Extract<ToWorker, { kind: 'run' }>): Promise<void> {
  const job = (registry as unknown as Readonly<Record<string, Job<unknown, unknown>>>)[name]
  const controller = new AbortController()
  running.set(id, controller)
  let told = 0
  let phase = ''
  try {
    if (job === undefined) throw new Error(`no job ${name}`)
    if (key !== undefined && !shared.has(key)) throw new Error(`job ${name} lacks what it shares`)
    const result = await job(input, {
      signal: controller.signal,
      shared: key === undefined ? undefined : shared.get(key),
      allow: (busyMs) => send({ kind: 'allow', id, busyMs }),
      onProgress: (progress) => {
        const now = performance.now()
        if (now - told < 60 && progress.done < progress.total && progress.phase === phase) return
        told = now
        phase = progress.phase
        send({ kind: 'progress', id, progress })
      },
      ask: (about) =>
        new Promise((done) => {
          const question = questions++
          asked.set(question, done)
          send({ kind: 'ask', id, question, about })
        }),
    })
    const cancelled = controller.signal.aborted && !result.ok
    send({ kind: 'answer', id, result: cancelled ? { ok: false, faults: [{ code: 'job.cancelled' }] } : result })
  } catch (error) {
    if (controller.signal.aborted) send({ kind: 'answer', id, result: { ok: false, faults: [{ code: 'job.cancelled' }] } })
    else send({ kind: 'failed', id, message: String((error as Error).stack ?? error) })
  } finally {
    running.delete(id)
  }
}

function send(message: FromWorker): void {
  port?.postMessage(message, message.kind === 'answer' ? bytesIn(message.result) : [])
}
