import type { Block } from '#shared/evidence/flow.ts'
import { below, child, type XmlNode } from './xmlTree.ts'

/** The words of a diagram (SmartArt) in the order of its data, a paragraph for each. */
export function diagramBlocks(data: XmlNode | undefined): readonly Block[] {
  return below(data, 'dgm:pt').flatMap((point) =>
    below(child(point, 'dgm:t'), 'a:p').flatMap((paragraph): Block[] => {
      const text = below(paragraph, 'a:t')
        .map((run) => run.text)
        .join('')
      return text === '' ? [] : [{ kind: 'paragraph', runs: [{ text }] }]
    }),
  )
}
