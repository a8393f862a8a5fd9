// Evidence made to cost as much as its decoder lets it: what each file takes of memory and of a processor in the built thread, and how
// it ends. tsx test/bench/evidence/hostile.ts [part of a name …] (after npm run build). Ends with 1 where a file takes more than 300 MB.
import { pathToFileURL } from 'node:url'
import { createJobs } from '#services/worker/createJobs.ts'
import { costlyFiles } from './costlyFiles.ts'

const mostMegabytes = 300
const wanted = process.argv.slice(2)
const worker = new URL('../../../out/main/worker.js', import.meta.url)
const jobs = createJobs(pathToFileURL(worker.pathname), (message) => console.error(message))
let isOver = false
for (const { name, bytes } of costlyFiles()) {
  if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue
  const before = process.memoryUsage.rss()
  let peak = before
  const watching = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, 20)
  const cpu = process.cpuUsage()
  const how = await decoded(name, bytes)
  clearInterval(watching)
  const { user, system } = process.cpuUsage(cpu)
  const megabytes = Math.round((peak - before) / 2 ** 20)
  isOver ||= megabytes > mostMegabytes
  console.log(`${name.padEnd(20)} ${how.padEnd(28)} ${((user + system) / 1e6).toFixed(1).padStart(6)} s of processors  +${megabytes} MB`)
}
await jobs.close()
process.exitCode = isOver ? 1 : 0

async function decoded(name: string, bytes: Uint8Array): Promise<string> {
  const kind = name.split('.').at(-1) ?? ''
  const asked = { token: name, document: name, kind }
  const lent = { answer: async () => ({ ok: true, value: bytes.slice() }) }
  const whole = kind === 'xml' ? await jobs.run('decodeFlow', asked, lent) : await jobs.run('decodePages', asked, lent)
  if (!whole.ok || kind === 'xml') return whole.ok ? 'shown' : (whole.faults[0]?.code ?? '')
  const page = await jobs.run('decodePage', { ...asked, page: 1 }, lent)
  return page.ok ? 'shown' : `${page.faults[0]?.code} ${page.faults[0]?.got ?? ''}`
}
