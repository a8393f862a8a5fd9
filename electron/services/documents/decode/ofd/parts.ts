import { unpackParts } from '../../workbook/unpackParts.ts'
import { budget, Damaged, TooLarge } from '../budget.ts'
import type { Markup } from '../xml/markup.ts'
import { readMarkup } from '../xml/readMarkup.ts'

/** The files in an OFD package, unfolded when they are needed, all together within the budget. */
export interface Parts {
  readonly names: readonly string[]
  /** a part by its absolute name without the leading slash, ignoring case */
  bytes(name: string): Uint8Array | undefined
  /** a part as XML; undefined where it is absent or is no XML */
  xml(name: string): Markup | undefined
}

export function openParts(file: Uint8Array): Parts {
  const names = new Map<string, string>()
  const listed = unpackParts(file, (name) => {
    names.set(name.toLowerCase(), name)
    return false
  })
  if (listed === undefined || names.size === 0) throw new Damaged()
  const read = new Map<string, Markup | undefined>()
  let left: number = budget.inflated
  const bytes = (name: string, most: number = left): Uint8Array | undefined => {
    const own = names.get(name.toLowerCase())
    if (own === undefined) return undefined
    const part = unpackParts(file, (one) => one === own, Math.min(left, most))?.get(own)
    if (part === undefined) return undefined
    left -= part.length
    if (left <= 0) throw new TooLarge()
    return part
  }
  return {
    names: [...names.values()],
    bytes: (name) => bytes(name),
    xml: (name) => {
      if (!read.has(name)) {
        const part = bytes(name, budget.xml)
        read.set(name, part && readable(part))
      }
      return read.get(name)
    },
  }
}

function readable(part: Uint8Array): Markup | undefined {
  try {
    return readMarkup(part)
  } catch (error) {
    if (error instanceof TooLarge) throw error
    return undefined
  }
}

/** The absolute name of a location that a part names: from the root, else from the part's own folder. */
export function located(from: string, location: string): string {
  const path = location.trim().replaceAll('\\', '/')
  const start = path.startsWith('/') ? [] : from.split('/').slice(0, -1)
  const steps: string[] = [...start]
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue
    if (step === '..') steps.pop()
    else steps.push(step)
  }
  return steps.join('/')
}
