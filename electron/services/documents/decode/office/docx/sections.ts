import type { Aside, Block } from '#shared/evidence/flow.ts'
import { runsOf } from '#shared/evidence/flow.ts'
import { childrenOf, type XmlNode } from '../xmlTree.ts'
import { type Context, collect, type PageWriter } from './context.ts'

/** Whether each section after the first begins on a new page, in order; read ahead, since a section is described at its end. */
export function sectionStarts(source: string): readonly boolean[] {
  return [...source.matchAll(/<(?:\w+:)?sectPr\b[^>]*?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?sectPr>)/g)].map(([, inside = '']) => {
    const type = /<(?:\w+:)?type\s[^>]*?val\s*=\s*["'](\w+)["']/.exec(inside)?.[1]
    return type !== 'continuous' && type !== 'nextColumn'
  })
}

/** Puts the headers and footers of a section on its first page, where it has others than the section before. */
export function placeMargins(section: XmlNode, page: PageWriter['pages'][number], context: Context): void {
  const margin = (name: 'header' | 'footer'): readonly Block[] => {
    const seen = new Set<string>()
    return childrenOf(section, `w:${name}Reference`).flatMap((reference): readonly Aside[] => {
      const part = context.office.relations(context.part).get(reference.attributes['r:id'] ?? '')?.target
      const root = context.office.xml(part)
      if (part === undefined || root === undefined) return []
      const held = collect(context.sink)
      context.readBlocks(root, { ...context, part, sink: held, fields: [], isMargin: true })
      const words = runsOf(held.blocks)
        .map(({ text }) => text)
        .join('')
        .trim()
      const hasPicture = held.blocks.some(({ kind }) => kind === 'picture')
      if ((words === '' && !hasPicture) || seen.has(words)) return []
      seen.add(words)
      return [{ kind: 'aside', role: name, title: '', blocks: held.blocks }]
    })
  }
  page.blocks.unshift(...margin('header'))
  page.foot.push(...margin('footer'))
}
