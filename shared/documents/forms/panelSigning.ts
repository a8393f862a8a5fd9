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
 * The boxes of a panel's electronic signatures, each under the signer's name and a line to sign by hand, with the anchor of the
 * seat. The statement that they sign heads every block of boxes, so that no page has boxes alone.
 */
export function panelSignBlocks(press: Press, signers: readonly Pick<Signer, 'expert' | 'name' | 'role'>[], code: string): Block[] {
  const { columns, rowsTogether } = press.panelSigning
  const together = columns * rowsTogether
  const count = Math.ceil(signers.length / together)
  return Array.from({ length: count }, (_, at) => boxes(press, signers.slice(at * together, (at + 1) * together), code))
}

function boxes(press: Press, signers: readonly Pick<Signer, 'expert' | 'name' | 'role'>[], code: string): Block {
  const { panelSigning, page, sizes } = press
  const { box, label, below, columns, statement } = panelSigning
  const rowHeight = label + box.height + below
  const places = signers.map((signer, index) => ({
    signer,
    x: page.left + (index % columns) * (page.contentWidth - box.width),
    y: statement + Math.floor(index / columns) * rowHeight + label,
  }))
  return {
    kind: 'block',
    height: statement + Math.ceil(signers.length / columns) * rowHeight,
    keepWithPrevious: true,
    anchors: places.map(({ signer, x, y }): BlockAnchor => ({ name: signatureName(signer.expert), x, y, ...box })),
    draw: (top) => [
      placed(page.left, top + 2, page.contentWidth, [word(press, 'panel.statement', { code })], 'body', 'left', false),
      ...places.flatMap(({ signer, x, y }) => boxOf(press, signer, x, top + y, sizes.note.leading)),
    ],
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
