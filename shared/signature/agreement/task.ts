import { canonicalBytes } from '../../format/canonical.ts'
import type { CitedDocument } from '../../format/values.ts'
import { declaredText } from '../../format/verifiedValue.ts'
import type { ResultRecord } from '../../result/format.ts'
import { citationStands, declaredValue, documentOf, scorer } from '../../review/context.ts'
import { outsideOpened } from '../../review/openedRange.ts'
import { differsFromSelf, preliminaryOf, selfItemOf } from '../../review/selfMark.ts'
import { findRuleFindings } from '../../rules/index.ts'
import { factsOf, scoreFormula } from '../../scoring/index.ts'
import { figuredCriteria } from '../../scoring/sheets.ts'
import { isFigured } from '../../scoring/sheetTotals.ts'
import { attributesOf } from '../../standard/tableOf.ts'
import { equalBytes } from '../bytes.ts'
import type { KnownTask } from '../context.ts'
import type { Reason } from '../reasons.ts'
import { drawsFollow } from './draws.ts'
import { headReasons } from './head.ts'
import { rulesAreListed } from './rulesListed.ts'

/**
 * Where a result contradicts the task it names: everything the package fixes must be equal. Package id, revision and
 * digest; stage; centre; the expert's row; the standard; 申报值; formula marks computed again from the plan and the
 * 核定值; what the rules find; rows drawn for spot checks; self marks; titles and digests of what is cited.
 */
export async function taskReasons(result: ResultRecord, known: KnownTask): Promise<readonly Reason[]> {
  const reasons: Reason[] = [...headReasons(result, known)]
  if (!isOnRoster(result, known)) reasons.push('signer.roster')
  if (!tableIsOfPanel(result, known)) reasons.push('task.facts')
  if (!citationsStand(result, known)) reasons.push('result.citation')
  if (!followsPlan(result, known)) reasons.push('result.formula')
  if (!findingsFollow(result, known)) reasons.push('result.findings')
  if (!(await drawsFollow(result, known))) reasons.push('result.draw')
  if (!selfMarksStand(result, known)) reasons.push('result.selfMark')
  return reasons
}

/**
 * The given task that a record names. Of several packages of one task it is the one the record was made from,
 * else the first: when both are given, a supplemented package does not contradict sheets made before it.
 */
export function knownTaskOf(
  record: Pick<ResultRecord, 'task'> & { readonly package?: ResultRecord['package'] },
  tasks: readonly KnownTask[],
) {
  const own = tasks.filter(({ task }) => task.id === record.task)
  return own.find(({ packageSha256 }) => packageSha256 === record.package?.sha256) ?? own[0]
}

/** The expert's own row, by a key that no other row names. */
function isOnRoster({ expert }: ResultRecord, { task }: KnownTask): boolean {
  const member = scorer(task, expert.id)
  return (
    member !== undefined &&
    task.panel.every(({ id, fingerprint }) => id === expert.id || fingerprint !== expert.fingerprint) &&
    member.name === expert.name &&
    member.unit === expert.unit &&
    member.role === expert.role &&
    member.specialty === expert.specialty &&
    (member.fingerprint === undefined || member.fingerprint === expert.fingerprint)
  )
}

/** The 核定 table that a sheet was scored under was confirmed by 组长 or 秘书 of the task. */
function tableIsOfPanel({ table }: ResultRecord, { task }: KnownTask): boolean {
  const member = table && task.panel.find(({ id }) => id === table.confirmedBy.expert)
  if (table === undefined) return true
  return (
    (member?.role === '组长' || member?.role === '秘书') &&
    member.name === table.confirmedBy.name &&
    (member.fingerprint ?? table.confirmedBy.fingerprint) === table.confirmedBy.fingerprint
  )
}

/** 申报值 as the plan declares them, and every formula item exactly as computed from them and the 核定值. */
function followsPlan(result: ResultRecord, { plan, standard }: KnownTask): boolean {
  if (result.values.some((value) => declaredValue(plan, value.figure, value.year) !== declaredText(value))) return false
  const attributes = standard?.attributes && attributesOf(plan, standard)
  if (result.attributes !== attributes && !same(result.attributes, attributes)) return false
  if (standard === undefined || result.recusal.declared) return result.criteria.length === 0
  const facts = factsOf(plan, result.values, standard)
  const marks = Object.fromEntries(result.criteria.filter((one) => !isFigured(one)).map(({ id, mark }) => [id, mark]))
  if (outsideOpened(standard, plan, result.values, marks).length > 0) return false
  return figuredCriteria(standard).every((criterion) => {
    const own = result.criteria.find(({ id }) => id === criterion.id)
    const score = scoreFormula(criterion, facts, standard)
    if (own === undefined || !same(computed(own.explanation), computed(score.explanation))) return false
    // what figures leave to persons is marked, or not this expert's
    if (score.state === 'judged') return own.state === 'scored' || own.state === 'checked' || own.state === 'not-asked'
    return own.state === score.state && own.mark === (score.state === 'scored' ? score.hundredths : undefined)
  })
}

/** Every rule once, in the order of rule ids, with the outcome that the plan gives, and with its numbers and names. */
function findingsFollow(result: ResultRecord, { plan, task, standard }: KnownTask): boolean {
  if (result.recusal.declared) return result.findings.length === 0
  const found = [...findRuleFindings(plan, task, standard)].sort((a, b) => (a.rule < b.rule ? -1 : 1))
  return (
    found.length === result.findings.length &&
    found.every(({ rule, kind, outcome, clause }, at) => {
      const own = result.findings[at]!
      return own.rule === rule && own.kind === kind && own.outcome === outcome && own.clause === clause
    }) &&
    rulesAreListed(result, new Map(found.map(({ rule, message }) => [rule, message])))
  )
}

/** Each criterion shows the self mark of the package, and a mark that differs from it by more than the task allows has a reason. */
function selfMarksStand({ criteria }: ResultRecord, { task, self, standard }: KnownTask): boolean {
  const ruled = new Map(standard?.criteria.map((criterion) => [criterion.id, criterion]))
  return criteria.every((one) => {
    const { id, mark, selfMark, preliminary, reason } = one
    if (selfMark !== selfItemOf(self, id)?.mark) return false
    const check = preliminaryOf(self, id)
    if (preliminary?.mark !== check?.mark || preliminary?.opinion !== check?.opinion) return false
    if (isFigured(one)) return true
    const criterion = ruled.get(id)
    return criterion === undefined || !differsFromSelf({ task, self }, criterion, mark) || Boolean(reason?.trim())
  })
}

function citationsStand(result: ResultRecord, { plan, task, digests }: KnownTask): boolean {
  const photos = new Map(result.attachments.map((photo) => [photo.id, photo]))
  return allCitations(result).every((cited) => {
    const photo = photos.get(cited.document)
    if (photo) return photo.title === cited.title && photo.sha256 === cited.sha256 && cited.page === 1
    const isThere = citationStands({ plan, task }, {}, cited)
    return isThere && documentOf(plan, cited.document)?.title === cited.title && digests.get(cited.document) === cited.sha256
  })
}

/** Everything a result cites, in all its parts. */
export function allCitations(result: ResultRecord): readonly CitedDocument[] {
  const { criteria, values, adjustments, redLines, findings, notes } = result
  return [...criteria, ...values, ...adjustments, ...redLines, ...findings, ...notes].flatMap(({ citations }) => citations ?? [])
}

/** The inputs and the outcome of a mark; the steps between are texts that a later version may reword. */
function computed(explanation: ResultRecord['criteria'][number]['explanation']) {
  if (explanation === undefined) return undefined
  const { inputs, goals = null, counts = null, share = null, hundredths = null } = explanation
  return { inputs, goals, counts, share, hundredths }
}

function same(one: unknown, other: unknown): boolean {
  return one !== undefined && other !== undefined && equalBytes(canonicalBytes(one), canonicalBytes(other))
}
