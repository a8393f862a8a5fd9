import { ok, type Result } from '#shared/text/fault.ts'
import { refuseRead } from '../files/faults.ts'
import { openSource } from './openSource.ts'
import type { Source } from './source.ts'

/** Opens a file for as long as it is worked with. Faults: `file.*`; every other error is thrown. */
export async function withSource<T>(file: string, work: (source: Source) => Promise<T>): Promise<Result<T>> {
  let source: Source | undefined
  try {
    source = await openSource(file)
    return ok(await work(source))
  } catch (error) {
    return refuseRead(error, file)
  } finally {
    await source?.close()
  }
}
