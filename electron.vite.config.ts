import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { bundled, ownRequire } from './scripts/bundled.ts'
import { glyphTable } from './scripts/glyphTable.ts'
import { licences } from './scripts/licences.ts'
import { pdfAssets, pdfReports } from './scripts/pdfAssets.ts'
import { withoutUnreached } from './scripts/unreached.ts'
import { webFont } from './scripts/webFont.ts'

/** One build for the app and the command: out/main (index, cli, worker), out/preload (CJS), out/renderer. */
export default defineConfig({
  main: {
    plugins: [glyphTable(import.meta.dirname), ownRequire(), withoutUnreached()],
    build: {
      externalizeDeps: { exclude: [...bundled] },
      rollupOptions: {
        input: {
          index: 'electron/main/index.ts',
          cli: 'electron/cli/index.ts',
          worker: 'electron/services/worker/index.ts',
          scoreThread: 'electron/services/score/thread.ts',
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload can require nothing but electron, so it brings what it uses.
      externalizeDeps: false,
      rollupOptions: {
        input: { index: 'electron/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    base: './',
    build: {
      minify: true,
      // a font written into the style sheet would be a data: address, which the content security policy refuses
      assetsInlineLimit: 0,
      rollupOptions: {
        input: { index: 'renderer/index.html' },
        // what the first screen needs is one file: fewer requests at start
        output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
      },
    },
    plugins: [react(), webFont(), pdfAssets(), licences(import.meta.dirname)],
    worker: { format: 'es', plugins: () => [pdfReports()] },
    // on the development server pdf.js goes through the plugins, too
    optimizeDeps: { exclude: ['pdfjs-dist'] },
  },
})
