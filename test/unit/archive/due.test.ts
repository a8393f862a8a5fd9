import { expect, test } from 'vitest'
import { archiveDue, closedRecordIn } from '#shared/archive/due.ts'
import type { ArchivedFile } from '#shared/archive/format.ts'
import type { ResultRecord } from '#shared/result/format.ts'

const digest = (of: string) => of.repeat(64)

function file(part: ArchivedFile['part'], name: string, record?: ArchivedFile['record']): ArchivedFile {
  return { path: `${part}/${name}`, sha256: digest('0'), bytes: 1, name, part, reasons: [], ...(record && { record }) }
}

function sheet(sha: string, expert: string, revision: number) {
  // of a sheet only its expert and revision are read
  return { sha256: digest(sha), record: { expert: { id: expert, name: `专家${expert}` }, revision } as ResultRecord }
}

const listed = [sheet('a', 'W01', 1), sheet('b', 'W01', 2), sheet('c', 'W02', 1), sheet('c', 'W02', 1), {}]

const lackingOf = (lines: ReturnType<typeof archiveDue>) =>
  lines.flatMap(({ kind, lacking }) => lacking.map(({ sha256, name = '', revision = 0 }) => `${kind} ${sha256[0]} ${name} ${revision}`))

test('every sheet taken in, the closed record in both forms and the signed table are due; each once', () => {
  const lines = archiveDue({ listed, panel: digest('d'), table: digest('e') }, [file('photos', '现场.jpg')])
  expect(lackingOf(lines)).toEqual([
    'results a 专家W01 1',
    'results b 专家W01 2',
    'results c 专家W02 1',
    'panelPdf d  0',
    'panelWorkbook d  0',
    'table e  0',
  ])
  expect(lines.map(({ kind, files }) => [kind, files])).toContainEqual(['photos', 1])
})

test('a sheet is there with any file that carries it, a rejected one too; another revision of the record is not the closed one', () => {
  const files = [
    file('results', 'one.pdf', { kind: 'result', sha256: digest('a'), revision: 1 }),
    file('rejected', 'two.pdf', { kind: 'result', sha256: digest('b'), revision: 2 }),
    file('results', 'three.xlsx', { kind: 'result', sha256: digest('c'), revision: 1 }),
    file('panel', '汇总.PDF', { kind: 'panel', sha256: digest('d'), revision: 2 }),
    file('panel', '旧汇总.xlsx', { kind: 'panel', sha256: digest('9'), revision: 1 }),
    file('values', '核定表.ticvalues', { kind: 'values', sha256: digest('e'), revision: 1 }),
  ]
  const lines = archiveDue({ listed, panel: digest('d'), table: digest('e') }, files)
  expect(lackingOf(lines)).toEqual(['panelWorkbook d  0'])
  expect(lines.map(({ files: there, rejected }) => [there, rejected]).slice(0, 4)).toEqual([
    [3, 1],
    [1, 0],
    [0, 0],
    [1, 0],
  ])
  expect(closedRecordIn(files)?.sha256).toBe(digest('d'))
})

test('before the record is closed, and where no table was signed, neither is due', () => {
  expect(lackingOf(archiveDue({ listed: [] }, []))).toEqual([])
})
