// The columns of the workbook template of a standard, and where each stands in the JSON.
import { sections } from '../../shared/standard/template/sections.ts'
import { standards as words } from '../../shared/text/zh/standards.ts'

/** The table of the template: section, heading, field of the schema, whether the section or column may be left out. */
export function templateTable() {
  const rows = sections.flatMap((section) =>
    section.fields.map(({ heading, path, optional }) => {
      const place = [...(section.kind === 'table' ? [`${section.list.join('.')}[]`] : []), ...path].join('.').replace(/\.composed$/, '')
      const mayBeLeftOut = section.optional || optional ? 'yes' : 'no'
      return `| 【${words[section.title]}】 | ${words[heading]} | \`${place}\` | ${mayBeLeftOut} |`
    }),
  )
  return ['| Section | Heading | Field | May be left out |', '|---|---|---|---|', ...rows].join('\n')
}
