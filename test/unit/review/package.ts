import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createIdentity } from '#services/identity/index.ts'
import { packFolder } from '#services/vault/index.ts'
import type { Plan } from '#shared/plan/format.ts'
import type { SelfAssessment } from '#shared/plan/selfAssessment.ts'
import type { Signer } from '#shared/signature/signer.ts'
import type { Standard } from '#shared/standard/format.ts'
import type { Centre, Visit } from './sample.ts'

const samples = fileURLToPath(new URL('../../../resources/samples/', import.meta.url))

export const folder = (): string => mkdtempSync(join(tmpdir(), '评审 测试-'))
export const answersFile = (centre: Centre, file: string): string => join(samples, centre, file)

/** A sample centre packed with documents of a few bytes: the same facts, quickly. `change` may alter plan and task first, and add a self-assessment. */
export async function quickPackage(
  centre: Centre,
  stage: Visit,
  change: (files: { plan: Record<string, unknown>; task: Record<string, unknown>; self?: SelfAssessment }) => void = () => undefined,
  standard?: Standard,
): Promise<string> {
  const root = folder()
  const read = (name: string) => JSON.parse(readFileSync(join(samples, centre, name), 'utf8')) as Record<string, unknown>
  const files: Parameters<typeof change>[0] = { plan: read('plan.json'), task: read(`task-${stage}.json`) }
  change(files)
  const source = join(root, 'source')
  mkdirSync(source)
  for (const { id, path } of (files.plan as unknown as Plan).documents) {
    mkdirSync(dirname(join(source, path)), { recursive: true })
    writeFileSync(join(source, path), `${id} of ${centre}`)
  }
  writeFileSync(join(source, 'plan.json'), JSON.stringify(files.plan))
  writeFileSync(join(source, 'task.json'), JSON.stringify(files.task))
  if (files.self) writeFileSync(join(source, 'self.json'), JSON.stringify(files.self))
  if (standard !== undefined) {
    mkdirSync(join(source, 'standards'))
    writeFileSync(join(source, 'standards', `${standard.id}.json`), JSON.stringify(standard))
  }
  const out = join(root, `${centre}.ticplan`)
  const packed = await packFolder(source, out, { clock: '2026-09-01T09:00:00+08:00' })
  if (!packed.ok) throw new Error(JSON.stringify(packed.faults))
  return out
}

export async function identity(name = '专家甲'): Promise<Signer> {
  const made = await createIdentity({
    name,
    unit: '外部大学A',
    algorithm: 'rsa3072',
    passphrase: 'p',
    now: new Date('2026-09-01T00:00:00Z'),
  })
  if (!made.ok) throw new Error(JSON.stringify(made.faults))
  return made.value.signer
}

/** Answers changed and written into a folder of their own. */
export function changedAnswers(centre: Centre, file: string, change: (answers: Record<string, unknown>) => void): string {
  const root = folder()
  const answers = JSON.parse(readFileSync(answersFile(centre, file), 'utf8')) as Record<string, unknown>
  change(answers)
  const out = join(root, 'answers.json')
  writeFileSync(out, JSON.stringify(answers))
  return out
}
