import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const endings = /\.(ticplan|ticvalues|pdf|xlsx|json)$/i

/** The arguments that name files, as a path or as a file: address; switches and the app's own folder are none. */
export function filesOf(argv: readonly string[], folder: string): readonly string[] {
  return argv.flatMap((argument) => {
    const path = argument.startsWith('-') ? undefined : pathOfArgument(argument, folder)
    return path !== undefined && endings.test(path) ? [path] : []
  })
}

/** The desktop entry's %U allows a launcher to hand over an address instead of a path. */
function pathOfArgument(argument: string, folder: string): string | undefined {
  if (!/^file:/i.test(argument)) return resolve(folder, argument)
  try {
    return fileURLToPath(argument)
  } catch {
    return undefined
  }
}
