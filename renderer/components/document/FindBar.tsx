import { CloseOutlined, DownOutlined, UpOutlined } from '@ant-design/icons'
import { Button, Input, type InputRef } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing } from '../../session/composing.ts'
import type { Find } from './useFind.ts'

/** Search in the open document; Enter goes to the next place, Esc closes. */
export function FindBar({ find }: { readonly find: Find }) {
  const { t } = useTranslation('materials')
  const { words, index, found, searched, change, close, step } = find
  const input = useRef<InputRef>(null)
  useEffect(() => input.current?.focus({ cursor: 'all' }), [])
  return (
    <search className="find-bar">
      <Input
        ref={input}
        size="small"
        defaultValue={words}
        data-not-printed
        aria-label={t('find.words')}
        placeholder={t('find.words')}
        onChange={(event) => {
          if (!isComposing(event.nativeEvent as InputEvent)) change(event.target.value)
        }}
        onCompositionEnd={(event) => change(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent)) return
          if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
          if (event.key === 'Escape') close()
        }}
      />
      <span className="find-count" role="status">
        {searched &&
          (found.count > 0
            ? t('find.at', { at: index < 0 ? '…' : index + 1, count: found.count })
            : found.left === 0
              ? t('find.none')
              : '')}
        {searched && found.left > 0 && ` ${t('find.left', { left: found.left })}`}
      </span>
      <Button type="text" size="small" icon={<UpOutlined aria-hidden />} aria-label={t('find.previous')} onClick={() => step(-1)} />
      <Button type="text" size="small" icon={<DownOutlined aria-hidden />} aria-label={t('find.next')} onClick={() => step(1)} />
      <Button type="text" size="small" icon={<CloseOutlined aria-hidden />} aria-label={t('find.close')} onClick={close} />
    </search>
  )
}
