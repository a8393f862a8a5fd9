import type { Locale } from './say.ts'

/**
 * A citation of the guideline as standards and rules write it (`三(三)1 ¶3; 四(二)`) in the words of official papers:
 * 三（三）1 第3段；四（二）. English keeps the written form.
 */
export function clauseText(citation: string, locale: Locale = 'zh-CN'): string {
  if (locale !== 'zh-CN') return citation
  return citation
    .replace(/\(([一二三四五六七八九十]+)\)/g, '（$1）')
    .replace(/\s*¶(\d+)/g, ' 第$1段')
    .replace(/;\s*/g, '；')
    .replace(/\s*vs\s*/g, '与')
}
