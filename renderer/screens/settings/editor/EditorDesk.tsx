import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenedDraft } from '#shared/ipc/standards.ts'
import { type Section, sections } from '#shared/standard/template/sections.ts'
import { Tabs } from '../../../components/Tabs.tsx'
import { useDraftKeys } from '../../../components/useDraftKeys.ts'
import { CheckPanel } from './CheckPanel.tsx'
import { rowsOf } from './draft.ts'
import { EditorBar } from './EditorBar.tsx'
import { EditorOutline } from './EditorOutline.tsx'
import { ItemForm } from './ItemForm.tsx'
import { cellAt } from './placeOf.ts'
import { RowsForm } from './RowsForm.tsx'
import { SettingsForm } from './SettingsForm.tsx'
import type { Typed } from './tried.ts'
import { useEditor } from './useEditor.ts'

const Preview = lazy(() => import('./Preview.tsx'))
const TryOut = lazy(() => import('./TryOut.tsx'))
const Comparison = lazy(() => import('./Comparison.tsx'))
const JsonPane = lazy(() => import('./JsonPane.tsx'))

const tabs = ['content', 'tryOut', 'paper', 'comparison', 'json'] as const
type Tab = (typeof tabs)[number]

/** What the form shows: a section, and of the items one. */
interface Shown {
  readonly section: Section
  readonly row: number
  /** the field to go to, as a fault's pointer; a new object goes there again */
  readonly aim?: { readonly at: string }
}

/** The desk of one draft: outline, form and check, and the draft printed, tried, compared and as JSON. */
export function EditorDesk({ opened }: { readonly opened: OpenedDraft }) {
  const { t } = useTranslation('standardEditor')
  const editor = useEditor(opened)
  const [tab, setTab] = useState<Tab>('content')
  const [shown, setShown] = useState<Shown>({ section: sections[0]!, row: 0 })
  const [typed, setTyped] = useState<Typed>({})
  const { draft, report } = editor
  const all = [...report.faults, ...report.warnings]
  const jump = (at: string) => {
    const place = cellAt(at)
    if (place === undefined || tab === 'json') {
      setTab('json')
      setShown((before) => ({ ...before, aim: { at } }))
      return
    }
    setTab('content')
    setShown({ section: place.section, row: place.row ?? 0, aim: { at } })
  }
  useDraftKeys({ undo: editor.undo, redo: editor.redo, faults: all, jump: ({ at }) => jump(at ?? ''), except: '[role=dialog]' })
  const { section } = shown
  const rows = section.kind === 'table' ? rowsOf(draft, section) : []
  const row = Math.min(shown.row, Math.max(0, rows.length - 1))
  return (
    <div className="editor">
      <EditorBar editor={editor} opened={opened} />
      <Tabs
        label={t('tabs')}
        tabs={tabs.map((id) => ({ id, name: t(`tab.${id}`) }))}
        current={tab}
        onChoose={(id) => {
          setTab(tabs.find((one) => one === id) ?? 'content')
          setShown({ section, row })
        }}
      />
      <div className="editor-body" id="tab-panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {tab === 'content' && (
          <>
            <EditorOutline
              draft={draft}
              report={report}
              shown={{ section, row }}
              onShow={(next, at) => setShown({ section: next, row: at })}
            />
            {section.kind === 'settings' ? (
              <SettingsForm editor={editor} section={section} aim={shown.aim} />
            ) : section.title === 'partCriteria' ? (
              <ItemForm editor={editor} section={section} row={row} aim={shown.aim} onRow={(at) => setShown({ section, row: at })} />
            ) : (
              <RowsForm editor={editor} section={section} aim={shown.aim} />
            )}
          </>
        )}
        <Suspense fallback={<div className="editor-wait" />}>
          {tab === 'tryOut' && (
            <TryOut report={report} typed={typed} onType={(place, text) => setTyped((before) => ({ ...before, [place]: text }))} />
          )}
          {tab === 'paper' && <Preview report={report} />}
          {tab === 'comparison' && <Comparison report={report} base={opened.base} />}
          {tab === 'json' && <JsonPane editor={editor} aim={shown.aim} />}
        </Suspense>
        <CheckPanel draft={draft} report={report} stale={editor.stale} onJump={jump} />
      </div>
    </div>
  )
}
