import { useTranslation } from 'react-i18next'
import type { HandedOver } from '#shared/ipc/settings.ts'
import { type Fault, ok, type Result } from '#shared/text/fault.ts'
import { bridge } from '../session/bridge.ts'
import { drafts } from '../session/drafts.ts'
import { usePerson } from '../session/person.tsx'
import { mirrorOf } from '../store/mirror.ts'
import { dayOf } from './days.ts'

interface ToWipe {
  readonly review: string
  readonly centre: string
  /** the check code as it was typed */
  readonly confirm: string
  readonly handedOver?: HandedOver
}

interface Wiped {
  readonly removed: number
  /** the receipt's file name */
  readonly receipt: string
}

/** Removes a finished task from this computer: asks where the receipt goes, then main's files and this page's database go. `undefined`: the dialog was closed. */
export function useWiping(): (mission: ToWipe) => Promise<Result<Wiped | undefined, Fault>> {
  const { t } = useTranslation('settings')
  const { database, sealing } = usePerson()
  return async ({ review, centre, confirm, handedOver }) => {
    const target = await bridge.files.pickTarget({ name: t('wipe.receiptName', { centre, date: dayOf(new Date()) }), kind: 'txt' })
    if (!target.ok) return target
    if (target.value === undefined) return ok(undefined)
    const about = { review, confirm, receipt: target.value.file, ...(handedOver && { handedOver }) }
    const wiped = await bridge.settings.wipe(about)
    if (!wiped.ok) return wiped
    for (const record of wiped.value.records) {
      drafts.forget(record)
      await mirrorOf(database, sealing, record).clear()
    }
    return ok({ removed: wiped.value.removed, receipt: target.value.name })
  }
}
