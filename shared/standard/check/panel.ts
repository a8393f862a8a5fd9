import { millionths } from '../../format/amounts.ts'
import type { Standard } from '../format.ts'
import type { Finding } from './finding.ts'

/** A panel that can be called, and lines for open points that some panels cross and others do not. */
export function panelFindings({ aggregation }: Standard): readonly Finding[] {
  const { panel, trimMinSheets, divergence, excellentShareWarnPercent: share } = aggregation
  const { min, max, odd, mix } = panel
  const wanted = mix.技术 + mix.管理 + mix.财务
  const at = '/aggregation/panel'
  const findings: Finding[] = []
  if (min > max) findings.push({ code: 'standard.panel', at: `${at}/min`, got: `${min} > ${max}` })
  else if (odd && min === max && min % 2 === 0) findings.push({ code: 'standard.panel', at: `${at}/odd`, got: `${min}` })
  if (wanted > max) findings.push({ code: 'standard.panel', at: `${at}/mix`, got: `${wanted} > ${max}` })
  else if (wanted > min) findings.push({ code: 'standard.panel-small', at: `${at}/min`, got: String(min), want: String(wanted) })
  if (trimMinSheets > max)
    findings.push({ code: 'standard.trim-never', at: '/aggregation/trimMinSheets', got: String(trimMinSheets), want: String(max) })
  for (const [key, line] of Object.entries(divergence))
    if (line === 0) findings.push({ code: 'standard.divergence', at: `/aggregation/divergence/${key}`, got: '0' })
    else if (line === (key === 'itemRangePercent' ? 100 : 10000))
      findings.push({
        code: 'standard.divergence-never',
        at: `/aggregation/divergence/${key}`,
        got: key === 'itemRangePercent' ? '100%' : '100',
      })
  const weights = Object.values(aggregation.expertWeights ?? {})
  if (weights.length > 0 && weights.every((weight) => millionths(weight) === 0n))
    findings.push({ code: 'standard.weight-zero', at: '/aggregation/expertWeights', got: '0' })
  if (share === 0 || share === 100)
    findings.push({ code: 'standard.excellent-share', at: '/aggregation/excellentShareWarnPercent', got: `${share}%` })
  return findings
}
