import { canonicalBytes } from '#shared/format/canonical.ts'
import type { ResultRecord } from '#shared/result/format.ts'
import { attack, type Specimen, unsigned } from '../attack.ts'

type Change = (result: ResultRecord) => ResultRecord

function lie(about: string, reasons: Specimen['reasons'], change: Change): Specimen {
  return attack({ about, kind: 'json', reasons, make: ({ result }) => canonicalBytes(change(structuredClone(result))) })
}

function truth(about: string, change: Change): Specimen {
  return unsigned({ about, kind: 'json', make: ({ result }) => canonicalBytes(change(structuredClone(result))) })
}

const recused: Change = ({ opinion: _, table: __, ...result }) => ({
  ...result,
  recusal: { declared: true, relations: ['合作项目'], reason: '曾合作' },
  findings: [],
  criteria: [],
  values: [],
  adjustments: [],
  redLines: [],
  notes: [],
  attachments: [],
  totals: { expert: 0, dimensions: result.totals.dimensions.map(({ name, max }) => ({ name, max })) },
})

/** What stands in a record before and beside the marks: pledge, recusal, the list of rules. */
export const specimens: Readonly<Record<string, Specimen>> = {
  control: truth('The clean record without a change.', (result) => result),
  controlPledgeAtLock: truth('The pledge was accepted in the second of the lock.', (result) => ({
    ...result,
    pledge: { ...result.pledge, acceptedAt: result.lockedAt },
  })),
  controlExplained: truth('A relation is explained without recusing.', (result) => ({
    ...result,
    recusal: { declared: false, relations: ['其他'], reason: '曾任该单位顾问' },
  })),
  pledgeAfterLock: lie('The pledge was accepted a minute after the lock.', ['result.contradicts'], (result) => ({
    ...result,
    pledge: { ...result.pledge, acceptedAt: '2026-09-17T16:31:00+08:00' },
  })),
  pledgeAfterLockInAnotherZone: lie('The same, in a zone whose clock shows less.', ['result.contradicts'], (result) => ({
    ...result,
    pledge: { ...result.pledge, acceptedAt: '2026-09-17T08:31:00Z' },
  })),
  controlRecused: truth('One recuses and hands in nothing else.', recused),
  controlRecusedWithNote: truth('One recuses and keeps a note.', (result) => ({
    ...recused(result),
    notes: [{ kind: '其他', text: '现场已看。', at: result.lockedAt }],
  })),
  recusedWithOpinion: lie('One recuses and gives an opinion all the same.', ['result.contradicts'], (result) => ({
    ...recused(result),
    opinion: result.opinion!,
  })),
  recusedWithRedLine: lie('One recuses and names a red-line concern.', ['result.contradicts'], (result) => ({
    ...recused(result),
    redLines: [{ item: 'a', clue: '线索待核实', status: '待科技厅审定', citations: [] }],
  })),
  recusedWithValues: lie('One recuses and verifies figures.', ['result.contradicts'], (result) => ({
    ...recused(result),
    values: result.values,
  })),
  recusedFromNothing: lie('One recuses without a relation.', ['result.contradicts'], (result) => ({
    ...recused(result),
    recusal: { declared: true, relations: [], reason: '其他安排' },
  })),
  explainedNothing: lie('A reason stands where no relation is declared.', ['result.contradicts'], (result) => ({
    ...result,
    recusal: { declared: false, relations: [], reason: '与依托单位有合作' },
  })),
  ruleLeftOut: lie('A rule is left out of the list.', ['result.findings'], (result) => ({
    ...result,
    findings: result.findings.toSpliced(15, 1),
  })),
  rulesLeftOut: lie('No rule is listed.', ['result.findings'], (result) => ({ ...result, findings: [] })),
  ruleOfOtherKind: lie('A binding rule is called a hint.', ['result.findings'], (result) => ({
    ...result,
    findings: result.findings.map((own) => (own.rule === 'R16' ? { ...own, kind: 'FLAG' as const } : own)),
  })),
  ruleOfOtherClause: lie('A rule claims another clause.', ['result.findings'], (result) => ({
    ...result,
    findings: result.findings.map((own) => (own.rule === 'R16' ? { ...own, clause: '九（九）' } : own)),
  })),
  rulesExchanged: lie('Two rules change places.', ['result.findings'], (result) => ({
    ...result,
    findings: [result.findings[1]!, result.findings[0]!, ...result.findings.slice(2)],
  })),
}
