import { beforeAll, describe, expect, test } from 'vitest'
import { builtInStandards } from '#services/standards/builtIn.ts'
import { verifyBytes } from '#services/verify/index.ts'
import { canonicalBytes, sha256Hex } from '#shared/format/canonical.ts'
import { base64 } from '#shared/signature/bytes.ts'
import type { Verification } from '#shared/signature/verdict.ts'
import { type Clean, clean } from '../../corpus/clean.ts'
import { examplePanel } from '../../corpus/panel.ts'
import { panelPdf } from '../../corpus/pdf.ts'
import { signEdited } from '../../corpus/workbook.ts'

/** Pages and sheets of a panel's record are not compared yet: they are refused, and no fact claims otherwise. */
describe('a panel record', () => {
  const known = { tasks: [], standards: builtInStandards(), trusted: [] }
  let base: Clean
  beforeAll(async () => {
    base = await clean()
  }, 60_000)

  const refused = ({ verdict, reasons, facts }: Verification) => {
    expect([verdict, reasons.includes('panel.notSupported')]).toEqual(['rejected', true])
    const { contentsAgree, journalChain, superseded, conflict } = facts
    expect({ contentsAgree, journalChain, superseded, conflict }).toEqual({
      contentsAgree: null,
      journalChain: null,
      superseded: null,
      conflict: null,
    })
  }

  test('is refused as a PDF that all it names have signed', async () => {
    refused(await verifyBytes('panel.pdf', 'pdf', await panelPdf(base, 2), known))
  })

  test('is refused as a workbook', async () => {
    const bytes = canonicalBytes(examplePanel(base))
    const item = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<result xmlns="urn:tic-review:panel:1" sha256="${await sha256Hex(bytes)}">${base64(bytes)}</result>`
    const workbook = await signEdited(base, (parts) => parts.set('customXml/item1.xml', new TextEncoder().encode(item)))
    refused(await verifyBytes('panel.xlsx', 'xlsx', workbook, known))
  })

  test('by itself is computed again: nothing speaks against it, and nobody signed it', async () => {
    const { verdict, reasons, facts, panel, after } = await verifyBytes('panel.json', 'json', canonicalBytes(examplePanel(base)), known)
    expect([verdict, reasons, facts.contentsAgree, facts.covered]).toEqual(['unsigned', [], true, null])
    expect([panel?.task, panel?.revision, after]).toEqual(['T2026-rare-earth-performance', 1, { packageRevision: 1 }])
  })
})
