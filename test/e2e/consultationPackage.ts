import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packFolder } from '#services/vault/index.ts'
import { taskSchema } from '#shared/plan/task.ts'
import { samplePackage } from './packages.ts'

/** A package for 咨询论证, the stage without marks: the sample centre's plan under a task of its own, packed as any other. */
export async function consultationPackage(folder: string): Promise<string> {
  const open = join(folder, 'consultation')
  cpSync(samplePackage('rare-earth', 'visit').replace(/\.ticplan$/u, ''), open, { recursive: true })
  const { standard: _standard, draws: _draws, ...task } = taskSchema.parse(JSON.parse(readFileSync(join(open, 'task.json'), 'utf8')))
  const consultation = { ...task, id: 'T2026-rare-earth-consultation', stage: '咨询论证' as const }
  writeFileSync(join(open, 'task.json'), JSON.stringify(taskSchema.parse(consultation)))
  const file = join(folder, 'consultation.ticplan')
  const packed = await packFolder(open, file, { clock: task.package.createdAt, force: true })
  if (!packed.ok) throw new Error(packed.faults.map(({ code, at }) => `${code} ${at ?? ''}`).join(', '))
  return file
}
