import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'
import { patchWorker } from '../shared/pdf/workerPatch.ts'

/** What pdf.js reads while it draws: character maps, the standard fonts, decoders, colour profiles. */
const folders = ['cmaps', 'standard_fonts', 'wasm', 'iccs'] as const
const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** Lays pdf.js's own files beside the pages, under `pdf/`, in the build and on the development server. */
export function pdfAssets(): Plugin {
  return {
    name: 'pdf-assets',
    generateBundle() {
      // scripts in documents are never run, so their interpreter is left out
      for (const folder of folders)
        for (const file of readdirSync(join(home, folder)))
          if (!file.startsWith('quickjs') && !file.startsWith('LICENSE_QUICKJS'))
            this.emitFile({ type: 'asset', fileName: `pdf/${folder}/${file}`, source: readFileSync(join(home, folder, file)) })
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const match = /^\/pdf\/(cmaps|standard_fonts|wasm|iccs)\/([\w.-]+)$/.exec(request.url ?? '')
        if (!match?.[1] || !match[2]) return next()
        response.end(readFileSync(join(home, match[1], match[2])))
      })
    },
  }
}

/** Puts our reports into pdf.js's worker, which the page's own worker brings along. */
export function pdfReports(): Plugin {
  return {
    name: 'pdf-reports',
    transform(code, id) {
      return id.replaceAll('\\', '/').includes('pdfjs-dist/build/pdf.worker.mjs') ? { code: patchWorker(code), map: null } : null
    },
  }
}
