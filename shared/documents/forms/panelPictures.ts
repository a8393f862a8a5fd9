import { type Layout, word } from '../../layout/layout.ts'
import type { PanelDraft } from '../../panel/draft.ts'
import type { Standard } from '../../standard/format.ts'
import { type FlowItem, notesBelow, placed } from '../layout/block.ts'
import type { PlacedShape, Primitive } from '../layout/primitive.ts'
import { type CellPlace, columnsOf, table } from '../layout/table.ts'
import type { Press } from '../press.ts'
import { markText, meanText } from '../wording.ts'
import { dividedCriteria, floatOf } from './panelFigures.ts'
import { criterionName } from './panelNames.ts'
import { type DimensionShare, dimensionShares } from './panelShares.ts'

const center = { align: 'center' } as const

/** 分歧图: for each criterion the experts' marks on a line from nothing to the maximum, beside the figures. */
export function spreadItems(press: Press, standard: Standard | undefined, panel: PanelDraft): FlowItem[] {
  if (panel.matrix.length === 0) return []
  const flagged = dividedCriteria(panel)
  return [
    table(press, {
      columns: columnsOf(press.tables.spread, { size: 'note' }, center, center, center, center),
      head: [
        word(press, 'head.criterion'),
        word(press, 'head.max'),
        word(press, 'panel.mean'),
        word(press, 'panel.range'),
        word(press, 'panel.rangeShare'),
        word(press, 'panel.spreadPlot'),
      ],
      rows: panel.matrix.map((row) => ({
        cells: [
          { text: criterionName(press, standard, row.criterion, flagged.has(row.criterion)), repeat: true },
          { text: markText(row.max) },
          { text: meanText(press, row.mean) },
          { text: markText(row.range), bold: flagged.has(row.criterion) },
          { text: percentText(press, row.range / row.max), bold: flagged.has(row.criterion) },
          { text: '', picture: (place) => spreadOf(press, row, place) },
        ],
      })),
    }),
    ...notesBelow(press, word(press, 'panel.spreadNote')),
  ]
}

/** Whole percent of a share. */
function percentText(layout: Layout, share: number): string {
  return word(layout, 'panel.percent', { value: Math.round(share * 100) })
}

function spreadOf({ plots }: Layout, row: PanelDraft['matrix'][number], { x, y, width, height }: CellPlace): readonly Primitive[] {
  const { margin, tick, dot, thin, thick } = plots
  const at = (mark: number) => x + margin + (mark / row.max) * (width - 2 * margin)
  const middle = y + height / 2
  const mean = at(floatOf(row.mean))
  const half = dot / 2
  return [
    line(at(0), middle - tick / 4, at(0), middle + tick / 4, thin),
    line(at(row.max), middle - tick / 4, at(row.max), middle + tick / 4, thin),
    line(at(0), middle, at(row.max), middle, thin / 2),
    line(at(row.min), middle, at(row.maxMark), middle, thick),
    ...[...new Set(row.marks.map(({ mark }) => mark))]
      .sort((a, b) => a - b)
      .map((mark) => line(at(mark), middle - tick / 2, at(mark), middle + tick / 2, thin)),
    {
      kind: 'shape',
      corners: [
        [mean - half, middle - half],
        [mean + half, middle - half],
        [mean + half, middle + half],
        [mean - half, middle + half],
      ],
      isClosed: true,
      lineWidth: 0,
    },
  ]
}

function line(x1: number, y1: number, x2: number, y2: number, lineWidth: number): PlacedShape {
  return {
    kind: 'shape',
    corners: [
      [x1, y1],
      [x2, y2],
    ],
    isClosed: false,
    lineWidth,
  }
}

/** 雷达图: the panel's mean and the experts' extremes by dimension, beside the figures. Empty with fewer than three dimensions. */
export function radarItems(press: Press, standard: Standard | undefined, panel: PanelDraft): FlowItem[] {
  const shares = standard === undefined ? [] : dimensionShares(standard, panel)
  if (shares.length < 3) return []
  const { radar } = press.plots
  return [
    table(press, {
      columns: columnsOf(press.tables.radar, {}, center, center, center, center, center, center),
      head: [
        word(press, 'panel.dimensions'),
        word(press, 'head.dimension'),
        word(press, 'head.max'),
        word(press, 'panel.mean'),
        word(press, 'panel.least'),
        word(press, 'panel.most'),
        word(press, 'panel.share'),
      ],
      rows: shares.map((each) => ({
        group: 'radar',
        minHeight: radar / shares.length,
        cells: [
          { text: '', picture: (place) => radarOf(press, shares, place) },
          { text: each.name },
          { text: markText(each.max) },
          { text: meanText(press, each.mean) },
          { text: markText(each.least) },
          { text: markText(each.most) },
          { text: percentText(press, floatOf(each.mean) / each.max), size: 'note' as const },
        ],
      })),
    }),
    ...notesBelow(press, word(press, 'panel.dimensionsNote')),
  ]
}

function radarOf(press: Press, shares: readonly DimensionShare[], { x, y, width, height }: CellPlace): readonly Primitive[] {
  const { plots, sizes, fonts } = press
  const [middle, centre] = [x + width / 2, y + height / 2]
  const radius = Math.min(width, height) / 2 - plots.names
  const corner = (index: number, share: number): readonly [number, number] => {
    const angle = (2 * Math.PI * index) / shares.length - Math.PI / 2
    return [middle + radius * share * Math.cos(angle), centre + radius * share * Math.sin(angle)]
  }
  const ring = (of: (each: DimensionShare) => number, lineWidth: number): PlacedShape => ({
    kind: 'shape',
    corners: shares.map((each, index) => corner(index, Math.min(1, Math.max(0, of(each))))),
    isClosed: true,
    lineWidth,
  })
  const names = shares.map((each, index) => {
    const [atX, atY] = corner(index, 1 + 4 / radius)
    const wide = Math.min(fonts.width(each.name, sizes.note.size, false) + 2, width / 2)
    const left = atX > middle + 1 ? atX : atX < middle - 1 ? atX - wide : atX - wide / 2
    const top = atY > centre + 1 ? atY : atY - sizes.note.leading
    const kept = Math.min(Math.max(left, x + 2), x + width - wide - 2)
    return placed(kept, top, wide, [each.name], 'note', 'center', false)
  })
  return [
    ...[0.25, 0.5, 0.75].map((share) => ring(() => share, plots.thin / 2)),
    ring(() => 1, plots.thin),
    ...shares.map(
      (_, index): PlacedShape => ({
        kind: 'shape',
        corners: [[middle, centre], corner(index, 1)],
        isClosed: false,
        lineWidth: plots.thin / 2,
      }),
    ),
    ring((each) => each.least / each.max, plots.thin),
    ring((each) => each.most / each.max, plots.thin),
    ring((each) => floatOf(each.mean) / each.max, plots.thick),
    ...names,
  ]
}
