import { createRoot } from 'react-dom/client'
import type { Appearance } from '#shared/ipc/app.ts'
import { bridge } from '../session/bridge.ts'
import { answerClosing } from '../session/closing.ts'
import { keepOpenedFiles } from '../session/openedFiles.ts'
import { startText } from '../session/text.ts'
import { App } from './App.tsx'
import { cleanEntries } from './cleanEntry.ts'
import { keepFieldsOutOfMemory } from './noFieldMemory.ts'
import { tellUnsaved } from './unsaved.ts'
import '@fontsource/noto-serif-sc/600.css'
import './theme/base.css'

const usual: Appearance = { colour: 'system', bigText: false, contrast: 'system', locale: 'zh-CN' }
const kept = await bridge.app.appearance()
const appearance = kept.ok ? kept.value : usual
await startText(appearance.locale)
answerClosing()
tellUnsaved()
keepOpenedFiles()
cleanEntries()
keepFieldsOutOfMemory()
// The window must not open a file that is dropped beside the drop zone.
for (const name of ['dragover', 'drop'] as const) addEventListener(name, (event) => event.preventDefault())
const root = document.querySelector('#root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(<App appearance={appearance} />)
