import type { Register } from './io.ts'

/** What registers each command, by the command's name. Its code is loaded when it is asked for. */
const commands: Readonly<Record<string, () => Promise<Register>>> = {
  archive: async () => (await import('./archive.ts')).archive,
  diff: async () => (await import('./diff.ts')).diff,
  identity: async () => (await import('./identity.ts')).identity,
  import: async () => (await import('./import.ts')).importResults,
  inspect: async () => (await import('./inspect.ts')).inspect,
  merge: async () => (await import('./merge.ts')).merge,
  pack: async () => (await import('./pack.ts')).pack,
  panel: async () => (await import('./panel.ts')).panel,
  report: async () => (await import('./report.ts')).report,
  review: async () => (await import('./review.ts')).review,
  score: async () => (await import('./score.ts')).score,
  seal: async () => (await import('./sealing.ts')).sealing,
  show: async () => (await import('./show.ts')).show,
  standard: async () => (await import('./standard.ts')).standard,
  task: async () => (await import('./assembly.ts')).assembly,
  values: async () => (await import('./values.ts')).values,
  verify: async () => (await import('./verify.ts')).verify,
}

/** The command that the arguments name first, alone; every command where they name another, or none, as for help. */
export async function commandsFor(args: readonly string[]): Promise<readonly Register[]> {
  const named = args.find((arg) => !arg.startsWith('-'))
  const one = named !== undefined && Object.hasOwn(commands, named) ? commands[named] : undefined
  return Promise.all((one ? [one] : Object.values(commands)).map((load) => load()))
}
