import type { Message, Params } from './say.ts'
import type { viewer } from './zh/viewer.ts'

export type NoticeKey = keyof typeof viewer & `notice.${string}`

/**
 * A viewer's notice about its content: a part is not shown, is hidden in the file, or was read with a guess.
 * A line for the reader, from the catalogue `viewer`; programs read `key` and `params`.
 */
export interface Notice extends Message<'viewer'> {
  readonly domain: 'viewer'
  readonly key: NoticeKey
}

export function notice(key: NoticeKey, params?: Params): Notice {
  return { domain: 'viewer', key, ...(params && { params }) }
}
