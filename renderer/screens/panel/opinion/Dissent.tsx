import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { longestText } from '#shared/format/values.ts'
import { type MemberStanding, opinionStandings } from '#shared/panel/standing.ts'
import { DraftText } from '../../../components/DraftText.tsx'
import { isTaken } from '../../../components/isTaken.ts'
import { type MarkState, StateMark } from '../../../components/StateMark.tsx'
import type { PanelView } from '../panelView.ts'

const marks = { signed: 'ok', dissents: 'warn', refuses: 'warn', open: 'todo', silent: 'ask' } as const satisfies Record<
  MemberStanding['standing'],
  MarkState
>

interface Props {
  readonly panel: PanelView
  /** ids of those whose signatures on the closed record were verified */
  readonly signed?: ReadonlySet<string>
}

const nobody: ReadonlySet<string> = new Set()

/** Where each expert stands: signed, against it with a reason, or, once the record is closed, silent without a reason. */
export function Dissent({ panel, signed = nobody }: Props) {
  const { t } = useTranslation('panelOpinion')
  const { state, merged, opened, may, act } = panel
  const [begun, setBegun] = useState<readonly string[]>([])
  const open = may('dissent.noted')
  return (
    <section className="panel-part" data-field="dissent" aria-labelledby="dissent-title">
      <h3 id="dissent-title">
        {t('dissent')}
        <small>{t('dissent.about')}</small>
      </h3>
      <ul className="dissent">
        {opinionStandings(opened.task, merged, state, signed).map(({ member: { id, name, role }, standing, reason }) => (
          <li key={id}>
            <b>{name}</b>
            <span>
              <StateMark state={marks[standing]} size={14} decorative />
              {t(`standing.${standing}`)}
            </span>
            {reason !== undefined || begun.includes(id) ? (
              <>
                <div>
                  <DraftText
                    name={`panel/dissent/${id}`}
                    label={t('dissent.reason', { name })}
                    value={reason ?? ''}
                    limit={longestText}
                    rows={1}
                    readOnly={!open}
                    placeholder={t('dissent.hint')}
                    tooLong={(count) => t('tooLong', { count, most: longestText })}
                    onSave={async (text) =>
                      text.trim() === '' ? reason === undefined : isTaken(await act({ kind: 'dissent.noted', expert: id, reason: text }))
                    }
                  />
                  {reason !== undefined && role !== '组长' && (
                    <Checkbox
                      aria-label={t('dissent.refusesOf', { name })}
                      checked={standing === 'refuses'}
                      disabled={!open}
                      onChange={({ target }) =>
                        void act({ kind: target.checked ? 'signature.refused' : 'signature.refusalRemoved', expert: id })
                      }
                    >
                      {t('dissent.refuses')}
                    </Checkbox>
                  )}
                </div>
                {open && (
                  <Button
                    size="small"
                    aria-label={t('dissent.removeOf', { name })}
                    onClick={() => {
                      setBegun(begun.filter((one) => one !== id))
                      if (standing === 'refuses') void act({ kind: 'signature.refusalRemoved', expert: id })
                      if (reason !== undefined) void act({ kind: 'dissent.removed', expert: id })
                    }}
                  >
                    {t('dissent.remove')}
                  </Button>
                )}
              </>
            ) : (
              open && (
                <Button size="small" aria-label={t('dissent.addOf', { name })} onClick={() => setBegun([...begun, id])}>
                  {t('dissent.add')}
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
