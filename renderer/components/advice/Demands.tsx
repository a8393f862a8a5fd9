import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { nextEntryId } from '#shared/review/nextEntry.ts'
import type { Advice } from './advice.ts'
import { DemandRow } from './DemandRow.tsx'
import './advice.css'

/** 整改清单: problem, what is demanded, who, until when. A row counts once problem and demand are written. */
export function Demands({ advice }: { readonly advice: Advice }) {
  const { t } = useTranslation('opinion')
  const { locked } = advice
  const { demands } = advice.sheet
  const [begun, setBegun] = useState<readonly string[]>([])
  const entries = [...new Set([...Object.keys(demands), ...begun])].sort()
  const undue = Object.values(demands).filter((demand) => demand?.due === undefined).length
  const add = () => setBegun([...begun, nextEntryId({ ...demands, ...Object.fromEntries(begun.map((entry) => [entry, true])) }, 'Z')])
  const remove = (entry: string) => {
    setBegun(begun.filter((one) => one !== entry))
    if (demands[entry]) void advice.send({ kind: 'consultation.demandRemoved', entry })
  }
  return (
    <section className="demands" aria-labelledby="demands-title">
      <h3 id="demands-title">
        {t('demands.title')}
        <small>{t('demands.count', { count: Object.keys(demands).length, undue })}</small>
        <span className="grow" />
        {!locked && (
          <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={add}>
            {t('demands.add')}
          </Button>
        )}
      </h3>
      {entries.length === 0 ? (
        <p className="demands-none">{t('demands.none')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('demands.number')}</th>
              <th scope="col">{t('demands.problem')}</th>
              <th scope="col">{t('demands.demand')}</th>
              <th scope="col">{t('demands.unit')}</th>
              <th scope="col">{t('demands.due')}</th>
              {!locked && (
                <th scope="col">
                  <span className="visually-hidden">{t('demands.acts')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {entries.map((entry, at) => (
              <DemandRow key={entry} advice={advice} entry={entry} number={at + 1}>
                {!locked && (
                  <td>
                    <Button
                      type="text"
                      size="small"
                      icon={<DeleteOutlined aria-hidden />}
                      aria-label={t('demands.remove', { number: at + 1 })}
                      onClick={() => remove(entry)}
                    />
                  </td>
                )}
              </DemandRow>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
