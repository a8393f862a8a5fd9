import type { PlanDocument } from '#shared/plan/format.ts'
import { ok, type Result } from '#shared/text/fault.ts'
import { bridge } from '../../session/bridge.ts'

/** Saves a copy where the person chooses; returns its name, or `undefined` when the dialog was closed. */
export async function saveDocumentAs(openPackage: string, document: PlanDocument): Promise<Result<string | undefined>> {
  const name = document.path.split('/').at(-1) ?? document.id
  const target = await bridge.files.pickTarget({ name, kind: document.kind })
  if (!target.ok) return target
  if (target.value === undefined) return ok(undefined)
  const saved = await bridge.documents.saveAs({ package: openPackage, document: document.id, target: target.value.file })
  return saved.ok ? ok(target.value.name) : saved
}
