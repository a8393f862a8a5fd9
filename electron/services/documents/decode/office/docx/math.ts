import { child, childrenOf, type XmlNode } from '../xmlTree.ts'

/** A formula (22.1 of ECMA-376 part 1) on one line: fractions as (a)/(b), raised and lowered parts with ^ and _. */
export function mathText(node: XmlNode): string {
  switch (node.name) {
    case 'm:t':
      return node.text
    case 'm:f':
      return `${part(node, 'm:num')}/${part(node, 'm:den')}`
    case 'm:sSup':
      return `${base(node)}^${part(node, 'm:sup')}`
    case 'm:sSub':
      return `${base(node)}_${part(node, 'm:sub')}`
    case 'm:sSubSup':
      return `${base(node)}_${part(node, 'm:sub')}^${part(node, 'm:sup')}`
    case 'm:rad':
      return `√${part(node, 'm:e')}`
    case 'm:nary': {
      const sign = child(child(node, 'm:naryPr'), 'm:chr')?.attributes['m:val'] ?? '∫'
      const [from, to] = [inner(child(node, 'm:sub')), inner(child(node, 'm:sup'))]
      return `${sign}${from && `_(${from})`}${to && `^(${to})`} ${base(node)}`
    }
    case 'm:d': {
      const facts = child(node, 'm:dPr')
      const [begin, end] = [child(facts, 'm:begChr')?.attributes['m:val'] ?? '(', child(facts, 'm:endChr')?.attributes['m:val'] ?? ')']
      return `${begin}${childrenOf(node, 'm:e').map(inner).join('|')}${end}`
    }
    default:
      return inner(node)
  }
}

function inner(node: XmlNode | undefined): string {
  return node?.children.map(mathText).join('') ?? ''
}

function base(node: XmlNode): string {
  return inner(child(node, 'm:e'))
}

/** In brackets when it is more than one sign. */
function part(node: XmlNode, name: string): string {
  const text = inner(child(node, name))
  return /^[\p{L}\p{N}.]*$/u.test(text) ? text : `(${text})`
}
