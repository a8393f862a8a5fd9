import { type Fault, type Result, refuse } from '#shared/text/fault.ts'

const readCodes: Readonly<Record<string, string>> = {
  ENOENT: 'file.notFound',
  ENOTDIR: 'file.notFound',
  EACCES: 'file.notReadable',
  EPERM: 'file.notReadable',
  EISDIR: 'file.notReadable',
  EIO: 'file.notReadable',
  EBUSY: 'file.notReadable',
  ELOOP: 'file.notReadable',
  ENAMETOOLONG: 'file.notFound',
  EMFILE: 'file.notReadable',
  ENODEV: 'file.notReadable',
  ENXIO: 'file.notReadable',
  ESTALE: 'file.notReadable',
  ENOTCONN: 'file.notReadable',
}

const writeCodes: Readonly<Record<string, string>> = {
  EEXIST: 'file.exists',
  ENOSPC: 'file.noSpace',
  EDQUOT: 'file.noSpace',
  EFBIG: 'file.noSpace',
  ENOENT: 'file.notFound',
  EACCES: 'file.notWritable',
  EPERM: 'file.notWritable',
  EROFS: 'file.notWritable',
  EBUSY: 'file.notWritable',
  EISDIR: 'file.notWritable',
  ENOTDIR: 'file.notFound',
  EIO: 'file.notWritable',
  ENAMETOOLONG: 'file.notWritable',
  ENODEV: 'file.notWritable',
  ENXIO: 'file.notWritable',
  ESTALE: 'file.notWritable',
  ENOTCONN: 'file.notWritable',
}

/** The fault a system error means when reading `name`; `undefined` for anything that is no such error. */
export function readFault(error: unknown, name: string): Fault | undefined {
  return faultOf(readCodes, error, name)
}

/** A system error met while reading `name`, refused as its fault. Any other error (a cancellation, a bug) is thrown on. */
export function refuseRead(error: unknown, name: string): Result<never> {
  const fault = readFault(error, name)
  if (fault === undefined) throw error
  return refuse(fault)
}

/** The fault a system error means when writing `name`; `undefined` for anything that is no such error. */
export function writeFault(error: unknown, name: string): Fault | undefined {
  return faultOf(writeCodes, error, name)
}

function faultOf(codes: Readonly<Record<string, string>>, error: unknown, name: string): Fault | undefined {
  const code = codes[String((error as { code?: unknown } | undefined)?.code)]
  return code === undefined ? undefined : { code, name }
}
