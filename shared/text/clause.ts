import { type Locale, say } from './say.ts'

/**
 * A citation of the guideline as standards and rules write it (`三(三)1 ¶3; 四(二)`) in the words of official papers:
 * 三（三）1 第3段；四（二）. English keeps the written form.
 */
export function clauseText(citation: string, locale: Locale = 'zh-CN'): string {
  if (locale !== 'zh-CN') return citation
  return citation
    .replace(/\((\p{Script=Han}+)\)/gu, '（$1）')
    .replace(/\s*¶(\d+)/g, (_, number: string) => say(locale, 'documents', 'clause.paragraph', { number }))
    .replace(/;\s*/g, '；')
    .replace(/\s*vs\s*/g, say(locale, 'documents', 'clause.versus'))
}
