import { word } from '../../layout/layout.ts'
import type { PanelRecord } from '../../panel/format.ts'
import { type BlockAnchor, signatureName } from '../layout/anchor.ts'
import { type Block, placed } from '../layout/block.ts'
import type { Primitive } from '../layout/primitive.ts'
import { fitted } from '../parts/frame.ts'
import type { Press } from '../press.ts'
import type { FormSource } from './form.ts'
import { leaderOf } from './panelPeople.ts'
import { frameLines } from './signBlock.ts'

/** 填写人, 复核人, 组长 of a summary, each with the name where it is known and a line to sign by hand. */
export function paperBlock(press: Press, source: FormSource): Block {
  const { panel } = source
  const names: (readonly [string, string])[] = [
    [word(press, 'panel.preparedBy'), panel?.preparedBy ?? ''],
    [word(press, 'panel.checkedBy'), panel?.checkedBy ?? ''],
    [word(press, 'panel.leaderSign'), panel === undefined ? '' : leaderOf(source)],
  ]
  const { page, sizes, fonts, paper } = press
  const each = page.contentWidth / names.length
  return {
    kind: 'block',
    height: paper.height,
    keepWithPrevious: true,
    draw: (y) =>
      names.flatMap(([label, name], index): Primitive[] => {
        const x = page.left + index * each
        const width = fonts.width(label, sizes.body.size, false)
        const base = y + 2 * sizes.body.leading
        return [
          placed(x, y + sizes.body.leading - 2, each, [label], 'body', 'left', false),
          placed(x + width, y + sizes.body.leading - 2, each - width - 4, [fitted(press, name, paper.line, 'body')], 'body', 'left', false),
          { kind: 'line', x1: x + width, y1: base, x2: x + Math.min(each - 8, width + paper.line), y2: base },
        ]
      }),
  }
}

type Signer = PanelRecord['signers'][number]

/**
 * The boxes of a panel's electronic signatures, two in a row, each under the signer's name and a line to sign by hand, with the anchor
 * of the seat. The statement that they sign stands above the first, and again where a row begins a page, so that no page has boxes alone.
 */
export function panelSignBlocks(press: Press, signers: readonly Pick<Signer, 'expert' | 'name' | 'role'>[], code: string): Block[] {
  const { columns } = press.panelSigning
  const said = statement(press, code)
  const rows = Array.from({ length: Math.ceil(signers.length / columns) }, (_, at) => signers.slice(at * columns, (at + 1) * columns))
  return [
    { kind: 'block', ...said, keepWithPrevious: true, keepWithNext: true },
    ...rows.map((row, at): Block => ({ ...boxes(press, row), atTop: said, ...(at === 0 && { keepWithPrevious: true }) })),
  ]
}

function statement(press: Press, code: string): Pick<Block, 'height' | 'draw'> {
  const { panelSigning, page } = press
  return {
    height: panelSigning.statement,
    draw: (y) => [placed(page.left, y + 10, page.contentWidth, [word(press, 'panel.statement', { code })], 'body', 'left', false)],
  }
}

/** The boxes beside each other. */
function boxes(press: Press, signers: readonly Pick<Signer, 'expert' | 'name' | 'role'>[]): Block {
  const { panelSigning, page, sizes } = press
  const { box, label, below } = panelSigning
  const places = signers.map((signer, index) => ({ signer, x: page.left + index * (page.contentWidth - box.width) }))
  return {
    kind: 'block',
    height: label + box.height + below,
    anchors: places.map(({ signer, x }): BlockAnchor => ({ name: signatureName(signer.expert), x, y: label, ...box })),
    draw: (top) => places.flatMap(({ signer, x }) => boxOf(press, signer, x, top + label, sizes.note.leading)),
  }
}

/** A signer's name may take so much of the line; the rest is to sign on. */
const nameShare = 0.6

function boxOf(press: Press, { name, role }: Pick<Signer, 'name' | 'role'>, x: number, y: number, leading: number): Primitive[] {
  const { box } = press.panelSigning
  const who = fitted(press, word(press, 'panel.member', { name, role }), box.width * nameShare, 'note')
  const wide = press.fonts.width(who, press.sizes.note.size, false)
  return [
    placed(x, y - leading - 3, wide + 4, [who], 'note', 'left', false),
    { kind: 'line', x1: x + wide + 4, y1: y - 4, x2: x + box.width, y2: y - 4 },
    ...frameLines(x, y, box.width, box.height),
  ]
}
