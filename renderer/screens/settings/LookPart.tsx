import { Segmented } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Appearance } from '#shared/ipc/app.ts'
import { languageName } from '../../components/languageName.ts'
import { useAppearance } from '../../session/appearance.tsx'

interface RowProps<T extends string> {
  readonly name: string
  readonly about?: string
  readonly value: T
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly onChange: (value: T) => void
}

/** Colour, text size, contrast and language; each acts at once and is kept for the next start. */
export function LookPart() {
  const { t } = useTranslation('settings')
  const { appearance, look, change } = useAppearance()
  const system = matchMedia('(prefers-contrast: more)').matches
  return (
    <section aria-labelledby="look-title">
      <h3 className="settings-head" id="look-title">
        {t('look.title')}
      </h3>
      <Row<Appearance['colour']>
        name={t('colour')}
        value={appearance.colour}
        options={(['light', 'dark', 'system'] as const).map((value) => ({ value, label: t(`colour.${value}`) }))}
        onChange={(colour) => change({ colour })}
      />
      <Row<'normal' | 'big'>
        name={t('size')}
        about={t('size.about')}
        value={look.scale === 1 ? 'normal' : 'big'}
        options={(['normal', 'big'] as const).map((value) => ({ value, label: t(`size.${value}`) }))}
        onChange={(size) => change({ bigText: size === 'big' })}
      />
      <Row<Appearance['contrast']>
        name={t('contrast')}
        about={t(system ? 'contrast.on' : 'contrast.off')}
        value={appearance.contrast}
        options={(['system', 'more'] as const).map((value) => ({ value, label: t(`contrast.${value}`) }))}
        onChange={(contrast) => change({ contrast })}
      />
      <Row<Appearance['locale']>
        name={t('language')}
        about={t('language.about')}
        value={appearance.locale}
        // A language is named in itself, so that its reader finds it.
        options={[
          { value: 'zh-CN', label: languageName('zh-CN') },
          { value: 'en-US', label: languageName('en-US') },
        ]}
        onChange={(locale) => change({ locale })}
      />
    </section>
  )
}

function Row<T extends string>({ name, about, value, options, onChange }: RowProps<T>) {
  const id = useId()
  return (
    <div className="settings-row">
      <div id={id}>
        {name}
        {about && <small>{about}</small>}
      </div>
      <Segmented<T> aria-labelledby={id} value={value} options={[...options]} onChange={onChange} />
    </div>
  )
}
