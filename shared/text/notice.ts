import type { Message, Params } from './say.ts'
import type { viewer } from './zh/viewer.ts'

export type NoticeKey = keyof typeof viewer & `notice.${string}`

/**
 * What a viewer says beside what it shows: something is not shown, is hidden in the file, or was read with a guess.
 * A line for the reader, worded by the catalogue `viewer`; programs read `key` and `params`.
 */
export interface Notice extends Message<'viewer'> {
  readonly domain: 'viewer'
  readonly key: NoticeKey
}

export function notice(key: NoticeKey, params?: Params): Notice {
  return { domain: 'viewer', key, ...(params && { params }) }
}
