import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'

/** Programs that print, and the run-time: a page that verifies without fonts has none of them. */
const banned = /^(node:|electron$|react|@react-pdf|fontkit|exceljs|@cantoo|pdfjs-dist)/
/** Imports that are there when the program runs; those of types alone are gone by then. */
const running = /^(?:import|export)\s+(?!type\b)(?:[^'"]*?\sfrom\s+)?'([^']+)'/gm

test('the closed form needs no fonts, no printer and no Node', () => {
  const seen = new Map<string, readonly string[]>()
  const follow = (file: string) => {
    if (seen.has(file)) return
    const imports = [...readFileSync(file, 'utf8').matchAll(running)].flatMap(([whole, path = '']) =>
      /^(?:import|export)\s*\{\s*(?:type\s+\w+(?:\s+as\s+\w+)?\s*,?\s*)+\}/.test(whole) ? [] : [path],
    )
    seen.set(file, imports)
    for (const path of imports) {
      const next = path.startsWith('.') ? resolve(dirname(file), path) : path.startsWith('#shared/') ? path.replace('#', '') : undefined
      if (next !== undefined && existsSync(next)) follow(next)
    }
  }
  for (const file of globSync('shared/closed/*.ts')) follow(join(process.cwd(), file))
  const found = [...seen].flatMap(([file, imports]) => imports.filter((path) => banned.test(path)).map((path) => `${file}: ${path}`))
  expect(seen.size).toBeGreaterThan(40)
  expect(found).toEqual([])
})
