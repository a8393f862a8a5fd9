import type { Standard } from '../format.ts'
import type { Finding } from './finding.ts'
import columns from './registerColumns.json' with { type: 'json' }
import { visitStandard } from './visit.ts'

type Columns = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

/** Counts of a register's rows ask for columns that it has, and for values that they can have. */
export function registerFindings(standard: Standard): readonly Finding[] {
  const findings: Finding[] = []
  visitStandard(standard, {
    value: (value, at) => {
      if (value.kind !== 'count') return
      for (const [place, { column, in: wanted }] of (value.where ?? []).entries()) {
        const all = (columns as Columns)[value.register] ?? {}
        const known = all[column]
        const here = `${at}/where/${place}`
        if (known === undefined)
          findings.push({ code: 'standard.register-column', at: `${here}/column`, got: column, want: Object.keys(all).join('、') })
        else if (known.length > 0)
          for (const [index, one] of wanted.entries())
            if (!known.includes(one))
              findings.push({ code: 'standard.register-column', at: `${here}/in/${index}`, got: one, want: known.join('、') })
      }
    },
  })
  return findings
}
