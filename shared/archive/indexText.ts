import { type ArchiveWords, archiveWords } from '../layout/archive/index.ts'
import { filled, type Params } from '../layout/layout.ts'
import { visible } from '../text/visible.ts'
import { type ArchivedFile, type ArchiveRecord, archivePart } from './format.ts'

/** index.txt of an archive: what it holds, for people; `undefined` where this program does not know the words it was written in. */
export function indexText(archive: ArchiveRecord): string | undefined {
  const words = archiveWords.find(({ number }) => number === archive.words)
  if (words === undefined) return undefined
  const line = (key: Exclude<keyof ArchiveWords, 'number'>, params: Params = {}) =>
    filled(
      words[key],
      // a text that came from a file ends no line and turns no reading direction
      Object.fromEntries(Object.entries(params).map(([name, value]) => [name, visible(String(value))])),
    )
  const { centre, task, stage, package: from, packedAt, software, files, missing, leftOut } = archive
  const parts = archivePart.options.map((part) => ({ part, own: files.filter((file) => file.part === part) }))
  const lines = [
    line('title'),
    '',
    line('centre', centre),
    line('task', { task, stage }),
    line('package', from),
    line('packed', { time: packedAt, version: software.version }),
    line('count', { count: files.length }),
    ...parts.flatMap(({ part, own }) => (own.length === 0 ? [] : section(line(`part.${part}`), own, line))),
    '',
    line('missing'),
    ...(missing.length === 0 ? [line('none')] : missing.map((one, at) => line('missingResult', { number: at + 1, ...one }))),
    '',
    line('leftOut'),
    ...(leftOut.length === 0 ? [line('none')] : leftOut.map(({ name, why }, at) => line(`why.${why}`, { number: at + 1, name }))),
    '',
    line('check'),
    line('checkOwn'),
    line('checkOther'),
  ]
  return lines.map((text) => `${text}\n`).join('')
}

type Line = (key: Exclude<keyof ArchiveWords, 'number'>, params?: Params) => string

function section(heading: string, files: readonly ArchivedFile[], line: Line): readonly string[] {
  return ['', heading, ...files.flatMap((file, at) => fileLines(file, at + 1, line))]
}

function fileLines({ path, name, record, state, verdict, reasons, sha256, bytes }: ArchivedFile, number: number, line: Line) {
  const own = path.slice(path.lastIndexOf('/') + 1)
  return [
    line('path', { number, path }),
    ...(own === name ? [] : [line('name', { name })]),
    ...(record ? [line(record.kind, { expert: '', name: '', ...record })] : []),
    ...(state === undefined ? [] : [line('state', { state })]),
    ...(verdict === undefined ? [] : [line(verdict)]),
    ...reasons.map((reason) => line('reason', reason)),
    line('file', { sha256, bytes }),
  ]
}
