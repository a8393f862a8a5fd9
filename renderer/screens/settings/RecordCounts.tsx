import { useTranslation } from 'react-i18next'
import type { Storage } from '#shared/ipc/settings.ts'
import type { KindId } from '#shared/kinds/names.ts'
import { groupsOfFour } from '../../components/groupsOfFour.ts'

/** An open record's edits, counted in its journal and in the database's copy. */
export interface Counted {
  readonly kind: KindId
  readonly journal: Storage['journals'][number]
  /** `head`: the digest the copy's edits end with */
  readonly database: { readonly edits: number; readonly head: string }
}

/** Whether the copy holds the journal's edits and ends with the same one. */
export function isSame({ journal, database }: Counted): boolean {
  return journal.edits === database.edits && (journal.edits === 0 || journal.head === database.head)
}

/** Both counts side by side; with several records open, under the kind's name. */
export function RecordCounts({ counted, isNamed }: { readonly counted: Counted; readonly isNamed: boolean }) {
  const { t } = useTranslation('settings')
  const { kind, journal, database } = counted
  return (
    <>
      {isNamed && <h4 className="settings-counted">{t(`storage.of.${kind}`)}</h4>}
      <div className="settings-counts">
        <p>
          <b>{journal.edits}</b>
          <span>{t('storage.journal')}</span>
        </p>
        <i aria-hidden>{isSame(counted) ? '=' : '≠'}</i>
        <p>
          <b>{database.edits}</b>
          <span>{t('storage.database')}</span>
        </p>
      </div>
      <dl className="settings-facts">
        <dt>{t('storage.chain')}</dt>
        <dd>{t('storage.chainWhole', { head: groupsOfFour(journal.head.slice(0, 8)) })}</dd>
      </dl>
    </>
  )
}
