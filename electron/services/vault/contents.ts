import type { z } from 'zod'
import { builtInStandards, type DigestedStandard, digested } from '#services/standards/builtIn.ts'
import { inCodeOrder } from '#shared/format/codes.ts'
import { jsonLimits, wordBytes } from '#shared/format/json.ts'
import { type Kind, readFormat } from '#shared/format/read.ts'
import { standardStructureCodes } from '#shared/format/standardCodes.ts'
import { checkSelf } from '#shared/plan/checkSelf.ts'
import { type Plan, planSchema } from '#shared/plan/format.ts'
import { checkPlan, checkTask } from '#shared/plan/meaning.ts'
import { type SelfAssessment, selfAssessmentSchema } from '#shared/plan/selfAssessment.ts'
import { type Task, taskSchema } from '#shared/plan/task.ts'
import { officeOf } from '#shared/signature/office.ts'
import { reportOnStandard, type StandardReport } from '#shared/standard/check.ts'
import { type Standard, standardSchema, suits } from '#shared/standard/format.ts'
import { attributesOf, tableOf } from '#shared/standard/tableOf.ts'
import type { Fault } from '#shared/text/fault.ts'
import { oddFacts } from './oddFacts.ts'

/** A JSON file of a package or of a folder about to be packed. */
export interface ContentFile {
  /** as people know it: `data/plan.json` in a package, `plan.json` in a folder */
  readonly name: string
  readonly bytes: number
  /** its content was altered or cannot be read: reported by another check, and not parsed */
  readonly broken?: boolean
  read(): Promise<Uint8Array>
}

export interface ContentFiles {
  readonly plan?: ContentFile
  readonly task?: ContentFile
  /** 自评 and 初审, which a package may carry */
  readonly self?: ContentFile
  readonly standards: readonly ContentFile[]
  /** all other payload paths below `data/` */
  readonly others: readonly string[]
}

/** Plan, task, self-assessment and standards, with the faults of syntax and shape and those of meaning. */
export interface Contents {
  readonly plan?: Plan
  readonly task?: Task
  readonly self?: SelfAssessment
  readonly standard?: DigestedStandard
  readonly shapeFaults: readonly Fault[]
  readonly meaningFaults: readonly Fault[]
  /** what is only odd in the standards */
  readonly warnings: readonly Fault[]
}

const structure: ReadonlySet<string> = new Set(standardStructureCodes)

/**
 * Whether a package is read to work with it, or to prove what was signed with it: a standard that was in force when
 * results were signed still is what they were signed with, whatever later checks find in it.
 */
export type ReadFor = 'work' | 'proof'

interface NamedStandard extends DigestedStandard {
  readonly name: string
}

/** Reads and checks plan.json, task.json, self.json and the standards: syntax, format and shape, then meaning (checks 5 and 6). */
export async function readContents(files: ContentFiles, readFor: ReadFor = 'work'): Promise<Contents> {
  const shapeFaults: Fault[] = []
  if (!files.plan) shapeFaults.push({ code: 'plan.missing' })
  const plan = files.plan && (await readJson(planSchema, 'plan', files.plan))
  if (!files.task) shapeFaults.push({ code: 'task.missing' })
  const task = files.task && (await readJson(taskSchema, 'task', files.task))
  const self = files.self && (await readJson(selfAssessmentSchema, 'self-assessment', files.self))
  const standards: NamedStandard[] = []
  for (const file of files.standards) {
    const standard = await readJson(standardSchema, 'standard', file)
    if (standard) standards.push({ name: file.name, ...digested(standard) })
  }
  if (!plan || !task) return { plan, task, shapeFaults, meaningFaults: [], warnings: [] }
  const chosen = chooseStandard(task, standards)
  const own = chosen.standard && ofCentre(chosen.standard.standard, plan)
  const reports = [
    ...standards.map(({ name, standard }) => named(name, reportOnStandard(standard))),
    { faults: [], warnings: oddFacts(plan, task, own) },
  ]
  const meaningFaults = inCodeOrder([
    ...checkPlan(plan, files.others),
    ...checkTask(plan, task),
    ...(task.office && !(await officeOf(task)) ? [{ code: 'task.office', at: '/office/certificate' }] : []),
    ...chosen.faults,
    ...(self && files.self ? namedFaults(files.self.name, checkSelf(self, { plan, task, standard: chosen.standard?.standard })) : []),
    ...standards.flatMap(fileNameFaults),
    ...reports.flatMap(({ faults }) => (readFor === 'work' ? faults : faults.filter(({ code }) => structure.has(code)))),
  ])
  const standard = chosen.standard && { ...chosen.standard, standard: ofCentre(chosen.standard.standard, plan) }
  const unused = files.self === undefined && files.task ? selfMissing(task, files.task.name) : []
  const warnings = [...unused, ...reports.flatMap((report) => report.warnings)]
  return { plan, task, self, standard, shapeFaults, meaningFaults, warnings }

  async function readJson<S extends z.ZodType>(schema: S, kind: Kind, file: ContentFile): Promise<z.infer<S> | undefined> {
    if (file.broken) return undefined
    if (file.bytes > jsonLimits.maxBytes) {
      shapeFaults.push({ code: 'json.too-large', name: file.name, want: wordBytes(jsonLimits.maxBytes) })
      return undefined
    }
    const result = readFormat(schema, kind, await file.read(), file.name)
    if (result.ok) return result.value
    shapeFaults.push(...result.faults)
    return undefined
  }
}

/** A setting about self marks in a package without any never acts. */
function selfMissing({ settings }: Task, name: string): readonly Fault[] {
  const percent = settings.selfMarkDifferencePercent
  return percent === undefined ? [] : [{ code: 'self.missing', name, at: '/settings/selfMarkDifferencePercent', got: String(percent) }]
}

/** The table of this centre; the digest stays that of the whole standard. */
function ofCentre(standard: Standard, plan: Plan): Standard {
  return tableOf(standard, attributesOf(plan, standard))
}

function named(name: string, { faults, warnings }: StandardReport): StandardReport {
  return { faults: namedFaults(name, faults), warnings: namedFaults(name, warnings) }
}

function namedFaults(name: string, faults: readonly Fault[]): readonly Fault[] {
  return faults.map((fault) => ({ ...fault, name }))
}

/** The standard the task names: the package's own, else a built-in one; one id and version never mean two contents. */
function chooseStandard(
  task: Task,
  standards: readonly NamedStandard[],
): { readonly standard?: DigestedStandard; readonly faults: readonly Fault[] } {
  const wanted = task.standard
  if (wanted === undefined) return { faults: [] }
  const isWanted = ({ standard }: DigestedStandard) => standard.id === wanted.id && standard.version === wanted.version
  const builtIn = builtInStandards().find(isWanted)
  const own = standards.find(isWanted)
  const chosen = own ?? builtIn
  const label = `${wanted.id} ${wanted.version}`
  if (chosen === undefined) return { faults: [{ code: 'task.standard-unknown', at: '/standard', got: label }] }
  const faults: Fault[] = []
  const twoContents = own !== undefined && builtIn !== undefined && own.sha256 !== builtIn.sha256
  if (twoContents || chosen.sha256 !== wanted.sha256)
    faults.push({ code: 'task.standard-digest', at: '/standard/sha256', got: label, want: wanted.sha256 })
  for (const [want, got, at] of [
    [task.stage, chosen.standard.stage, '/stage'],
    [task.centre.type, suits(chosen.standard, task.centre.type) ? task.centre.type : chosen.standard.centreType, '/centre/type'],
  ] as const)
    if (want !== got) faults.push({ code: 'task.standard-mismatch', at, want, got })
  return { standard: { standard: chosen.standard, sha256: chosen.sha256 }, faults }
}

function fileNameFaults({ name, standard }: NamedStandard): readonly Fault[] {
  return name.slice(name.lastIndexOf('/') + 1) === `${standard.id}.json`
    ? []
    : [{ code: 'standard.file-name', name, want: `${standard.id}.json` }]
}
