import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Faults } from '../../../components/Faults.tsx'
import { rangeOfPointer } from './jsonRange.ts'
import { jsonFaults, wholeText, withJsonText } from './jsonText.ts'
import type { Editor } from './useEditor.ts'

interface Props {
  readonly editor: Editor
  readonly aim?: { readonly at: string } | undefined
}

/** JSON: the standard exactly as its file has it. What is typed here is taken as soon as it is JSON; until then the draft stays as it was. */
export default function JsonPane({ editor, aim }: Props) {
  const { t } = useTranslation('standardEditor')
  const { draft, change } = editor
  const area = useRef<HTMLTextAreaElement>(null)
  const [typed, setTyped] = useState<{ readonly text: string; readonly of: unknown }>()
  const unread = draft.texts[wholeText]
  const faults = useMemo(() => (unread === undefined ? [] : jsonFaults(unread)), [unread])
  const text = unread ?? (typed?.of === draft.standard ? typed.text : JSON.stringify(draft.standard, null, 1))
  const type = (next: string) => {
    const to = withJsonText(draft, next)
    setTyped({ text: next, of: to.standard })
    change(to, 'json')
  }
  useEffect(() => {
    const range = aim && rangeOfPointer(area.current?.value ?? '', aim.at)
    if (area.current === null || range === undefined) return
    const field = area.current
    field.focus()
    field.setSelectionRange(range.from, range.to)
    const line = field.value.slice(0, range.from).split('\n').length
    field.scrollTop = Math.max(0, (line - 6) * Number.parseFloat(getComputedStyle(field).lineHeight))
  }, [aim])
  return (
    <section className="editor-json" aria-label={t('tab.json')} data-pane>
      <p className="settings-quiet">{t('jsonNote')}</p>
      {faults.length > 0 && <Faults faults={faults} />}
      <textarea
        ref={area}
        aria-label={t('tab.json')}
        aria-invalid={faults.length > 0 || undefined}
        spellCheck={false}
        value={text}
        onChange={(event) => type(event.target.value)}
        onBlur={editor.rest}
      />
    </section>
  )
}
