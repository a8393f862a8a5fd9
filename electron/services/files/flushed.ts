import { type FileHandle, open, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { renameFile } from './rename.ts'
import { syncFolder } from './syncFolder.ts'

/** The mode of a file in a person's folder: only the owner reads it. */
export const ownMode = 0o600

/** Creates a file; its bytes are on the disk when this resolves. The name is not synced. Throws the system's error, `EEXIST` included. */
export async function createFlushed(file: string, pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>, mode?: number): Promise<void> {
  await thenFlushed(await open(file, 'wx', mode), async (handle) => {
    for await (const piece of pieces) await handle.writeFile(piece)
  })
}

/** Replaces a file or creates it, whole or not at all: aside, fsync, rename, fsync of the folder. Throws the system's error. */
export async function replaceFlushed(file: string, bytes: Uint8Array): Promise<void> {
  const aside = `${file}.${process.pid}.part`
  try {
    await thenFlushed(await open(aside, 'w', ownMode), (handle) => handle.writeFile(bytes))
  } catch (error) {
    await unlink(aside).catch(() => undefined)
    throw error
  }
  await renameFile(aside, file)
  await syncFolder(dirname(file))
}

/** Appends a line to a file, which is created where it is missing. Throws the system's error. */
export async function appendFlushed(file: string, line: string): Promise<void> {
  const isNew = await thenFlushed(await open(file, 'a', ownMode), async (handle) => {
    const { size } = await handle.stat()
    await handle.appendFile(line)
    return size === 0
  })
  if (isNew) await syncFolder(dirname(file))
}

/** Cuts a file to so many bytes. Throws the system's error. */
export async function truncateFlushed(file: string, bytes: number): Promise<void> {
  await thenFlushed(await open(file, 'r+'), (handle) => handle.truncate(bytes))
}

async function thenFlushed<T>(handle: FileHandle, write: (handle: FileHandle) => Promise<T>): Promise<T> {
  try {
    const value = await write(handle)
    await handle.sync()
    return value
  } finally {
    await handle.close()
  }
}
