import { type Key, type Params, say } from '../text/say.ts'

/** The workbook is Chinese in every interface language: a file written in one must be readable in the other. */
export function zhAssembly(key: Key<'assembly'>, params: Params = {}): string {
  return say('zh-CN', 'assembly', key, params)
}
