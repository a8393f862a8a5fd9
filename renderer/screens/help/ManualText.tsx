import type { Token, Tokens } from 'marked'
import { Fragment, type ReactNode } from 'react'

/** The Markdown that the manual uses, as elements; whatever else it might hold is left out, and nothing of it is taken for HTML. */
export function ManualText({ tokens }: { readonly tokens: readonly Token[] | undefined }): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: the text is fixed, and its parts have no names
  return tokens?.map((token, at) => <Fragment key={at}>{partOf(token as MarkedToken)}</Fragment>)
}

type MarkedToken =
  | Tokens.Heading
  | Tokens.Paragraph
  | Tokens.List
  | Tokens.Table
  | Tokens.Strong
  | Tokens.Codespan
  | Tokens.Link
  | Tokens.Text
  | Tokens.Escape

function partOf(token: MarkedToken): ReactNode {
  switch (token.type) {
    case 'heading':
      return token.depth === 2 ? (
        <h3 tabIndex={-1}>
          <ManualText tokens={token.tokens} />
        </h3>
      ) : (
        <h4>
          <ManualText tokens={token.tokens} />
        </h4>
      )
    case 'paragraph':
      return isPicture(token) ? null : (
        <p>
          <ManualText tokens={token.tokens} />
        </p>
      )
    case 'list':
      return token.ordered ? <ol>{token.items.map(itemOf)}</ol> : <ul>{token.items.map(itemOf)}</ul>
    case 'table':
      return tableOf(token)
    case 'strong':
      return (
        <strong>
          <ManualText tokens={token.tokens} />
        </strong>
      )
    case 'codespan':
      return <code>{token.text}</code>
    // the other documents are not in the app: their names stay as words
    case 'link':
      return <ManualText tokens={token.tokens} />
    case 'text':
      return 'tokens' in token && token.tokens ? <ManualText tokens={token.tokens} /> : token.text
    case 'escape':
      return token.text
    default:
      return null
  }
}

function isPicture({ tokens }: Tokens.Paragraph): boolean {
  return tokens.length === 1 && tokens[0]?.type === 'image'
}

function itemOf(item: Tokens.ListItem): ReactNode {
  return (
    <li key={item.raw}>
      <ManualText tokens={item.tokens} />
    </li>
  )
}

function tableOf({ header, rows }: Tokens.Table): ReactNode {
  return (
    <table>
      <thead>
        <tr>
          {header.map((cell) => (
            <th key={cell.text} scope="col">
              <ManualText tokens={cell.tokens} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row[0]?.text}>
            {row.map((cell) => (
              <td key={cell.text}>
                <ManualText tokens={cell.tokens} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
