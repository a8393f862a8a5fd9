import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { derOfBer } from '#services/identity/ber.ts'
import { readDer } from '#shared/signature/der.ts'

const hex = (text: string) => new Uint8Array(Buffer.from(text.replaceAll(' ', ''), 'hex'))
const shown = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString('hex')

describe('BER of key files', () => {
  test('an indefinite length becomes a definite one', () => {
    expect(shown(derOfBer(hex('3080 0201 03 3080 0500 0000 0000')))).toBe('3007020103300205 00'.replaceAll(' ', ''))
  })

  test('a length written longer than need be becomes short', () => {
    expect(shown(derOfBer(hex('30 84 00000003 02 81 01 07'.replace('00000003', '00000004'))))).toBe('3003020107')
  })

  test('an octet string in pieces becomes one, pieces within pieces too', () => {
    expect(shown(derOfBer(hex('2480 0402 0102 2480 0401 03 0000 0401 04 0000')))).toBe('040401020304')
  })

  test('DER stays as it is, and what follows is ignored', () => {
    expect(shown(derOfBer(hex('3003020107 0a0d00')))).toBe('3003020107')
  })

  test.each([
    ['nothing', ''],
    ['a length that runs over the end', '3005020107'],
    ['an indefinite length without end', '3080020107'],
    ['an indefinite length of a primitive value', '0480 0000'],
    ['a tag of several bytes', '1f8101 0100'],
    ['a length of sixteen bytes', '3090 00000000000000000000000000000003 020107'],
    ['a member that runs over its parent', '3003 0205 0102030405'],
  ])('%s is no BER', (_, text) => {
    expect(derOfBer(hex(text))).toBeUndefined()
  })

  test('a depth beyond reason is refused, not followed', () => {
    expect(derOfBer(hex('3080'.repeat(50_000)))).toBeUndefined()
  })

  test.each(['ber-nss.p12', 'ber-bouncy-castle.p12'])('%s: refused by the strict reader, whole in DER', (name) => {
    const bytes = new Uint8Array(readFileSync(new URL(`../../fixtures/identity/${name}`, import.meta.url)))
    expect(readDer(bytes)).toBeUndefined()
    expect(readDer(derOfBer(bytes)!)?.children).toHaveLength(3)
  })

  test('a damaged byte gives nothing or a value in DER, and never throws', () => {
    const bytes = new Uint8Array(readFileSync(new URL('../../fixtures/identity/ber-nss.p12', import.meta.url)))
    for (let at = 0; at < bytes.length; at++) {
      const copy = bytes.slice()
      copy[at] = copy[at]! ^ 0x91
      const der = derOfBer(copy)
      expect(der === undefined || readDer(der) !== undefined).toBe(true)
    }
  })
})
