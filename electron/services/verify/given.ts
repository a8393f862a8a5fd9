import type { KnownStandard, KnownTask } from '#shared/signature/context.ts'

/** What a verifier is given besides the files and the built-in data, as plain data that can be sent to a thread. */
export interface Given {
  readonly tasks: readonly KnownTask[]
  readonly standards: readonly KnownStandard[]
  /** DER of certificates */
  readonly trusted: readonly Uint8Array[]
  /** results are verified by their closed form instead of being printed again */
  readonly byClosedForm?: boolean
}

export const nothingGiven: Given = { tasks: [], standards: [], trusted: [] }

/** A given package: its task and its standard, where it has one. */
export function givenBy(task: KnownTask, standardSha256: string | undefined): Given {
  const { standard } = task
  return { tasks: [task], standards: standard && standardSha256 ? [{ standard, sha256: standardSha256 }] : [], trusted: [] }
}

/** What several files give together. */
export function together(all: readonly Given[]): Given {
  return {
    tasks: all.flatMap(({ tasks }) => tasks),
    standards: all.flatMap(({ standards }) => standards),
    trusted: all.flatMap(({ trusted }) => trusted),
  }
}
