import { DownOutlined, UpOutlined } from '@ant-design/icons'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { fullMark } from '#shared/format/marks.ts'
import type { SelfView } from './useSelf.ts'

/** 自评分 beside the own mark: plain grey words, nothing that looks like a field; one click unfolds what it rests on. */
export const SelfMark = memo(function SelfMark({ self }: { readonly self: SelfView | undefined }) {
  const { t } = useTranslation('scoringScreen')
  if (self === undefined) return null
  const { item, isOpen, toggle } = self
  const Arrow = isOpen ? UpOutlined : DownOutlined
  return (
    <div className="self-mark">
      <span>
        {t('self.mark')} <b>{item ? fullMark(item.mark) : t('self.none')}</b>
      </span>
      <button type="button" aria-expanded={isOpen} aria-controls="self-panel" onClick={toggle}>
        {t('self.open')} <Arrow aria-hidden />
      </button>
    </div>
  )
})
