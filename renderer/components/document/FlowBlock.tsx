import type { CSSProperties } from 'react'
import type { Block, Paragraph, Run, Table } from '#shared/evidence/flow.ts'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import type { PlanDocument } from '#shared/plan/format.ts'
import { FlowPicture } from './FlowPicture.tsx'
import { keyOf } from './keyOf.ts'

interface Shared {
  readonly opened: OpenedPackage
  readonly document: PlanDocument
  readonly pieceOf: ReadonlyMap<Run, number>
  readonly zoom: number
}

/** A paragraph, table or picture of a document, with the looks of `shared/evidence/flow.ts` alone. */
export function FlowBlock({ block, ...shared }: Shared & { readonly block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return <Words {...shared} block={block} />
    case 'table':
      return <Cells {...shared} block={block} />
    case 'picture':
      return <FlowPicture {...shared} block={block} />
    case 'aside':
      return (
        <aside className="flow-aside" aria-label={block.title}>
          <b>{block.title}</b>
          {block.blocks.map((inner) => (
            <FlowBlock key={keyOf(inner)} {...shared} block={inner} />
          ))}
        </aside>
      )
  }
}

function Words({ block, pieceOf }: Shared & { readonly block: Paragraph }) {
  const { level, align, indent = 0, firstLine = 0, runs } = block
  const style: CSSProperties = { textAlign: align, marginInlineStart: `${indent}em`, textIndent: `${firstLine}em` }
  const content = runs.length === 0 ? '\n' : runs.map((run) => <Stretch key={keyOf(run)} run={run} piece={pieceOf.get(run)} />)
  if (level === undefined) return <p style={style}>{content}</p>
  return (
    // biome-ignore lint/a11y/useSemanticElements: the level comes from the file
    <p className="flow-heading" role="heading" aria-level={level} data-level={Math.min(level, 4)} style={style}>
      {content}
    </p>
  )
}

function Stretch({ run, piece }: { readonly run: Run; readonly piece: number | undefined }) {
  const { text, bold, italic, underline, strike, size, color, raised, reading, change, aside } = run
  const lines = [underline && 'underline', strike && 'line-through'].filter(Boolean).join(' ')
  const style: CSSProperties = {
    ...(bold && { fontWeight: 700 }),
    ...(italic && { fontStyle: 'italic' }),
    ...(lines !== '' && { textDecoration: lines }),
    ...((size !== undefined || raised) && { fontSize: `${raised ? 0.7 * (size ?? 1) : size}em` }),
    ...(raised && { verticalAlign: raised }),
    // the file's colour is kept on paper; a dark pane has its own
    ...(color && { '--run-color': color }),
  }
  const words = (
    <span className="flow-run" data-line={piece} data-change={change} data-aside={aside} style={style}>
      {text}
    </span>
  )
  return reading === undefined ? (
    words
  ) : (
    <ruby>
      {words}
      <rt>{reading}</rt>
    </ruby>
  )
}

function Cells({ block, ...shared }: Shared & { readonly block: Table }) {
  return (
    <div className="flow-table">
      <table>
        <tbody>
          {block.rows.map((cells) => (
            <tr key={keyOf(cells)}>
              {cells.map((cell) => {
                const Cell = cell.head ? 'th' : 'td'
                return (
                  <Cell key={keyOf(cell)} colSpan={cell.columns} rowSpan={cell.rows}>
                    {cell.blocks.map((inner) => (
                      <FlowBlock key={keyOf(inner)} {...shared} block={inner} />
                    ))}
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
