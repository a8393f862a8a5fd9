import { readFileSync } from 'node:fs'
import { documentFonts } from '#services/export/fonts.ts'
import type { ReviewPdfInput } from '#shared/documents/reviewPages.ts'
import { renderReviewPdf } from '#shared/documents/reviewPdf.ts'
import { canonicalBytes, sha256Hex } from '#shared/format/canonical.ts'
import { type Task, taskSchema } from '#shared/plan/task.ts'
import { checkCode } from '#shared/result/checkCode.ts'
import { type ResultRecord, resultSchema } from '#shared/result/format.ts'
import { type Standard, standardSchema } from '#shared/standard/format.ts'

const root = new URL('../../../', import.meta.url)

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, root), 'utf8'))
}

/** A locked sheet of 绩效评价 with formula items, one verified value, one adjustment. */
export function plainResult(): ResultRecord {
  return resultSchema.parse(read('test/fixtures/examples/result-rare-earth-performance-W01.json'))
}

export function performanceStandard(): Standard {
  return standardSchema.parse(read('resources/standards/performance-comprehensive.json'))
}

export function performanceTask(): Task {
  return taskSchema.parse(read('resources/samples/rare-earth/task-performance.json'))
}

const cited = { title: '专项审计报告', sha256: 'a'.repeat(64) }
const long =
  '经查阅专项审计报告与辅助账，研发经费归集口径前后不一：2024年度委托外单位研发费用未见合同与付款凭证（涉及金额约120万元），按“就低不就高”原则扣分；其余年度账实相符。'

/** The same sheet made hard to print: long reasons, rare characters, open items, many citations, values, red lines, photos. */
export function hardResult(): ResultRecord {
  const result = plainResult()
  const criteria = result.criteria.map((criterion, index) => {
    if (criterion.id === 'E01') {
      const { mark: _, ...open } = criterion
      return {
        ...open,
        state: 'missing' as const,
        explanation: { ...criterion.explanation!, inputs: [], steps: [], share: undefined, hundredths: undefined },
      }
    }
    if (criterion.id === 'E05') {
      const citations = Array.from({ length: 14 }, (_, at) => ({ ...cited, document: `D${String(100 + at)}`, page: at + 3 }))
      return { ...criterion, mark: 500, reason: long.repeat(8), citations }
    }
    if (criterion.id === 'E12') return { ...criterion, mark: 300, reason: long.repeat(24).slice(0, 1990) }
    return index % 3 === 0 ? { ...criterion, reason: long } : criterion
  })
  const { formula: _, ...totals } = result.totals
  return resultSchema.parse(
    JSON.parse(
      JSON.stringify({
        ...result,
        centre: { ...result.centre, name: '内蒙古自治区𬭊䶮㛃稀土新材料技术创新中心' },
        expert: { ...result.expert, name: '𬭊䶮㛃' },
        criteria,
        totals: {
          ...totals,
          dimensions: totals.dimensions.map((dimension, index) => (index === 0 ? { name: dimension.name, max: dimension.max } : dimension)),
        },
        values: [
          {
            figure: 'rd_expense_by_year',
            year: 2024,
            declared: '980.00',
            verified: '876.57',
            reason: long,
            citations: [{ ...cited, document: 'D017', page: 6 }],
          },
          { figure: 'equip_count', declared: '120', verified: '118', reason: '账物不符2台。', citations: [] },
        ],
        redLines: [
          {
            item: 'd',
            clue: '2024年度报告与审计报告的收入相差较大，疑似重复列报。',
            status: '待科技厅审定',
            citations: [{ ...cited, document: 'D018', page: 2 }],
          },
        ],
        findings: result.findings.map((finding, index) =>
          index % 4 === 0
            ? {
                ...finding,
                outcome: 'fail',
                message: long,
                fields: ['techCommittee.members', 'figures.tech_income', 't:stage'],
                view: '不认可',
                note: '已当场核对，应为2024年换届后的名单。',
                citations: [{ ...cited, document: 'D003', page: 12 }],
              }
            : { ...finding, fields: ['board.members[].unit', 'units'] },
        ),
        attachments: [
          { id: 'A001', title: '中试线现场照片', kind: 'jpg', sha256: 'b'.repeat(64), bytes: 20 },
          { id: 'A002', title: '设备铭牌', kind: 'png', sha256: 'c'.repeat(64), bytes: 30 },
        ],
        opinion: {
          overall: long.repeat(12),
          strengths: long.repeat(4),
          problems: `${long}\n${long}`,
          suggestions: long.repeat(5),
          conclusion: '建议整改后通过',
        },
      }),
    ),
  )
}

/** 咨询论证: topics, 整改清单 and conclusion, no criteria and no marks. */
export function consultationResult(): ResultRecord {
  const { standard: _, ...result } = plainResult()
  return resultSchema.parse({
    ...result,
    stage: '咨询论证',
    criteria: [],
    values: [],
    adjustments: [],
    totals: { expert: 0, formula: 0, dimensions: [] },
    consultation: {
      topics: [
        { topic: '定位', view: '可行', note: '定位清楚，与产业链结合紧密。' },
        { topic: '任务', view: '需完善', note: long },
        { topic: '组织', view: '可行' },
        { topic: '基础', view: '可行' },
        { topic: '投入', view: '不可行', note: '配套资金来源未落实。' },
        { topic: '保障', view: '需完善' },
      ],
      rectifications: [
        { problem: '技指委外部专家不足三分之二。', demand: '按要求调整名单并报备。', unit: '依托单位', due: '2026-12-31' },
        { problem: '开放共享制度未见正式文件。', demand: '补充正式印发的制度文件。' },
      ],
      conclusion: '完善后再申请',
    },
  })
}

/** A recusal record: who, why, and no mark. */
export function recusedResult(): ResultRecord {
  const { opinion: _, ...plain } = plainResult()
  const nothing = { findings: [], criteria: [], values: [], adjustments: [], redLines: [], notes: [], attachments: [] }
  const recusal = { declared: true, relations: ['近亲属' as const], reason: '近亲属在依托单位任职' }
  return { ...plain, ...nothing, recusal, totals: { expert: 0, dimensions: [] } }
}

/** Everything `renderReviewPdf` asks for, with the digest and check code of this very result. */
export async function inputOf(result: ResultRecord, standard: Standard | undefined = performanceStandard()): Promise<ReviewPdfInput> {
  const resultBytes = canonicalBytes(result)
  const sha256 = await sha256Hex(resultBytes)
  const attachments = new Map(result.attachments.map((each) => [each.id, new TextEncoder().encode(`photo ${each.id}`)]))
  return {
    result,
    resultBytes,
    sha256,
    checkCode: checkCode(sha256),
    ...(result.standard === undefined ? {} : { standard }),
    fonts: await documentFonts(),
    attachments,
  }
}

/** Renders, or fails the test with the faults. */
export async function rendered(input: ReviewPdfInput) {
  const done = await renderReviewPdf(input)
  if (!done.ok) throw new Error(JSON.stringify(done.faults))
  return done.value
}
