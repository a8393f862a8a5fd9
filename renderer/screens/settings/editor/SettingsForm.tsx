import { useTranslation } from 'react-i18next'
import type { Section } from '#shared/standard/template/sections.ts'
import { Field } from '../../../components/Field.tsx'
import { CellField } from './CellField.tsx'
import { useAim } from './useAim.ts'
import type { Editor } from './useEditor.ts'
import { useWrongPlaces } from './wrongPlaces.ts'

interface Props {
  readonly editor: Editor
  readonly section: Extract<Section, { kind: 'settings' }>
  readonly aim?: { readonly at: string } | undefined
}

/** 基本信息, 汇总规则, 其他设置: one field a setting. */
export function SettingsForm({ editor, section, aim }: Props) {
  const { t } = useTranslation('standards')
  const wrong = useWrongPlaces(editor.report)
  useAim(aim)
  return (
    <section className="editor-form" aria-labelledby="editor-section" data-pane>
      <h3 id="editor-section">{t(section.title)}</h3>
      <div className="editor-fields">
        {section.fields.map((field) => (
          <Field key={field.heading} label={t(field.heading)}>
            {(id) => <CellField editor={editor} id={id} at={{ section, field }} wrong={wrong.has(`/${field.path.join('/')}`)} />}
          </Field>
        ))}
      </div>
    </section>
  )
}
