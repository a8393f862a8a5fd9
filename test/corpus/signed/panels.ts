import { currentLayout } from '#shared/layout/index.ts'
import { word } from '#shared/layout/layout.ts'
import { type PanelRecord, panelSchema } from '#shared/panel/format.ts'
import { twoSheets } from '../panel.ts'

/** Who signs: the leader and one expert, by the fingerprints of their keys. */
type Keys = readonly [leader: string, expert: string]

/** A panel's record to be signed. */
export interface PanelToSign {
  readonly name: string
  readonly record: (keys: Keys) => PanelRecord
}

const long =
  '经现场核查与合议，专家组认为该指标所列成果与中心建设任务的关联尚需进一步说明（涉及金额约120万元），按从严原则处理；㛃䶮两项台账与μ级检测记录不一致。'

/** 49.36 + 34.00 + 1.00 = 84.36 */
function signedBy([leader, expert]: Keys): PanelRecord {
  return twoSheets({ W01: { name: '李组长', fingerprint: leader }, W02: { name: '𠮷㛃', fingerprint: expert } })
}

function decided(keys: Keys): PanelRecord {
  return panelSchema.parse({
    ...signedBy(keys),
    decisions: [{ subject: 'E12', decision: '维持各自评分', reason: long, at: '2026-09-17T17:00:00+08:00' }],
    opinion: { overall: long.repeat(6), strengths: long, problems: long.repeat(3), suggestions: long.repeat(2), conclusion: '良好' },
    rectifications: [
      { problem: long, demand: '补充合同与凭证。', unit: '依托单位', due: '2026-12-31' },
      { problem: '清单重复', demand: '更正清单' },
    ],
    vote: { agree: 1, disagree: 1 },
    dissent: [{ expert: 'W02', reason: long }],
    revision: 2,
    replaces: 'b'.repeat(64),
  })
}

function merged(keys: Keys): PanelRecord {
  return panelSchema.parse({
    ...signedBy(keys),
    opinion: { overall: word(currentLayout, 'panel.notConcluded') },
    vote: { agree: 0, disagree: 0 },
    preparedBy: word(currentLayout, 'panel.notPrepared'),
    checkedBy: word(currentLayout, 'panel.notChecked'),
  })
}

function advised(keys: Keys): PanelRecord {
  const { standard: _, grade: __, ...rest } = signedBy(keys)
  return panelSchema.parse({
    ...rest,
    stage: '咨询论证',
    matrix: [],
    sheets: [],
    values: [],
    formula: [],
    adjustments: [],
    totals: { expertMean: '0', bonus: 0, deduction: 0 },
    opinion: { overall: long.repeat(3) },
    consultation: {
      topics: [
        { topic: '定位', view: '可行', note: '定位清楚。' },
        { topic: '投入', view: '需完善', note: long },
      ],
      rectifications: [{ problem: long, demand: '调整名单并报备。', unit: '依托单位', due: '2026-12-31' }],
      conclusion: '完善后再申请',
    },
  })
}

/** Decided by the panel, a merge that nobody discussed, and one of a stage without marks. */
export const panelsToSign: readonly PanelToSign[] = [
  { name: 'panelDecided', record: decided },
  { name: 'panelMerged', record: merged },
  { name: 'panelAdvice', record: advised },
]
