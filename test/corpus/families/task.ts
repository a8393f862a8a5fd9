import { canonicalBytes } from '#shared/format/canonical.ts'
import type { ResultRecord } from '#shared/result/format.ts'
import type { KnownTask } from '#shared/signature/context.ts'
import { attack, good, type Specimen, unsigned } from '../attack.ts'
import type { Clean } from '../clean.ts'
import { having, knownTaskOf, withRows } from '../knownTasks.ts'

type Change = (result: ResultRecord) => ResultRecord
type Tasks = (known: KnownTask, clean: Clean) => readonly KnownTask[]

const alone: Tasks = (known) => [known]
const bytesOf =
  (change: Change) =>
  ({ result }: Clean) =>
    canonicalBytes(change(structuredClone(result)))
const same: Change = (result) => result

function truth(about: string, tasks: Tasks, change: Change = same): Specimen {
  return unsigned({ about, kind: 'json', make: bytesOf(change), known: (clean) => having(...tasks(knownTaskOf(clean), clean)) })
}

function lie(about: string, reasons: Specimen['reasons'], change: Change, tasks: Tasks = alone): Specimen {
  return attack({ about, kind: 'json', reasons, make: bytesOf(change), known: (clean) => having(...tasks(knownTaskOf(clean), clean)) })
}

const expert =
  (change: Partial<ResultRecord['expert']>): Change =>
  (result) => ({ ...result, expert: { ...result.expert, ...change } })
const packaged =
  (change: Partial<ResultRecord['package']>): Change =>
  (result) => ({ ...result, package: { ...result.package, ...change } })

/** The clean record’s own row, and the others. */
const isOwn = (row: { readonly id: string }, { result }: Clean) => row.id === result.expert.id

/** A later package of the same task. */
const supplemented = (known: KnownTask): KnownTask => ({
  ...known,
  packageSha256: 'c'.repeat(64),
  task: { ...known.task, package: { ...known.task.package, revision: known.task.package.revision + 1 } } as KnownTask['task'],
})

const cited =
  (change: object): Change =>
  (result) => {
    const at = result.criteria.findIndex(({ citations }) => citations.length > 0)
    const criteria = result.criteria.map((own, index) =>
      index === at ? { ...own, citations: [{ ...own.citations[0]!, ...change }, ...own.citations.slice(1)] } : own,
    )
    return { ...result, criteria }
  }

/** A record beside the task it names: all that the package fixes. */
export const specimens: Readonly<Record<string, Specimen>> = {
  control: truth('The clean record beside its own task.', alone),
  controlSigned: good({
    about: 'The signed workbook beside its own task.',
    kind: 'xlsx',
    make: ({ workbook }) => workbook,
    known: (clean) => having(knownTaskOf(clean)),
  }),
  controlFingerprint: good({
    about: 'The roster names the signer’s fingerprint.',
    kind: 'pdf',
    make: ({ pdf }) => pdf,
    known: (clean) => having(withRows(knownTaskOf(clean), (row) => (isOwn(row, clean) ? { fingerprint: clean.expert.fingerprint } : {}))),
  }),
  controlOtherTasks: truth('Further tasks are given as well.', (known) => [
    { ...known, task: { ...known.task, id: 'another' } as KnownTask['task'] },
    known,
  ]),
  controlSupplementedAfter: truth('A later package of the task is given before the own one.', (known) => [supplemented(known), known]),
  controlSupplementedBefore: truth('A later package of the task is given behind the own one.', (known) => [known, supplemented(known)]),
  laterPackageAlone: lie('Only a later package of the task is given.', ['package.digest'], same, (known) => [supplemented(known)]),
  revisionMadeUp: lie(
    'The record claims a revision of the package that there is not.',
    ['package.digest'],
    packaged({ revision: 999, sha256: 'd'.repeat(64) }),
  ),
  packageOfOther: lie('The record names another package.', ['package.digest'], packaged({ id: 'PKG-other' })),
  packageDigest: lie('The package has another digest.', ['package.digest'], packaged({ sha256: 'd'.repeat(64) })),
  otherRound: lie('The record is of another task.', ['task.other'], (result) => ({ ...result, task: 'another-round' })),
  otherCentre: lie('The record judges another centre.', ['task.facts'], (result) => ({
    ...result,
    centre: { ...result.centre, name: '另一中心' },
  })),
  otherStage: lie('The record is of another stage.', ['task.facts'], (result) => ({ ...result, stage: '实地评估' })),
  otherRole: lie('A member signs as the leader, or the leader as a member.', ['signer.roster'], expert({ role: '组员' })),
  otherUnit: lie('The expert claims another unit.', ['signer.roster'], expert({ unit: '外部大学B' })),
  otherSpecialty: lie('The expert claims another specialty.', ['signer.roster'], expert({ specialty: '财务' })),
  otherName: lie('The expert claims another name.', ['signer.roster'], expert({ name: '专家乙' })),
  rowOfNobody: lie('The record claims a row that the roster does not have.', ['signer.roster'], expert({ id: 'W77' })),
  keyOfOther: lie('The roster names another key for this row.', ['signer.roster'], same, (known, clean) => [
    withRows(known, (row) => (isOwn(row, clean) ? { fingerprint: 'b'.repeat(64) } : {})),
  ]),
  keyNamedForOther: lie('The roster names this key for another row: one member signs for two.', ['signer.roster'], same, (known, clean) => [
    withRows(known, (row) => (isOwn(row, clean) ? {} : { fingerprint: clean.expert.fingerprint })),
  ]),
  standardOfOther: lie('The task names another standard.', ['standard.digest'], same, (known) => [
    {
      ...known,
      task: { ...known.task, standard: { ...(known.task as { standard: object }).standard, sha256: 'e'.repeat(64) } } as KnownTask['task'],
    },
  ]),
  rulesAllMet: lie('Every rule is said to be met.', ['result.findings'], (result) => ({
    ...result,
    findings: result.findings.map((own) => ({ ...own, outcome: 'pass' as const })),
  })),
  ruleLeftOut: lie('A rule is left out.', ['result.findings'], (result) => ({ ...result, findings: result.findings.slice(1) })),
  rulesLeftOut: lie('All rules are left out.', ['result.findings'], (result) => ({ ...result, findings: [] })),
  ruleKindChanged: lie('A binding rule is called a hint.', ['result.findings'], (result) => ({
    ...result,
    findings: result.findings.map((own) => (own.kind === 'HARD' ? { ...own, kind: 'FLAG' as const } : own)),
  })),
  ruleClauseChanged: lie('A rule claims another clause.', ['result.findings'], (result) => ({
    ...result,
    findings: result.findings.map((own, at) => (at === 0 ? { ...own, clause: '九（九）' } : own)),
  })),
  rulesExchanged: lie('Two rules change places.', ['result.findings'], ({ findings: [first, second, ...rest], ...result }) => ({
    ...result,
    findings: [second!, first!, ...rest],
  })),
  declaredRaised: lie('A declared figure is not the plan’s.', ['result.formula'], (result) => ({
    ...result,
    values: result.values.map((value) => ({ ...value, declared: '9000.70' })),
  })),
  figureMadeUp: lie('A figure is verified that the plan does not have.', ['result.formula'], (result) => ({
    ...result,
    values: [{ ...result.values[0]!, figure: 'made_up' }, ...result.values],
  })),
  citedTitle: lie('Evidence is cited by a title made up.', ['result.citation'], cited({ title: '另一份文件' })),
  citedDigest: lie('Evidence is cited by a digest made up.', ['result.citation'], cited({ sha256: 'a'.repeat(64) })),
  citedPage: lie('Evidence is cited by a page it does not have.', ['result.citation'], cited({ page: 9000 })),
  citedDocument: lie('Evidence is cited that the package does not have.', ['result.citation'], cited({ document: 'D999' })),
  citedPhoto: lie('A photo is cited that is not there.', ['result.citation'], cited({ document: 'A001', page: 1 })),
}
