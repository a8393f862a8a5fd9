import { useEffect, useRef, useState } from 'react'
import type { Printer, RenderedForms } from '#shared/ipc/printing.ts'
import type { Fault, Result } from '#shared/text/fault.ts'
import { bridge } from '../../session/bridge.ts'
import { useStoredIfOpen } from '../../session/review.tsx'
import { useVisit } from '../../session/visit.tsx'

export interface Wish {
  readonly forms: readonly string[]
  readonly blank: boolean
  readonly withoutMarks: boolean
  /** what fills the forms of one expert */
  readonly review?: string
  /** what fills the panel's, and how many edits it has */
  readonly panel?: { readonly record: string; readonly length: number }
}

export interface Laid {
  readonly rendered: RenderedForms | undefined
  readonly busy: boolean
  readonly faults: readonly Fault[]
}

/** The ticked forms laid out as one PDF; laid out again when a tick, an option, the review or the panel's record changes. */
export function useLaidOut({ forms, blank, withoutMarks, review, panel }: Wish): Laid {
  const { opened } = useVisit()
  const [laid, setLaid] = useState<Laid>({ rendered: undefined, busy: false, faults: [] })
  const token = useRef<string>(undefined)
  const key = forms.join()
  const written = useStoredIfOpen()?.edits.length
  const { record, length } = panel ?? {}
  // biome-ignore lint/correctness/useExhaustiveDependencies: `written` and `length` say that a record changed
  useEffect(() => {
    if (opened === undefined) return
    if (key === '') return setLaid({ rendered: undefined, busy: false, faults: [] })
    let gone = false
    setLaid((before) => ({ ...before, busy: true }))
    const ask = {
      package: opened.package,
      forms: key.split(','),
      blank,
      withoutMarks,
      ...(review && { review }),
      ...(record && { panel: record }),
    }
    void bridge.printing.render(ask).then((answer) => {
      if (gone) return
      if (token.current) void bridge.signing.release({ made: token.current })
      token.current = answer.ok ? answer.value.made : undefined
      setLaid(answer.ok ? { rendered: answer.value, busy: false, faults: [] } : { rendered: undefined, busy: false, faults: answer.faults })
    })
    return () => {
      gone = true
    }
  }, [opened, review, record, length, key, blank, withoutMarks, written])
  useEffect(() => () => void (token.current && bridge.signing.release({ made: token.current })), [])
  return laid
}

/** The printers the system knows, the usual one first. */
export function usePrinters(): readonly Printer[] {
  const [printers, setPrinters] = useState<readonly Printer[]>([])
  useEffect(() => {
    void bridge.printing.printers().then((answer) => answer.ok && setPrinters(answer.value))
  }, [])
  return printers
}

/** Asks for the path, then writes the file; returns the file's name, or `undefined` when the person closed the dialog. */
export async function savePdf(
  made: string,
  name: string,
  range: { readonly from: number; readonly to: number } | undefined,
): Promise<Result<string | undefined>> {
  const target = await bridge.files.pickTarget({ name, kind: 'pdf' })
  if (!target.ok) return target
  if (target.value === undefined) return { ok: true, value: undefined }
  const saved = await bridge.printing.savePdf({ made, target: target.value.file, ...(range && { range }) })
  return saved.ok ? { ok: true, value: target.value.name } : saved
}
