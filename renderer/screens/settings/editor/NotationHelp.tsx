import { useTranslation } from 'react-i18next'
import { figureTable } from '#shared/format/figures.ts'
import type { Standard } from '#shared/standard/format.ts'
import { cellText } from '#shared/standard/template/cellText.ts'
import examples from '#shared/standard/template/examples.json' with { type: 'json' }
import { valueAt } from '#shared/standard/template/path.ts'
import { useFigureWords } from '../../../components/useFigureWords.ts'
import { withCell } from './change.ts'
import { type CellAt, placeOfCell, rootOf } from './draft.ts'
import type { Editor } from './useEditor.ts'

const shapes: Readonly<Record<string, readonly string[]>> = examples.shapes
const readsFigures: readonly string[] = examples.readsFigures

/** Below a field written in words: shapes to begin from, figures to put in, and what the figures in it are called. */
export function NotationHelp({ editor, at }: { readonly editor: Editor; readonly at: CellAt }) {
  const { t } = useTranslation('standardEditor')
  const { draft } = editor
  const figures = valueAt(draft.standard, ['figures'])
  const declared = Array.isArray(figures) ? (figures as NonNullable<Standard['figures']>) : []
  const words = useFigureWords({ figures: declared })
  const { heading } = at.field
  const shaped = shapes[heading] ?? []
  const withFigures = readsFigures.includes(heading)
  if (shaped.length === 0 && !withFigures) return null
  const text = draft.texts[placeOfCell(at)] ?? cellText(rootOf(draft, at), at.field)
  const keys = [...new Set([...declared.map(({ key }) => key), ...Object.keys(figureTable)])]
  const named = keys.filter((key) => new RegExp(`(?<![A-Za-z0-9_])${escaped(key)}(?![A-Za-z0-9_])`).test(text))
  const put = (piece: string) => editor.change(withCell(draft, at, text.trim() === '' ? piece : `${text}${piece}`))
  return (
    <div className="editor-help">
      {shaped.length > 0 && (
        <select className="editor-pick" aria-label={t('shapesFor')} value="" onChange={(event) => put(event.target.value)}>
          <option value="">{t('shapes')}</option>
          {shaped.map((shape) => (
            <option key={shape} value={shape}>
              {shape}
            </option>
          ))}
        </select>
      )}
      {withFigures && (
        <select className="editor-pick" aria-label={t('figuresFor')} value="" onChange={(event) => put(event.target.value)}>
          <option value="">{t('figures')}</option>
          {keys.map((key) => (
            <option key={key} value={key}>
              {`${words.name(key)} ${key}`}
            </option>
          ))}
        </select>
      )}
      <span>
        {named
          .map((key) => t(words.unit(key) === '' ? 'figureNamed' : 'figureWithUnit', { key, name: words.name(key), unit: words.unit(key) }))
          .join(' · ')}
      </span>
    </div>
  )
}

function escaped(key: string): string {
  return key.replace(/[^A-Za-z0-9_]/g, '')
}
