import { type Key, type Params, say } from '../../text/say.ts'

/** The template is Chinese in every interface language: a file written in one must be readable in the other. */
export function zhStandards(key: Key<'standards'>, params: Params = {}): string {
  return say('zh-CN', 'standards', key, params)
}

/** The line that opens a section, `【指标】`. */
export function sectionMark(title: Key<'standards'>): string {
  return `【${zhStandards(title)}】`
}
