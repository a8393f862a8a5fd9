import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { titleOf } from '#shared/assembly/headings.ts'
import { zhAssembly } from '#shared/assembly/zhAssembly.ts'
import type { Fault } from '#shared/text/fault.ts'
import { say } from '#shared/text/say.ts'
import { Faults } from '../../components/Faults.tsx'
import { useAppearance } from '../../session/appearance.tsx'
import { bridge } from '../../session/bridge.ts'
import { withSheets } from './change.ts'
import { FigureRows } from './FigureRows.tsx'
import { listName } from './fieldNames.ts'
import { tablesOf } from './steps.ts'
import { TableRows } from './TableRows.tsx'
import type { Assembly } from './useAssembly.ts'

interface Props {
  readonly assembly: Assembly
  readonly shown: string | undefined
  readonly onShow: (sheet: string) => void
}

/** 数据: figures and lists by hand, by paste, or from the workbook that a unit has filled in. */
export function FiguresStep({ assembly, shown, onShow }: Props) {
  const { t } = useTranslation('assemblyScreen')
  const { locale } = useAppearance().appearance
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [said, setSaid] = useState<string>()
  const { draft } = assembly.opened
  const figures = zhAssembly('sheetFigures')
  const tables = tablesOf('figures')
  const current = shown ?? figures
  const table = tables.find(({ root, path }) => titleOf(root, path) === current)
  const rowsOf = (name: string) => assembly.edited.sheets.find((one) => one.name === name)?.rows.length ?? 0
  const wrongIn = (name: string) => assembly.checked?.faults.filter(({ place }) => place?.sheet === name).length ?? 0
  async function save(): Promise<void> {
    if (!(await assembly.settle())) return
    const target = await bridge.files.pickTarget({ name: zhAssembly('fileWorkbook'), kind: 'xlsx' })
    if (!target.ok || target.value === undefined) return
    const saved = await bridge.assembly.saveWorkbook({ draft, target: target.value.file })
    setFaults(saved.ok ? [] : saved.faults)
    setSaid(saved.ok ? t('workbookSaved', { name: target.value.name }) : undefined)
  }
  async function take(): Promise<void> {
    const picked = await bridge.files.pick({ purpose: 'workbook', several: false })
    const file = picked.ok ? picked.value[0] : undefined
    if (file === undefined) return
    const read = await bridge.assembly.readWorkbook({ draft, file: file.file })
    setSaid(undefined)
    if (!read.ok) return setFaults(read.faults)
    setFaults(read.value.barriers)
    if (read.value.barriers.length > 0) return
    assembly.change((now) => withSheets(now, read.value.sheets))
    setSaid(t('workbookTaken', { name: file.name }))
  }
  const lists = [
    { name: figures, text: say(locale, 'assembly', 'sheetFigures') },
    ...tables.map(({ root, path }) => ({ name: titleOf(root, path), text: listName(locale, root, path) })),
  ]
  return (
    <>
      <div className="assembly-head">
        <Button size="small" onClick={() => void save()}>
          {t('saveWorkbook')}
        </Button>
        <Button size="small" disabled={assembly.isFixed} onClick={() => void take()}>
          {t('takeWorkbook')}
        </Button>
        <span className="assembly-quiet">{t('workbookAbout')}</span>
      </div>
      {said && <p role="status">{said}</p>}
      {faults.length > 0 && <Faults faults={faults} />}
      <div className="assembly-lists">
        <nav aria-label={t('lists')}>
          {lists.map(({ name, text }) => (
            <button key={name} type="button" aria-current={name === current ? 'true' : undefined} onClick={() => onShow(name)}>
              <span>{text}</span>
              {wrongIn(name) > 0 && <b>{wrongIn(name)}</b>}
              <small>{name === figures ? '' : rowsOf(name) || ''}</small>
            </button>
          ))}
        </nav>
        <div>{table ? <TableRows key={current} assembly={assembly} table={table} /> : <FigureRows assembly={assembly} />}</div>
      </div>
    </>
  )
}
