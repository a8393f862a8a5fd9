import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { runReview } from '#services/review/index.ts'
import { openPackage } from '#services/vault/index.ts'
import { readPageTexts } from '#services/verify/pageTexts.ts'
import { characterWarnings } from '#shared/plan/characters.ts'
import type { Signer } from '#shared/signature/signer.ts'
import { cleanText } from '#shared/text/clean.ts'
import type { Fault } from '#shared/text/fault.ts'
import { codeOf, printedText, unprintable } from '#shared/text/printable.ts'
import { sayFault } from '#shared/text/say.ts'
import { changedAnswers, folder, identity, quickPackage } from './package.ts'

let signer: Signer
let pack: string
beforeAll(async () => {
  signer = await identity()
  pack = await quickPackage('rare-earth', 'performance')
}, 60_000)

type Answers = Record<string, Record<string, unknown>[]> & { opinion: Record<string, string> }

/** Signs the sample with `text(n)` in its nth text field of every kind. */
async function signedWith(text: (field: number) => string, from = pack) {
  let field = 0
  const answers = changedAnswers('rare-earth', 'answers-performance-W01.json', (file) => {
    const all = file as Answers
    for (const part of ['overall', 'strengths', 'problems', 'suggestions']) all.opinion[part] = text(field++)
    const notes = [all.marks, all.ruleNotes, all.values, all.adjustments, all.redLines, all.notes].flatMap((list) => list ?? [])
    for (const entry of notes) {
      for (const key of ['reason', 'note', 'clue', 'text']) if (typeof entry[key] === 'string') entry[key] = text(field++)
      for (const citation of (entry.citations as Record<string, unknown>[] | undefined) ?? []) citation.note = text(field++)
    }
  })
  const out = folder()
  const done = await runReview({ package: from, answers, signer, out, now: () => new Date('2026-09-17T08:00:00Z') })
  return { done, fields: field }
}

const squeezed = (text: string) => printedText(text).replace(/\s/gu, '')

async function printedIn(file: string): Promise<string> {
  const pages = await readPageTexts(new Uint8Array(readFileSync(file)))
  return squeezed((pages ?? []).flatMap((page) => page.map((item) => item.text)).join(''))
}

test('what other programs paste comes out of the signed files, in every field', async () => {
  const odd = '膜厚5 µm，电阻Ω，ﬁ字，软\u00ad连，‑号，⼈员，⅓，u\u0308ber，窄\u2009空\u202f格，零\u200b宽，分\u2028行，𠮷、☑、☐、✔、½、⁻。'
  const { done, fields } = await signedWith(() => odd)
  if (!done.ok) throw new Error(JSON.stringify(done.faults))
  expect(fields).toBeGreaterThan(12)
  expect(done.value.verifications.map(({ verdict }) => verdict)).toEqual(['unsigned', 'accepted', 'accepted'])
  expect(await printedIn(done.value.files.pdf)).toContain(
    '膜厚5µm，电阻Ω，ﬁ字，软连，‑号，⼈员，⅓，über，窄空格，零宽，分行，𠮷、☑、☐、✔、½、⁻。',
  )
  expect(done.value.result.opinion?.overall).toBe(cleanText(odd))
}, 120_000)

test('what no font has is refused before anything is signed, each field named in words', async () => {
  const { done, fields } = await signedWith((field) => `第${field}处👍，ᠮ字`)
  if (done.ok) throw new Error('signed')
  const faults: readonly Fault[] = done.faults
  // notes are printed on other forms and are not part of the signed sheet
  expect([faults.length > fields - 4, new Set(faults.map(({ code, got }) => `${code} ${got}`))]).toEqual([
    true,
    new Set(['review.character 👍 ᠮ']),
  ])
  for (const fault of faults) expect(sayFault('zh-CN', fault)).not.toMatch(/\/[a-z]/)
}, 120_000)

test('a package whose texts no font has is warned of, and can be signed: its numbers are printed', async () => {
  const odd = await quickPackage('rare-earth', 'performance', ({ plan, task }) => {
    for (const facts of [plan, task]) (facts.centre as { name: string }).name = '内蒙古自治区示例ᠮᠣᠩ技术创新中心'
    for (const expert of task.panel as { unit: string }[]) expert.unit = '𠮷野大学👍'
    for (const document of plan.documents as { title: string }[]) document.title = `${document.title}µ☑𰻝`
  })
  const opened = await openPackage(odd)
  if (!opened.ok) throw new Error(JSON.stringify(opened.faults))
  const warnings = characterWarnings(opened.value)
  await opened.value.close()
  expect(warnings.slice(0, 3).map(({ file, got, want }) => [file, got, want])).toEqual([
    ['task.json', 'ᠮ ᠣ ᠩ', 'U+182E U+1823 U+1829'],
    ['task.json', '👍', 'U+1F44D'],
    ['task.json', '👍', 'U+1F44D'],
  ])
  expect(sayFault('zh-CN', warnings[0] as Fault)).toContain('task.json 中，中心名称有不能打印的字：ᠮ ᠣ ᠩ（')
  expect(sayFault('zh-CN', warnings.find(({ file }) => file === 'plan.json' && true) as Fault)).not.toMatch(/\/[a-z]/)
  const { done } = await signedWith(() => '材料齐全。', odd)
  if (!done.ok) throw new Error(JSON.stringify(done.faults))
  expect(done.value.verifications.map(({ verdict }) => verdict)).toEqual(['unsigned', 'accepted', 'accepted'])
  const text = await printedIn(done.value.files.pdf)
  for (const wanted of ['示例〔U+182E〕〔U+1823〕〔U+1829〕技术创新中心', '𠮷野大学〔U+1F44D〕']) expect(text).toContain(wanted)
}, 120_000)

/** mulberry32: the same seed, the same characters. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** A character of GB 18030-2022: a third of two bytes, a third an ideograph of level 3, a third of any four bytes. */
function characterOf(next: () => number): string {
  const decoder = new TextDecoder('gb18030')
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  for (;;) {
    const kind = next()
    const character =
      kind < 0.34
        ? decoder.decode(new Uint8Array([between(0x81, 0xfe), between(0x40, 0xfe)]))
        : String.fromCodePoint(kind < 0.67 ? between(0x20000, 0x2ebe0) : between(0xa0, 0x2ffff))
    // control characters do not come through a file of answers (formats.md § 1)
    if ([...character].length === 1 && !/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufffd]/u.test(character)) return character
  }
}

test('random characters of GB 18030-2022 in every field are printed and verified, or named before', async () => {
  const count = Number(process.env.CHARACTERS ?? 60)
  const seed = Number(process.env.SEED ?? 20260917)
  const next = random(seed)
  const characters = Array.from({ length: count }, () => characterOf(next))
  const each = Math.min(count, 1900)
  for (let from = 0; from < count; from += each) {
    const part = characters.slice(from, from + each)
    const named = unprintable(part.join(''))
    const { done: refused } = named.length > 0 ? await signedWith(() => `字${part.join('')}`) : { done: undefined }
    if (refused)
      expect(refused.ok ? [] : [...new Set(refused.faults.map(({ code, want }) => `${code} ${want}`))]).toEqual([
        `review.character ${named.map(codeOf).join(' ')}`,
      ])
    const text = `字${part.filter((character) => !named.some((odd) => cleanText(character).includes(odd))).join('')}`
    const { done } = await signedWith(() => text)
    if (!done.ok) throw new Error(`${seed}: ${JSON.stringify(done.faults).slice(0, 600)}`)
    expect(done.value.verifications.map(({ verdict }) => verdict)).toEqual(['unsigned', 'accepted', 'accepted'])
    const printed = await printedIn(done.value.files.pdf)
    const lost = [...new Set(squeezed(text))].filter((character) => !printed.includes(character))
    expect(lost.map(codeOf)).toEqual([])
    if (process.env.CHARACTERS) console.info(`${part.length} characters: ${named.length} named, the others printed and verified`)
  }
}, 600_000)
