import { randomBytes } from 'node:crypto'
import { type BagLies, type Loose, packageBytes, samplePlan, sampleStandard, sampleTask } from './bag.ts'
import type { RefusedPackage } from './refused.ts'

type Case = readonly [code: string, what: string, lies: () => BagLies]

export const plan = (change: (plan: Loose) => void) => (): BagLies => {
  const document = samplePlan()
  change(document)
  return { plan: document }
}
export const task = (change: (task: Loose) => void) => (): BagLies => {
  const document = sampleTask()
  change(document)
  return { task: document }
}
/** A package with a standard of its own, spoilt, that the task does not ask for. */
export const standard =
  (change: (standard: Loose) => void, name = 'own') =>
  (): BagLies => {
    const document = { ...sampleStandard(), id: 'own' }
    change(document)
    return { payload: { [`data/standards/${name}.json`]: JSON.stringify(document) } }
  }
const planText = (text: string | Buffer) => (): BagLies => ({ plan: text as Loose })
/** Changes one place, named as `centre.name` or `documents.1.id`. */
export const set = (path: string, value: unknown) => (document: Loose) => {
  const steps = path.split('.')
  const last = steps.pop() as string
  steps.reduce((inner, step) => inner[step], document)[last] = value
}
const remove = (key: string) => (document: Loose) => {
  delete document[key]
}
const json = JSON.stringify(samplePlan())

const syntax: readonly Case[] = [
  [
    'json.too-large',
    '16 MiB and a byte',
    planText(json.replace(/}$/, `,"extensions":{"cn.example":"${randomBytes(12 * 2 ** 20).toString('base64')}"}}`)),
  ],
  ['json.encoding', 'GBK', planText(Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xb2, 0xc4]), Buffer.from('"}')]))],
  ['json.encoding', 'UTF-16', planText(Buffer.from(`\ufeff${json}`, 'utf16le'))],
  ['json.bom', 'BOM', planText(`\ufeff${json}`)],
  ['json.syntax', 'a trailing comma', planText('{"format":"tic-review/plan@1",}')],
  ['json.syntax', 'two values', planText(`${json}{}`)],
  ['json.syntax', 'nothing', planText('')],
  ['json.too-deep', '33 levels', planText(`${'['.repeat(33)}${']'.repeat(33)}`)],
  ['json.duplicate-key', 'the same key, once escaped', planText(json.replace('{', '{"f\\u006frmat":1,'))],
  ['json.forbidden-key', '__proto__ inside extensions', planText(json.replace(/}$/, ',"extensions":{"cn.x":{"__proto__":1}}}'))],
  ['json.number', 'a fraction', planText(json.replace('"page":1', '"page":1.0'))],
  ['json.number', 'beyond 2^53', planText(json.replace('"page":1', '"page":9007199254740992'))],
  ['json.surrogate', 'a lone surrogate', planText(json.replace('"name":"', '"name":"\\ud800'))],
  ['json.control-character', 'escaped U+0001', planText(json.replace('"name":"', '"name":"\\u0001'))],
  ['json.control-character', 'a bidi override', planText(json.replace('"name":"', '"name":"\u202e'))],
]

const shape: readonly Case[] = [
  ['schema.type', 'the root is a list', planText('[]')],
  ['schema.type', 'null', plan(set('planDocument', null))],
  ['schema.type', 'a number for a text', plan(set('centre.name', 5))],
  ['schema.type', 'an empty name', plan(set('centre.name', ''))],
  ['schema.type', 'an unknown stage', task(set('stage', '其他'))],
  ['format.newer', '@2', plan(set('format', 'tic-review/plan@2'))],
  ['format.newer', '@1.1', task(set('format', 'tic-review/task@1.1'))],
  ['format.newer', 'a standard @3', standard(set('format', 'tic-review/standard@3'))],
  ['format.unknown', 'another kind', plan(set('format', 'tic-review/task@1'))],
  ['format.unknown', 'no format', plan(remove('format'))],
  ['format.unknown', 'format before shape', planText('{"format":"x","unknown":1}')],
  ['schema.missing-key', 'no centre', plan(remove('centre'))],
  ['schema.missing-key', 'no standard under 绩效评价', task(remove('standard'))],
  ['schema.unknown-key', 'a key of nobody', plan(set('centre.note', 'x'))],
  ['schema.unknown-key', 'a standard under 咨询论证', task(set('stage', '咨询论证'))],
  ['schema.too-long', '201 characters', plan(set('centre.name', '𠀀'.repeat(201)))],
  ['schema.negative', 'a negative count', plan(set('figures.total_staff.declared', '-5'))],
  ['schema.negative', 'a negative page', plan(set('planDocument.page', -1))],
  ['schema.date', '30 February', plan(set('dates.planVersion', '2024-02-30'))],
]

const meaning: readonly Case[] = [
  [
    'plan.document-duplicate',
    'an id twice',
    plan((p) => {
      p.documents[1].id = p.documents[0].id
    }),
  ],
  [
    'plan.document-duplicate',
    'a path twice',
    plan((p) => {
      p.documents[1].path = p.documents[0].path
    }),
  ],
  [
    'plan.document-absent',
    'a document that is not there',
    plan((p) => p.documents.push({ ...p.documents[0], id: 'D999', path: 'files/x.pdf' })),
  ],
  ['plan.document-unlisted', 'a file nobody lists', () => ({ payload: { 'data/files/x.txt': 'x' } })],
  ['plan.document-unlisted', 'a file beside files/', () => ({ payload: { 'data/x.txt': 'x' } })],
  ['plan.document-kind', 'kind and extension differ', plan(set('documents.0.kind', 'docx'))],
  ['plan.reference', 'a document that is not listed', plan(set('planDocument.document', 'D998'))],
  ['plan.reference', 'in a figure', plan(set('figures.total_staff.source.document', 'D998'))],
  ['plan.reference', 'an unknown lead unit', plan(set('centre.leadUnit', 'U99'))],
  ['plan.reference', 'two 依托', plan(set('units.1.role', '依托'))],
  [
    'plan.reference',
    'the lead unit is not 依托',
    plan((p) => {
      p.centre.leadUnit = p.units[1].id
    }),
  ],
  ['plan.page', 'beyond the last page', plan(set('planDocument.page', 49))],
  ['task.plan-mismatch', 'another centre', task(set('centre.name', '别的中心'))],
  ['task.plan-mismatch', 'another type', task(set('centre.type', '专业技术类'))],
  ['task.roster', 'no 组长', task(set('panel.0.role', '组员'))],
  ['task.roster', 'two 组长', task(set('panel.1.role', '组长'))],
  [
    'task.roster',
    'an id twice',
    task((t) => {
      t.panel[1].id = t.panel[0].id
    }),
  ],
  ['task.replaces', 'a revision that replaces nothing', task(set('package.revision', 2))],
  ['task.replaces', 'a first edition that replaces', task(set('package.replaces', 'ab'.repeat(32)))],
  ['task.standard-unknown', 'an unknown id', task(set('standard.id', 'nobody'))],
  ['task.standard-unknown', 'an unknown version', task(set('standard.version', '2099'))],
  ['standard.file-name', 'another name', standard(() => undefined, 'other')],
  ['task.standard-digest', 'another digest', task(set('standard.sha256', 'ab'.repeat(32)))],
  [
    'task.standard-digest',
    'another content under a built-in id and version',
    () => ({ payload: { 'data/standards/performance-comprehensive.json': JSON.stringify({ ...sampleStandard(), name: '改过的' }) } }),
  ],
  ['task.standard-mismatch', 'another stage', task(set('stage', '实地评估'))],
  [
    'standard.duplicate',
    'a criterion twice',
    standard((s) => {
      s.criteria[1].id = s.criteria[0].id
    }),
  ],
  [
    'standard.duplicate',
    'a red line twice',
    standard((s) => {
      s.redLines[1].id = s.redLines[0].id
    }),
  ],
  ['standard.duplicate', 'a dimension twice', standard((s) => s.dimensions.push({ ...s.dimensions[0] }))],
  ['standard.dimension', 'an unknown dimension', standard(set('criteria.0.dimension', 'K9'))],
  [
    'standard.dimension',
    'a wrong maximum',
    standard((s) => {
      s.dimensions[0].max += 1
    }),
  ],
  [
    'standard.sum',
    '101 marks',
    standard((s) => {
      s.criteria[0].max += 100
      s.dimensions[0].max += 100
    }),
  ],
  [
    'standard.formula',
    'target not above floor',
    standard((s) => {
      s.criteria[0].formula.target = s.criteria[0].formula.floor
    }),
  ],
  ['standard.formula', 'a row with both bounds', standard((s) => growth(s).rows.push({ atLeast: '1', moreThan: '1', percent: 5 }))],
  ['standard.formula', 'a row without bound', standard((s) => growth(s).rows.push({ percent: 5 }))],
  ['standard.formula-field', 'an unknown figure', standard(set('criteria.0.formula.terms.0.figure', 'gold'))],
  ['standard.formula-field', 'a key of every object', standard(set('criteria.0.formula.terms.0.figure', 'toString'))],
  ['standard.formula-field', 'value of a yearly figure', standard(set('criteria.0.formula.terms.0.over', 'value'))],
  [
    'standard.formula-field',
    'growth of a plain figure',
    standard((s) => {
      growth(s).figure = 'total_staff'
    }),
  ],
  ['standard.grades', 'not falling', standard((s) => s.grades.reverse())],
  ['standard.grades', 'not down to 0', standard((s) => s.grades.pop())],
]

function growth(document: Loose): Loose {
  return document.criteria.find((criterion: Loose) => criterion.formula?.kind === 'growth_step').formula
}

const packed = (cases: readonly Case[]) => cases.map(([code, what, lies]): RefusedPackage => [code, what, () => packageBytes(lies())])

/** Sound bags whose JSON is not: by its syntax, its shape or what it means. */
export const refusedContents = { syntax: packed(syntax), 'format and shape': packed(shape), meaning: packed(meaning) }
