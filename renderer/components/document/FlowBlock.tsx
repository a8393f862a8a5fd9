import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { Aside, Block, Paragraph, Run, Table } from '#shared/evidence/flow.ts'
import { FlowPicture } from './FlowPicture.tsx'
import { FlowSlide } from './FlowSlide.tsx'
import type { FlowParts } from './flowParts.ts'
import { keyOf } from './keyOf.ts'

/** A paragraph, table or picture of a document, with the looks of `shared/evidence/flow.ts` alone. */
export function FlowBlock({ block, ...shared }: FlowParts & { readonly block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return <Words {...shared} block={block} />
    case 'table':
      return <Cells {...shared} block={block} />
    case 'picture':
      return <FlowPicture {...shared} block={block} />
    case 'aside':
      return <Beside {...shared} block={block} />
    case 'slide':
      return <FlowSlide {...shared} block={block} draw={(inner) => <FlowBlock key={keyOf(inner)} {...shared} block={inner} />} />
  }
}

/** Words set apart: the product's name of what they are, then the file's own title. */
function Beside({ block, ...shared }: FlowParts & { readonly block: Aside }) {
  const { t } = useTranslation('materials')
  const named = block.role === undefined ? '' : t(`pane.flow.aside.${block.role}`)
  const title = [named, block.title].filter((part) => part !== '').join(' ')
  return (
    <aside className="flow-aside" data-role={block.role} aria-label={title}>
      <b>{title}</b>
      {block.blocks.map((inner) => (
        <FlowBlock key={keyOf(inner)} {...shared} block={inner} />
      ))}
    </aside>
  )
}

function Words({ block, pieceOf }: FlowParts & { readonly block: Paragraph }) {
  const { level, styled, align, indent = 0, firstLine = 0, runs } = block
  const style: CSSProperties = { textAlign: align, marginInlineStart: `${indent}em`, textIndent: `${firstLine}em` }
  const content = runs.length === 0 ? '\n' : runs.map((run) => <Stretch key={keyOf(run)} run={run} piece={pieceOf.get(run)} />)
  if (level === undefined) return <p style={style}>{content}</p>
  return (
    // biome-ignore lint/a11y/useSemanticElements: the level comes from the file
    <p className="flow-heading" role="heading" aria-level={level} data-level={styled ? undefined : Math.min(level, 4)} style={style}>
      {content}
    </p>
  )
}

function Stretch({ run, piece }: { readonly run: Run; readonly piece: number | undefined }) {
  const { text, bold, italic, underline, strike, size, color, raised, reading, change, hidden, aside } = run
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
    <span className="flow-run" data-line={piece} data-change={change} data-hidden={hidden} data-aside={aside} style={style}>
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

function Cells({ block, ...shared }: FlowParts & { readonly block: Table }) {
  const all = block.widths?.reduce((sum, width) => sum + width, 0) ?? 0
  return (
    <div className="flow-table" data-plain={block.plain}>
      <table style={all > 0 ? { width: `${all}em` } : undefined}>
        {block.widths && (
          <colgroup>
            {block.widths.map((width, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              <col key={column} style={{ width: `${(100 * width) / all}%` }} />
            ))}
          </colgroup>
        )}
        <tbody>
          {block.rows.map((cells) => (
            <tr key={keyOf(cells)}>
              {cells.map((cell) => {
                const Cell = cell.head ? 'th' : 'td'
                return (
                  <Cell
                    key={keyOf(cell)}
                    colSpan={cell.columns}
                    rowSpan={cell.rows}
                    data-shade={cell.shade !== undefined}
                    style={cell.shade === undefined ? undefined : ({ '--cell-shade': cell.shade } as CSSProperties)}
                  >
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
