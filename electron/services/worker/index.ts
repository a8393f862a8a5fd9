import { parentPort, type Transferable } from 'node:worker_threads'
import type { Job } from './jobs/job.ts'
import type { FromWorker, ToWorker } from './messages.ts'
import { registry } from './registry.ts'

/** The worker's own program: runs jobs by name, several at once, each with its own cancel. */
const running = new Map<number, AbortController>()
const port = parentPort
if (port === null) throw new Error('the worker is started by createJobs, not by itself')
port.on('message', (message: ToWorker) => {
  if (message.kind === 'cancel') running.get(message.id)?.abort()
  else void run(message.id, message.name, message.input)
})

async function run(id: number, name: string, input: unknown): Promise<void> {
  const job = (registry as unknown as Readonly<Record<string, Job<unknown, unknown>>>)[name]
  const controller = new AbortController()
  running.set(id, controller)
  let told = 0
  try {
    if (job === undefined) throw new Error(`no job ${name}`)
    const result = await job(input, {
      signal: controller.signal,
      onProgress: (progress) => {
        const now = performance.now()
        if (now - told < 60 && progress.done < progress.total) return
        told = now
        send({ kind: 'progress', id, progress })
      },
    })
    const cancelled = controller.signal.aborted && !result.ok
    send({ kind: 'answer', id, result: cancelled ? { ok: false, faults: [{ code: 'job.cancelled' }] } : result }, bytesOf(result))
  } catch (error) {
    if (controller.signal.aborted) send({ kind: 'answer', id, result: { ok: false, faults: [{ code: 'job.cancelled' }] } })
    else send({ kind: 'failed', id, message: String((error as Error).stack ?? error) })
  } finally {
    running.delete(id)
  }
}

function send(message: FromWorker, transfer: readonly Transferable[] = []): void {
  port?.postMessage(message, transfer)
}

/** Bytes an answer consists of are handed over, not copied; a view of a larger buffer is copied. */
function bytesOf(result: { readonly ok: boolean; readonly value?: unknown }): readonly Transferable[] {
  const value = result.value
  return value instanceof Uint8Array && value.byteLength === value.buffer.byteLength && value.buffer instanceof ArrayBuffer
    ? [value.buffer]
    : []
}
