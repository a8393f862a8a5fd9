import { beforeAll, describe, expect, test } from 'vitest'
import { builtInStandards } from '#services/standards/builtIn.ts'
import { verifyBytes } from '#services/verify/index.ts'
import { canonicalBytes } from '#shared/format/canonical.ts'
import { layouts } from '#shared/layout/index.ts'
import { judge } from '#shared/signature/agreement/judge.ts'
import type { VerifyContext } from '#shared/signature/context.ts'
import type { Verification } from '#shared/signature/verdict.ts'
import { type Clean, clean } from '../../corpus/clean.ts'
import { examplePanel, signedPanel } from '../../corpus/panel.ts'
import { makeTable } from '../closed/table.ts'

/** A panel's pages and sheets judged without fonts, as an older layout's are. */
describe('a panel record by the closed form', () => {
  const known = { tasks: [], standards: builtInStandards(), trusted: [], byClosedForm: true }
  let base: Clean
  let signed: Awaited<ReturnType<typeof signedPanel>>
  beforeAll(async () => {
    makeTable()
    base = await clean()
    signed = await signedPanel(examplePanel(base), [base.leader, base.expert])
  }, 180_000)

  const accepted = ({ verdict, reasons, facts }: Verification) => {
    expect([verdict, reasons, facts.contentsAgree]).toEqual(['accepted', [], true])
    expect([facts.intact, facts.covered, facts.signersFound]).toEqual([true, true, 2])
  }

  test('is accepted as a PDF and as a workbook', async () => {
    accepted(await verifyBytes('panel.pdf', 'pdf', signed.pdf, known))
    accepted(await verifyBytes('panel.xlsx', 'xlsx', signed.workbook, known))
  })

  test('by itself is computed again: nothing speaks against it, and nobody signed it', async () => {
    const { verdict, reasons, facts, panel, after } = await verifyBytes('panel.json', 'json', canonicalBytes(examplePanel(base)), known)
    expect([verdict, reasons, facts.contentsAgree, facts.covered]).toEqual(['unsigned', [], true, null])
    expect([panel?.task, panel?.revision, after]).toEqual(['T2026-rare-earth-performance', 1, { packageRevision: 1 }])
  })

  test('where nothing can be printed nor judged by its form, of a panel’s pages nothing is said', async () => {
    const read = { kind: 'panel', record: examplePanel(base), sha256: '0'.repeat(64) } as const
    const carried = { read, recordBytes: new Uint8Array(), photos: new Map() }
    const shown = { kind: 'xlsx', parts: new Map(), signatures: 0 } as const
    expect(await judge(layouts[0]!, shown, carried, {} as VerifyContext)).toBe('panel.notSupported')
  })
})
