import { beforeAll, describe, expect, test } from 'vitest'
import { builtInStandards } from '#services/standards/builtIn.ts'
import { verifyBytes } from '#services/verify/index.ts'
import { canonicalBytes } from '#shared/format/canonical.ts'
import type { Verification } from '#shared/signature/verdict.ts'
import { type Clean, clean } from '../../corpus/clean.ts'
import { examplePanel, signedPanel } from '../../corpus/panel.ts'

/** The judge that prints no page does not know a panel's: it says so, and no fact claims otherwise. */
describe('a panel record by the closed form', () => {
  const known = { tasks: [], standards: builtInStandards(), trusted: [], byClosedForm: true }
  let base: Clean
  let signed: Awaited<ReturnType<typeof signedPanel>>
  beforeAll(async () => {
    base = await clean()
    signed = await signedPanel(examplePanel(base), [base.leader, base.expert])
  }, 120_000)

  const refused = ({ verdict, reasons, facts }: Verification) => {
    expect([verdict, reasons, facts.contentsAgree]).toEqual(['rejected', ['panel.notSupported'], null])
    expect([facts.intact, facts.covered, facts.signersFound]).toEqual([true, true, 2])
  }

  test('is refused as a PDF and as a workbook', async () => {
    refused(await verifyBytes('panel.pdf', 'pdf', signed.pdf, known))
    refused(await verifyBytes('panel.xlsx', 'xlsx', signed.workbook, known))
  })

  test('by itself is computed again: nothing speaks against it, and nobody signed it', async () => {
    const { verdict, reasons, facts, panel, after } = await verifyBytes('panel.json', 'json', canonicalBytes(examplePanel(base)), known)
    expect([verdict, reasons, facts.contentsAgree, facts.covered]).toEqual(['unsigned', [], true, null])
    expect([panel?.task, panel?.revision, after]).toEqual(['T2026-rare-earth-performance', 1, { packageRevision: 1 }])
  })
})
