import { DeleteOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedDocument } from '#shared/assembly/listed.ts'
import { MiddleCut } from '../../components/MiddleCut.tsx'
import { StateMark } from '../../components/StateMark.tsx'
import { withSaid } from './change.ts'
import type { Said } from './history.ts'
import type { Assembly } from './useAssembly.ts'

interface Props extends Pick<Assembly, 'change' | 'rest'> {
  readonly document: ListedDocument
  /** criteria by id */
  readonly names: ReadonlyMap<string, string>
  readonly isWrong: boolean
  readonly isFixed: boolean
  /** the earlier document with the same bytes */
  readonly twin: string | undefined
  readonly onSetAside: (file: string) => Promise<void>
}

/** A document with what people say of it; its number, kind and place are the program's. */
export const DocumentRow = memo(function DocumentRow({ document, names, isWrong, isFixed, twin, change, rest, onSetAside }: Props) {
  const { t } = useTranslation('assemblyScreen')
  const { id, title, kind, pages, criteria = [], date = '', issuer = '', file } = document
  const say = (said: Said, field: string) => change((now) => withSaid(now, id, said), `${id} ${field}`)
  const known = criteria.flatMap((one) => names.get(one) ?? [])
  return (
    <tr data-wrong={isWrong || undefined}>
      <th scope="row">
        {id}
        {isWrong && <StateMark state="bad" size={14} />}
        {twin !== undefined && (
          <span title={t('twinOf', { id: twin })}>
            <StateMark state="warn" size={14} />
          </span>
        )}
      </th>
      <td data-long>
        <Text
          {...{ isFixed, rest }}
          label={`${t('document.title')} ${id}`}
          place={`document ${id}`}
          value={title}
          onType={(text) => say({ title: text }, 'title')}
        />
      </td>
      <td className="assembly-kind">{kind}</td>
      <td data-kind="whole">
        {kind === 'pdf' ? (
          <span className="assembly-pages">{pages}</span>
        ) : (
          <Text
            {...{ isFixed, rest }}
            label={`${t('document.pages')} ${id}`}
            value={pages === undefined ? '' : String(pages)}
            isNumber
            onType={(text) =>
              /^\d{0,5}$/.test(text) ? say({ pages: text === '' ? undefined : Number(text) } as Said, 'pages') : undefined
            }
          />
        )}
      </td>
      <td data-kind="criteria" title={known.join('\n')}>
        <Criteria {...{ id, criteria, isFixed, rest }} onType={(list) => say({ criteria: list }, 'criteria')} />
      </td>
      <td data-kind="date">
        <Text
          {...{ isFixed, rest }}
          label={`${t('document.date')} ${id}`}
          value={date}
          hint="2026-01-31"
          onType={(text) => say({ date: text }, 'date')}
        />
      </td>
      <td data-kind="text">
        <Text
          {...{ isFixed, rest }}
          label={`${t('document.issuer')} ${id}`}
          value={issuer}
          onType={(text) => say({ issuer: text }, 'issuer')}
        />
      </td>
      <td className="assembly-file">
        <MiddleCut text={file} />
      </td>
      <td>
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined aria-hidden />}
          disabled={isFixed}
          title={t('setAsideHint')}
          aria-label={t('setAside', { name: id })}
          onClick={() => void onSetAside(file)}
        />
      </td>
    </tr>
  )
})

interface TextProps {
  readonly label: string
  readonly value: string
  readonly place?: string
  readonly hint?: string
  readonly isNumber?: boolean
  readonly isFixed: boolean
  readonly onType: (text: string) => void
  readonly rest: () => void
}

function Text({ label, value, place, hint, isNumber = false, isFixed, onType, rest }: TextProps) {
  return (
    <input
      type="text"
      className="assembly-cell"
      aria-label={label}
      data-place={place}
      placeholder={hint}
      inputMode={isNumber ? 'numeric' : 'text'}
      value={value}
      readOnly={isFixed}
      onChange={(event) => onType(event.target.value)}
      onBlur={rest}
    />
  )
}

interface CriteriaProps extends Pick<TextProps, 'isFixed' | 'rest'> {
  readonly id: string
  readonly criteria: readonly string[]
  readonly onType: (list: readonly string[]) => void
}

/** Numbers of criteria, separated by anything people write between them; while one types, the text is as typed. */
function Criteria({ id, criteria, isFixed, rest, onType }: CriteriaProps) {
  const { t } = useTranslation('assemblyScreen')
  const [typed, setTyped] = useState<string>()
  return (
    <Text
      isFixed={isFixed}
      label={`${t('document.criteria')} ${id}`}
      value={typed ?? criteria.join(' ')}
      onType={(text) => {
        setTyped(text)
        onType(text.split(/[；;、,，\s]+/).filter((one) => one !== ''))
      }}
      rest={() => {
        setTyped(undefined)
        rest()
      }}
    />
  )
}
