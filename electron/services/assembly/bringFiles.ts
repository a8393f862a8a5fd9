import { createReadStream } from 'node:fs'
import { lstat, mkdir, readdir, rm } from 'node:fs/promises'
import { basename, dirname, extname, join, relative, sep } from 'node:path'
import { type Fault, ok, type Result } from '#shared/text/fault.ts'
import { refuseRead } from '../files/faults.ts'
import { readWhole } from '../files/read.ts'
import { writeStreamSafely } from '../files/write.ts'
import { readStatement } from '../office/statement.ts'
import { readCard } from './cards.ts'
import { contentOf } from './contentOf.ts'
import type { Draft } from './draft.ts'
import { sameContent } from './sameContent.ts'
import { isLeftBehind } from './scan.ts'

/** What was copied into the draft. */
export interface BroughtFiles {
  /** below the folder of documents */
  readonly files: readonly string[]
  readonly cards: readonly string[]
  readonly faults: readonly Fault[]
  readonly skipped: readonly string[]
  /** the copies as they lie now, for `takeBack` */
  readonly made: readonly string[]
}

export interface BringOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, total: number) => void
}

/**
 * Copies files and folders into the draft: an expert's card or an office's file to the cards, everything else to the documents, folders with what is below
 * them. A file that is there with the same content is left out; one of the same name and other content gets a number behind its name.
 * What cannot be carried is not copied. A cancelled job takes away what it has copied.
 */
export async function bringFiles(draft: Draft, paths: readonly string[], options: BringOptions = {}): Promise<Result<BroughtFiles>> {
  const { signal, onProgress } = options
  const made: string[] = []
  try {
    const found = { files: [] as Source[], faults: [] as Fault[], skipped: [] as string[] }
    for (const path of paths) if (!isWithin(draft.documents, path)) await list(path, basename(path), found)
    const files: string[] = []
    const cards: string[] = []
    for (const [done, source] of found.files.entries()) {
      signal?.throwIfAborted()
      onProgress?.(done, found.files.length)
      const isCard = /\.tic(card|office)$/i.test(source.absolute)
      const fault = isCard ? await cardFault(source) : await contentFault(source)
      if (fault) {
        found.faults.push(fault)
        continue
      }
      const target = await freePlace(
        join(isCard ? draft.cards : draft.documents, isCard ? basename(source.name) : source.name),
        source.absolute,
      )
      if (target === undefined) {
        found.skipped.push(source.name)
        continue
      }
      await mkdir(dirname(target), { recursive: true })
      const copied = await copyWhole(source.absolute, target, signal)
      if (!copied.ok) {
        await takeBack(made)
        return copied
      }
      made.push(target)
      if (isCard) cards.push(basename(target))
      else files.push(relative(draft.documents, target).split(sep).join('/'))
    }
    signal?.throwIfAborted()
    onProgress?.(found.files.length, found.files.length)
    return ok({ files, cards, faults: found.faults, skipped: found.skipped, made })
  } catch (error) {
    await takeBack(made)
    signal?.throwIfAborted()
    return refuseRead(error, (error as { path?: string }).path ?? draft.folder)
  }
}

/** Removes what was copied: whoever asked for it has cancelled the rest. */
export async function takeBack(made: readonly string[]): Promise<void> {
  for (const path of made) await rm(path, { force: true })
}

interface Source {
  readonly absolute: string
  /** below the folder of documents, in NFC */
  readonly name: string
}

async function list(absolute: string, name: string, into: { files: Source[]; faults: Fault[]; skipped: string[] }): Promise<void> {
  const found = await lstat(absolute)
  if (isLeftBehind(basename(absolute))) into.skipped.push(name)
  else if (found.isDirectory())
    for (const one of (await readdir(absolute)).sort()) await list(join(absolute, one), join(name, one.normalize('NFC')), into)
  else if (found.isFile()) into.files.push({ absolute, name: name.normalize('NFC') })
  else into.faults.push({ code: 'zip.link', name })
}

async function contentFault({ absolute, name }: Source): Promise<Fault | undefined> {
  const content = await contentOf(absolute)
  return 'refused' in content ? { code: content.refused, name } : undefined
}

async function cardFault({ absolute, name }: Source): Promise<Fault | undefined> {
  const bytes = await readWhole(absolute)
  const read = name.toLowerCase().endsWith('.ticoffice') ? readStatement : readCard
  const card = bytes.ok ? await read(name, bytes.value) : bytes
  return card.ok ? undefined : card.faults[0]
}

/** The place for a copy; nothing where the same content lies there. */
async function freePlace(target: string, source: string): Promise<string | undefined> {
  const ending = extname(target)
  for (let number = 1; ; number++) {
    const place = number === 1 ? target : `${target.slice(0, target.length - ending.length)} (${number})${ending}`
    const there = await lstat(place).catch(() => undefined)
    if (there === undefined) return place
    if (there.isFile() && (await sameContent(place, source))) return undefined
  }
}

function copyWhole(source: string, target: string, signal: AbortSignal | undefined): Promise<Result<void>> {
  return writeStreamSafely(
    target,
    async (sink) => {
      for await (const chunk of createReadStream(source, { highWaterMark: 1024 ** 2 })) await sink.write(chunk as Uint8Array)
    },
    signal ? { signal } : {},
  )
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way === '' || !(way.startsWith('..') || way.includes(`..${sep}`))
}
