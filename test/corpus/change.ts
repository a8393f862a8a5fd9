import type { ResultCriterion, ResultRecord } from '#shared/result/format.ts'

/** Changes to a result that keep it well formed. */
export const same = (result: ResultRecord): ResultRecord => result

/** Computes the sums again, so that only the change itself is found. */
export function retotalled(result: ResultRecord): ResultRecord {
  const { criteria } = result
  const sum = (own: readonly ResultCriterion[]) =>
    own.every(({ mark }) => mark !== undefined) ? own.reduce((total, { mark }) => total + mark!, 0) : undefined
  const formula = sum(criteria.filter(({ method }) => method === 'formula'))
  return {
    ...result,
    totals: {
      expert: sum(criteria.filter(({ method }) => method !== 'formula'))!,
      ...(formula === undefined ? {} : { formula }),
      dimensions: result.totals.dimensions.map(({ name, max }) => {
        const mark = sum(criteria.filter(({ dimension }) => dimension === name))
        return { name, max, ...(mark === undefined ? {} : { mark }) }
      }),
    },
  }
}

function changeFormula(result: ResultRecord, change: (criterion: ResultCriterion) => ResultCriterion): ResultRecord {
  const first = result.criteria.find(({ method }) => method === 'formula')!
  return retotalled({ ...result, criteria: result.criteria.map((one) => (one === first ? change(one) : one)) })
}

export function withMissingFigure(result: ResultRecord): ResultRecord {
  return changeFormula(result, ({ mark: _, explanation, ...rest }) => {
    const { share: __, hundredths: ___, ...kept } = explanation!
    return { ...rest, state: 'missing', explanation: { ...kept, inputs: [] } }
  })
}

export function withRaisedFormula(result: ResultRecord): ResultRecord {
  return changeFormula(result, (one) => ({ ...one, mark: one.max, explanation: { ...one.explanation!, share: '1', hundredths: one.max } }))
}

/** A maximum 100 higher, its dimension's too. */
export function withRaisedMaximum(result: ResultRecord): ResultRecord {
  const item = result.criteria.find(({ method }) => method !== 'formula')!
  item.max += 100
  const dimension = result.totals.dimensions.find(({ name }) => name === item.dimension)!
  dimension.max += 100
  return result
}

export function withLongTexts(result: ResultRecord): ResultRecord {
  const long = '该中心在关键共性技术攻关、中试平台建设和开放服务等方面成效明显，但人才梯队与持续投入仍需加强。'.repeat(14)
  const item = result.criteria.find(({ method, mark, max }) => method !== 'formula' && mark !== max)!
  item.reason = long.slice(0, 400)
  return { ...result, opinion: { ...result.opinion!, overall: `${long}\n${long}`, problems: long } }
}

export function withOddTexts(result: ResultRecord): ResultRecord {
  const item = result.criteria.find(({ method, mark, max }) => method !== 'formula' && mark !== max)!
  item.reason = '=1+1 _x0041_ <b>&amp;</b>\n第二行 "引号" \'单引号\''
  return { ...result, opinion: { ...result.opinion!, overall: '+SUM(A1)，@提示；-3' } }
}

export function asConsultation(result: ResultRecord): ResultRecord {
  const { standard: _, opinion: __, ...rest } = result
  return {
    ...rest,
    stage: '咨询论证',
    criteria: [],
    values: [],
    adjustments: [],
    redLines: [],
    totals: { expert: 0, dimensions: [] },
    consultation: {
      topics: [{ topic: '定位', view: '可行', note: '定位清楚。' }],
      rectifications: [{ problem: '投入不足', demand: '补充三年投入计划' }],
      conclusion: '完善后再申请',
    },
  }
}
