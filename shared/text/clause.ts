import { type Locale, say } from './say.ts'

/**
 * A citation of the guideline as standards and rules write it (`三(三)1 ¶3; 四(二)`), in the style of official papers:
 * 三（三）1 第3段；四（二）. English keeps the written form.
 */
export function clauseText(citation: string, locale: Locale = 'zh-CN'): string {
  if (locale !== 'zh-CN') return citation
  return clauseIn(citation, {
    paragraph: (number) => say(locale, 'documents', 'clause.paragraph', { number }),
    versus: say(locale, 'documents', 'clause.versus'),
  })
}

/** The same with the given words. */
export function clauseIn(citation: string, words: { readonly paragraph: (number: string) => string; readonly versus: string }): string {
  return citation
    .replace(/\((\p{Script=Han}+)\)/gu, '（$1）')
    .replace(/\s*¶(\d+)/g, (_, number: string) => words.paragraph(number))
    .replace(/;\s*/g, '；')
    .replace(/\s*vs\s*/g, words.versus)
}
