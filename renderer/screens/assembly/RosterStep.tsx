import { DeleteOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { titleOf } from '#shared/assembly/headings.ts'
import { sheets } from '#shared/assembly/sheets.ts'
import { panelRole } from '#shared/format/vocabulary.ts'
import type { CardLine } from '#shared/ipc/assembly.ts'
import { sayFault } from '#shared/text/say.ts'
import { groupsOfFour } from '../../components/groupsOfFour.ts'
import { StateMark } from '../../components/StateMark.tsx'
import { useAppearance } from '../../session/appearance.tsx'
import { BroughtNote } from './BroughtNote.tsx'
import { withRowAdded } from './change.ts'
import { Progressing } from './Progressing.tsx'
import { TableRows } from './TableRows.tsx'
import type { Assembly } from './useAssembly.ts'
import type { Bringing } from './useBringing.ts'

interface Props {
  readonly assembly: Assembly
  readonly bringing: Bringing
}

/** 名单: the panel, and the cards that prove which certificate each expert holds. */
export function RosterStep({ assembly, bringing }: Props) {
  const { t } = useTranslation('assemblyScreen')
  const { locale } = useAppearance().appearance
  const table = sheets().tables.find(({ root, path }) => root === 'task' && path[0] === 'panel')
  if (table === undefined) return null
  const name = titleOf(table.root, table.path)
  const sheet = assembly.edited.sheets.find((one) => one.name === name)
  const cellOf = (cells: readonly string[], key: string) => (cells[sheet?.keys.indexOf(key) ?? -1] ?? '').trim()
  const isListed = (card: CardLine) =>
    sheet?.rows.some((cells) => cellOf(cells, 'name') === card.name && cellOf(cells, 'unit') === card.unit) ?? false
  const add = ({ name: person = '', unit = '' }: CardLine) => {
    const ids = new Set(sheet?.rows.map((cells) => cellOf(cells, 'id')))
    let number = ids.size + 1
    const idOf = () => `W${String(number).padStart(2, '0')}`
    while (ids.has(idOf())) number++
    assembly.change((now) => withRowAdded(now, name, { id: idOf(), name: person, unit, role: panelRole.enum.组员 }))
  }
  return (
    <>
      <TableRows assembly={assembly} table={table} />
      <section aria-label={t('cards')} className="assembly-cards">
        <div className="assembly-head">
          <h3>{t('cards')}</h3>
          <Button size="small" disabled={bringing.running !== undefined} onClick={() => void bringing.chooseFiles()}>
            {t('addCards')}
          </Button>
        </div>
        <p className="assembly-quiet">{t('cardsAbout')}</p>
        {bringing.running && <Progressing running={bringing.running} onCancel={bringing.cancel} />}
        <BroughtNote news={bringing.news} />
        <ul>
          {assembly.cards.map((card) => (
            <li key={card.file}>
              <StateMark state={card.fault ? 'bad' : card.isOffice || isListed(card) ? 'ok' : 'warn'} size={15} decorative />
              {card.fault ? (
                <span>{sayFault(locale, card.fault)}</span>
              ) : (
                <>
                  <span>
                    {card.name}　{card.unit}
                  </span>
                  <span className="digest" title={groupsOfFour(card.fingerprint ?? '')}>
                    {groupsOfFour((card.fingerprint ?? '').slice(0, 24))}
                  </span>
                  {card.isOffice ? (
                    <span className="assembly-quiet">{t('cardOffice')}</span>
                  ) : isListed(card) ? (
                    <span className="assembly-quiet">{t('cardListed')}</span>
                  ) : (
                    <Button size="small" disabled={assembly.isFixed} onClick={() => add(card)}>
                      {t('addToRoster', { name: card.name })}
                    </Button>
                  )}
                </>
              )}
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined aria-hidden />}
                disabled={bringing.running !== undefined}
                title={t('setAsideHint')}
                aria-label={t('setAside', { name: card.name ?? card.file })}
                onClick={() => void bringing.setAside(card.file, 'cards')}
              />
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
