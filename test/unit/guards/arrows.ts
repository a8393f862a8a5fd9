/** Who may import whom. Each folder lists every folder it may use besides itself; what is not here is not allowed. */
const ground = ['shared/text', 'shared/format']
const worded = [...ground, 'shared/layout']
const facts = [...worded, 'shared/standard', 'shared/plan']
const judged = [...facts, 'shared/rules', 'shared/scoring']
const reviewed = [...judged, 'shared/record', 'shared/review']
const settled = [...reviewed, 'shared/result']
const all = [
  ...settled,
  'shared/kinds',
  'shared/signature',
  'shared/documents',
  'shared/closed',
  'shared/panel',
  'shared/archive',
  'shared/verification',
  'shared/assembly',
  'shared/sheet',
  'shared/evidence',
  'shared/pdf',
]

export const arrows: Readonly<Record<string, readonly string[]>> = {
  'shared/text': [],
  'shared/format': ['shared/text'],
  'shared/layout': [],
  'shared/standard': worded,
  'shared/plan': [...ground, 'shared/standard'],
  'shared/rules': facts,
  'shared/scoring': facts,
  'shared/assembly': facts,
  'shared/record': ground,
  'shared/review': [...judged, 'shared/record'],
  'shared/result': reviewed,
  'shared/kinds': [...settled, 'shared/panel'],
  'shared/signature': [...settled, 'shared/panel'],
  'shared/documents': [...settled, 'shared/panel'],
  'shared/closed': [...settled, 'shared/signature', 'shared/documents', 'shared/panel'],
  'shared/panel': settled,
  'shared/archive': [...settled, 'shared/panel', 'shared/signature'],
  'shared/verification': ['shared/text', 'shared/signature'],
  'shared/sheet': ['shared/text'],
  'shared/evidence': ['shared/text'],
  'shared/pdf': ['shared/text'],
  'shared/ipc': all,
  'electron/services': [...all, 'shared/ipc'],
  'electron/main': [...all, 'shared/ipc', 'electron/services'],
  'electron/cli': [...all, 'electron/services'],
  'electron/preload': ['shared/ipc'],
  'renderer/store': [...all, 'shared/ipc'],
  'renderer/session': [...all, 'shared/ipc', 'renderer/store'],
  'renderer/components': [...all, 'shared/ipc', 'renderer/session', 'renderer/store'],
  'renderer/screens': [
    ...all,
    'shared/ipc',
    'renderer/components',
    'renderer/session',
    'renderer/store',
    // the manual is one text, on paper and in the app
    'docs/manual.zh.md?raw',
    'docs/manual.en.md?raw',
  ],
  'renderer/app': [...all, 'shared/ipc', 'renderer/screens', 'renderer/components', 'renderer/session', 'renderer/store'],
  'verifier/packing': [],
  'verifier/loader': ['verifier/packing'],
  'verifier/text': ['shared/text'],
  'verifier/platform': ['shared/signature', 'shared/closed', 'electron/services'],
  'verifier/worker': ['shared/signature', 'shared/text', 'electron/services', 'verifier/platform'],
  'verifier/page': ['shared/signature', 'shared/verification', 'shared/text', 'verifier/packing', 'verifier/worker'],
}

/** Packages an area may not use, and where such work belongs. */
export const packages: readonly { readonly area: RegExp; readonly banned: RegExp; readonly cure: string }[] = [
  {
    area: /^shared\/(?!documents\/)/,
    banned: /^(node:|electron$|react|@react-pdf|antd$|@ant-design|dexie|echarts|exceljs|fontkit|pdfjs-dist|i18next|commander|yauzl|yazl)/,
    cure: 'shared/ is pure TypeScript: take what the function needs as an argument; files and processes belong to electron/services, screens to renderer',
  },
  {
    area: /^shared\/documents\//,
    banned: /^(node:|electron$|antd$|@ant-design|dexie|echarts|pdfjs-dist|i18next|react-i18next|commander|yauzl|yazl)/,
    cure: 'documents may use react-pdf, fontkit and exceljs only: hand fonts and bytes in as arguments',
  },
  {
    area: /^renderer\//,
    banned: /^(node:|electron$|exceljs|yauzl|yazl|commander|fontkit|@react-pdf)/,
    cure: 'the renderer has no Node: declare an IPC call in shared/ipc and serve it from electron/main',
  },
  {
    area: /^electron\/preload\//,
    banned: /^(?!electron$)/,
    cure: 'the preload imports electron and shared/ipc only: move the work to main or renderer',
  },
  {
    area: /^electron\/(services|cli)\//,
    banned: /^(electron$|antd$|@ant-design|dexie)/,
    cure: 'the command runs without Electron: hand Electron’s part in as an argument from electron/main',
  },
]
