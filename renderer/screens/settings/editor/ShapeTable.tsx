import { DeleteOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Made } from './draft.ts'
import { ShapeField } from './ShapeField.tsx'
import type { ShapeKey } from './shapes.ts'

interface Props {
  readonly label: string
  readonly rows: readonly unknown[]
  readonly keys: readonly ShapeKey[]
  readonly onChange: (rows: readonly Made[]) => void
  readonly onRest: () => void
}

/** Levels, rows or ranges as a table, read from the top; what a row holds besides its columns (conditions) is kept. */
export function ShapeTable({ label, rows, keys, onChange, onRest }: Props) {
  const { t } = useTranslation('standardEditor')
  const list = rows as readonly Made[]
  return (
    <div className="editor-shape-table">
      {list.length > 0 && (
        <table aria-label={label}>
          <thead>
            <tr>
              {keys.map(({ key, heading }) => (
                <th key={key} scope="col">
                  {t(heading)}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {list.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own
              <tr key={at}>
                {keys.map((of) => (
                  <td key={of.key}>
                    <ShapeField
                      value={row}
                      of={of}
                      label={`${t(of.heading)} ${at + 1}`}
                      onChange={(value) => onChange(list.map((other, place) => (place === at ? value : other)))}
                      onRest={onRest}
                    />
                  </td>
                ))}
                <td>
                  <Button
                    type="text"
                    size="small"
                    icon={<DeleteOutlined aria-hidden />}
                    aria-label={t('deleteRow', { name: String(at + 1) })}
                    onClick={() => onChange(list.filter((_, place) => place !== at))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Button size="small" onClick={() => onChange([...list, {}])}>
        {t('addRow')}
      </Button>
    </div>
  )
}
