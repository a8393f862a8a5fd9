import { readdirSync, readFileSync } from 'node:fs'
import type { Verification } from '#shared/signature/verdict.ts'

/** The verdict on a fixture, in this and every later version. */
export interface ExpectedFixture extends Required<Pick<Verification, 'verdict' | 'reasons' | 'result'>> {
  readonly file: string
  readonly kind: 'pdf' | 'xlsx'
  readonly key: 'rsa3072' | 'p256'
  readonly fingerprint: string
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
