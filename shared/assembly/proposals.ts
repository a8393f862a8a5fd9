import type { Standard } from '../standard/format.ts'

/** A title of a file's name: without numbering, ending and the signs of a copy. */
export function proposedTitle(fileName: string): string {
  const bare = fileName
    .normalize('NFC')
    .replace(/\.[^.]{1,5}$/, '')
    .replace(/^(附件|附|材料)?\s*[（(]?\d{1,3}(?:[-.．_]\d{1,3})*(?:[)）]\s*|[\s、.．_:：-]+)/u, '')
    .replace(/[\s_-]*(副本|copy|[（(]\d{1,2}[)）])$/iu, '')
    .replace(/[_\s]+/gu, ' ')
    .trim()
  return bare === '' ? fileName.normalize('NFC') : bare
}

/**
 * The criteria that a file may be evidence of: those whose evidence, name or text shares a telling word with the file's name. At most
 * three, the best first; a person confirms them.
 */
export function proposedCriteria(fileName: string, standard: Standard | undefined): readonly string[] {
  const name = proposedTitle(fileName)
  const scored = (standard?.criteria ?? []).map(({ id, name: criterion, evidence, rule }) => ({
    id,
    score: Math.max(longestShared(name, evidence) * 3, longestShared(name, criterion) * 3, longestShared(name, rule) * 2),
  }))
  return scored
    .filter(({ score }) => score >= leastScore)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ id }) => id)
}

/** Four characters shared with the evidence, or six with the rule. */
const leastScore = 12

/** The length of the longest run of Chinese characters, letters or digits that two texts share; words that every file has do not count. */
function longestShared(a: string, b: string): number {
  const bare = a.replace(/技术创新中心|中心|证明|材料|文件|复印件|扫描件|情况|说明/gu, ' ')
  let longest = 0
  for (const run of bare.split(/[^\p{L}\p{N}]+/u))
    for (let from = 0; from < run.length; from++)
      while (from + longest < run.length && b.includes(run.slice(from, from + longest + 1))) longest++
  return longest
}
