/**
 * A package file opened once and read in place. The headers are many and small and are read synchronously
 * (the vault runs in a worker thread); content is read ahead asynchronously.
 */
export interface Source {
  readonly file: string
  readonly size: number
  /** bytes at a position; fewer only at the end of the file */
  read(position: number, length: number): Buffer
  readAhead(position: number, length: number): Promise<Buffer>
  close(): Promise<void>
}

/** Bytes in memory, read the same way. */
export function memorySource(file: string, bytes: Buffer): Source {
  const read = (position: number, length: number) => bytes.subarray(position, position + Math.max(0, length))
  return { file, size: bytes.length, read, readAhead: async (position, length) => read(position, length), close: async () => undefined }
}
