// Writes the conformance set into out/conformance (docs/formats/conformance.md): `npm run conformance`. The corpus it is made of
// finds its files by Vite, so that Vite loads it.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const run = fileURLToPath(new URL('../test/conformance/run.ts', import.meta.url))
const { module } = await runnerImport(run, { configFile: false, logLevel: 'error' })
const count = (verdict) => module.files.filter((one) => one.verdict === verdict).length
process.stdout.write(`${module.folder}: ${count('accepted')} accepted, ${count('unsigned')} unsigned, ${count('rejected')} rejected\n`)
