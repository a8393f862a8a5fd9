import { readdirSync, readFileSync } from 'node:fs'
import type { Verification } from '#shared/signature/verdict.ts'

/** The verdict on a fixture, in this and every later version. */
export interface ExpectedFixture extends Required<Pick<Verification, 'verdict' | 'reasons' | 'result'>> {
  readonly file: string
  readonly kind: 'pdf' | 'xlsx'
  readonly key: 'rsa3072' | 'p256'
  readonly fingerprint: string
}

/** The verdict on a panel's file. */
export interface ExpectedPanel extends Required<Pick<Verification, 'verdict' | 'reasons' | 'panel'>> {
  readonly file: string
  readonly kind: 'pdf' | 'xlsx'
  /** `facts.decided` */
  readonly decided: boolean | null
  /** of those who signed, in their order */
  readonly fingerprints: readonly string[]
}

/** Bytes a fixture may have. */
export const largest = 300_000

const root = new URL('../../fixtures/signed/', import.meta.url)

export function fixtureFolder(layout: number): URL {
  return new URL(`${layout}/`, root)
}

/** The numbers of the layouts there are fixtures of. */
export function fixtureLayouts(): readonly number[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => Number(name))
    .sort((a, b) => a - b)
}

export function expectedFixtures(layout: number): readonly ExpectedFixture[] {
  return JSON.parse(readFileSync(new URL('expected.json', fixtureFolder(layout)), 'utf8')) as readonly ExpectedFixture[]
}

export function fixtureBytes(layout: number, file: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(file, fixtureFolder(layout))))
}

const panelRoot = new URL('../../fixtures/signedPanels/', import.meta.url)

export function panelFolder(layout: number): URL {
  return new URL(`${layout}/`, panelRoot)
}

/** Every panel's file of every layout, with what must be said of it. */
export function expectedPanels(): readonly (ExpectedPanel & { readonly layout: number; readonly bytes: Uint8Array })[] {
  return readdirSync(panelRoot)
    .map(Number)
    .sort((a, b) => a - b)
    .flatMap((layout) => {
      const folder = panelFolder(layout)
      const listed = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as readonly ExpectedPanel[]
      return listed.map((one) => ({ ...one, layout, bytes: new Uint8Array(readFileSync(new URL(one.file, folder))) }))
    })
}
