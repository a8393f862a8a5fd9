import { strToU8, zipSync } from 'fflate'
import { sm2, sm3 } from 'sm-crypto-v2'
import { describe, expect, test } from 'vitest'
import { budget } from '../../../electron/services/documents/decode/budget.ts'
import type { DecodedPages } from '../../../electron/services/documents/decode/decoder.ts'
import { decodeDocument } from '../../../electron/services/documents/decode/index.ts'
import type { Drawing, Drawn } from '../../../shared/evidence/pages.ts'
import type { Message } from '../../../shared/text/say.ts'

const xmlns = 'xmlns:ofd="http://www.ofdspec.org/2016"'
const resources = `<ofd:Res ${xmlns} BaseLoc="Res"><ofd:Fonts><ofd:Font ID="3" FontName="宋体"/></ofd:Fonts>
<ofd:DrawParams><ofd:DrawParam ID="4" LineWidth="0.5"><ofd:StrokeColor Value="255 0 0"/></ofd:DrawParam></ofd:DrawParams></ofd:Res>`

type Files = Readonly<Record<string, string | Uint8Array>>

/** A package with one page of 100 × 50 mm and these layers. */
function ofd(layers: string, more: Files = {}): Uint8Array {
  const files: Files = {
    'OFD.xml': `<ofd:OFD ${xmlns}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>${
      'Doc_0/Signs/Signatures.xml' in more ? '<ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures>' : ''
    }</ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `<ofd:Document ${xmlns}><ofd:CommonData><ofd:TemplatePage ID="9" BaseLoc="Tpls/T.xml"/><ofd:PublicRes>PublicRes.xml</ofd:PublicRes>
<ofd:PageArea><ofd:PhysicalBox>0 0 100 50</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/P.xml"/></ofd:Pages></ofd:Document>`,
    'Doc_0/PublicRes.xml': resources,
    'Doc_0/Tpls/T.xml': `<ofd:Page ${xmlns}><ofd:Content><ofd:Layer><ofd:TextObject Boundary="0 0 9 9" Font="3" Size="3"><ofd:TextCode X="1" Y="3">底</ofd:TextCode></ofd:TextObject></ofd:Layer></ofd:Content></ofd:Page>`,
    'Doc_0/Pages/P.xml': `<ofd:Page ${xmlns}><ofd:Template TemplateID="9"/><ofd:Content>${layers}</ofd:Content></ofd:Page>`,
    ...more,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text])))
}

async function open(bytes: Uint8Array): Promise<DecodedPages> {
  const answer = await decodeDocument({ name: 'a.ofd', kind: 'ofd', bytes })
  if (!answer.ok) throw new Error(answer.faults[0]?.code)
  return answer.value as DecodedPages
}

async function drawn(layers: string, more?: Files): Promise<Drawing> {
  return (await (await open(ofd(layers, more))).page(1)) as Drawing
}

const texts = (items: readonly Drawn[]) => items.filter((item) => item.kind === 'text')

describe('a page of an OFD', () => {
  test('has its template beneath, and each letter where its steps put it', async () => {
    const layer = `<ofd:Layer><ofd:TextObject Boundary="10 20 50 5" CTM="2 0 0 2 1 0" Font="3" Size="3">
<ofd:TextCode X="0" Y="4" DeltaX="g 2 1.5 3" DeltaY="0">12年月</ofd:TextCode><ofd:TextCode X="0" Y="8" DeltaX="1.5">345</ofd:TextCode></ofd:TextObject></ofd:Layer>`
    const { width, height, items } = await drawn(layer)
    expect([width, height]).toEqual([100, 50])
    const [below, first, second] = texts(items)
    expect([below?.text, first?.text, second?.text]).toEqual(['底', '12年月', '345'])
    expect([first?.x, first?.y, first?.matrix]).toEqual([
      [0, 1.5, 3, 6],
      [4, 4, 4, 4],
      [2, 0, 0, 2, 11, 20],
    ])
    // one step is meant for all
    expect(second?.x).toEqual([0, 1.5, 3])
  })

  test('draws paths with the drawing parameters of their layer', async () => {
    const layer = `<ofd:Layer DrawParam="4"><ofd:PathObject Boundary="1 2 9 9"><ofd:AbbreviatedData>S 0 0 L 5 0 B 6 0 7 1 8 8 Q 1 1 2 2 C</ofd:AbbreviatedData></ofd:PathObject></ofd:Layer>`
    const path = (await drawn(layer)).items.find((item) => item.kind === 'path')
    expect(path).toEqual({
      kind: 'path',
      path: 'M0 0L5 0C6 0 7 1 8 8Q1 1 2 2Z',
      matrix: [1, 0, 0, 1, 1, 2],
      stroke: { color: '#ff0000', width: 0.5 },
    })
  })

  test('says that it lacks a picture that is absent', async () => {
    expect((await drawn('<ofd:Layer><ofd:ImageObject Boundary="0 0 9 9" ResourceID="77"/></ofd:Layer>')).lacks).toBe(true)
  })

  test('with more objects than the budget, or composites within each other, is refused', async () => {
    const one = '<ofd:PathObject Boundary="0 0 1 1"><ofd:AbbreviatedData>M 0 0 L 1 1</ofd:AbbreviatedData></ofd:PathObject>'
    await expect(drawn(`<ofd:Layer>${one.repeat(170_000)}</ofd:Layer>`)).rejects.toThrow()
    const ring = `<ofd:Res ${xmlns}><ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="8"><ofd:Content><ofd:CompositeObject Boundary="0 0 1 1" ResourceID="8"/><ofd:CompositeObject Boundary="0 0 1 1" ResourceID="8"/></ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits></ofd:Res>`
    await expect(
      drawn('<ofd:Layer><ofd:CompositeObject Boundary="0 0 1 1" ResourceID="8"/></ofd:Layer>', { 'Doc_0/PublicRes.xml': ring }),
    ).rejects.toThrow()
  })
})

test.each([
  ['no ZIP', strToU8('OFD'), 'document.damaged'],
  ['without its root', zipSync({ 'a.xml': strToU8('<a/>') }), 'document.damaged'],
  ['whose parts unfold beyond the budget', ofd('', { 'Doc_0/PublicRes.xml': new Uint8Array(budget.inflated + 1) }), 'document.tooLarge'],
])('an OFD that is %s is refused', async (_, bytes, code) => {
  const answer = await decodeDocument({ name: 'a.ofd', kind: 'ofd', bytes })
  expect(answer.ok ? '' : answer.faults[0]?.code).toBe(code)
})

function der(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const body = Buffer.concat(parts)
  const length = body.length < 128 ? [body.length] : [0x82, body.length >> 8, body.length & 255]
  return Buffer.concat([Buffer.from([tag, ...length]), body])
}

/** A certificate as far as its subject's name and its SM2 key go. */
function certificate(name: string, publicKey: string): Uint8Array {
  const subject = der(0x30, der(0x31, der(0x30, Buffer.from('0603550403', 'hex'), der(0x0c, strToU8(name)))))
  const key = der(0x30, Buffer.from('301306072a8648ce3d020106082a811ccf5501822d', 'hex'), der(0x03, Buffer.from(`00${publicKey}`, 'hex')))
  const facts = der(
    0x30,
    der(0xa0, der(0x02, Uint8Array.of(2))),
    der(0x02, Uint8Array.of(1)),
    der(0x30),
    der(0x30),
    der(0x30),
    subject,
    key,
  )
  return der(0x30, facts, der(0x30), der(0x03, Uint8Array.of(0)))
}

/** A page sealed by a key made here (GB/T 38540-2020). */
function sealed(change: (signature: string) => string = (same) => same, alter: Files = {}): Uint8Array {
  const key = sm2.generateKeyPairHex()
  const layers = '<ofd:Layer/>'
  const signedPart = `<ofd:Page ${xmlns}><ofd:Template TemplateID="9"/><ofd:Content>${layers}</ofd:Content></ofd:Page>`
  const signature = `<ofd:Signature ${xmlns}><ofd:SignedInfo><ofd:References CheckMethod="1.2.156.10197.1.401"><ofd:Reference FileRef="/Doc_0/Pages/P.xml"><ofd:CheckValue>${Buffer.from(sm3(strToU8(signedPart)), 'hex').toString('base64')}</ofd:CheckValue></ofd:Reference></ofd:References><ofd:StampAnnot ID="1" PageRef="1" Boundary="10 10 20 20"/></ofd:SignedInfo><ofd:SignedValue>/Doc_0/Signs/Value.dat</ofd:SignedValue></ofd:Signature>`
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
  const picture = der(0x30, der(0x16, strToU8('PNG')), der(0x04, png), der(0x02, Uint8Array.of(20)), der(0x02, Uint8Array.of(20)))
  const info = der(0x30, der(0x30), der(0x16), der(0x30, der(0x02, Uint8Array.of(1)), der(0x0c, strToU8('某某专用章'))), picture)
  const signed = der(
    0x30,
    der(0x02, Uint8Array.of(4)),
    der(0x30, info),
    der(0x18, strToU8('20261130120000Z')),
    der(0x03, Buffer.from(`00${sm3(strToU8(signature))}`, 'hex')),
    der(0x16, strToU8('/Doc_0/Signs/Signature.xml')),
  )
  const value = sm2.doSignature(signed, key.privateKey, { der: true, hash: true, publicKey: key.publicKey, userId: '1234567812345678' })
  const whole = der(0x30, signed, der(0x04, certificate('某某局', key.publicKey)), der(0x06), der(0x03, Buffer.from(`00${value}`, 'hex')))
  return ofd(layers, {
    'Doc_0/Signs/Signatures.xml': `<ofd:Signatures ${xmlns}><ofd:Signature ID="1" BaseLoc="Signature.xml"/></ofd:Signatures>`,
    'Doc_0/Signs/Signature.xml': change(signature),
    'Doc_0/Signs/Value.dat': whole,
    ...alter,
  })
}

const findings = async (bytes: Uint8Array) =>
  (await open(bytes)).pages.notices.map(({ params }) => ((params?.['findings'] ?? []) as readonly Message[]).map(({ key }) => key))

describe('a seal', () => {
  test('that holds is listed with what was checked and what was not, and its picture stands in its place', async () => {
    const pages = await open(sealed())
    expect(pages.pages.notices[0]?.params?.['name']).toBe('某某专用章')
    expect(await findings(sealed())).toEqual([['seal.partsHold', 'seal.holds', 'seal.unknown']])
    const stamp = ((await pages.page(1)) as Drawing).items.find((item) => item.kind === 'picture')
    expect(stamp).toMatchObject({ ink: true, matrix: [20, 0, 0, 20, 10, 10] })
  })

  test('tells a page changed after sealing', async () => {
    const page = `<ofd:Page ${xmlns}><ofd:Content><ofd:Layer ID="5"/></ofd:Content></ofd:Page>`
    expect(await findings(sealed(undefined, { 'Doc_0/Pages/P.xml': page }))).toEqual([['seal.partsChanged', 'seal.holds', 'seal.unknown']])
  })

  test('tells that its list of parts was changed', async () => {
    const changed = sealed((signature) => signature.replace('10 10 20 20', '40 10 20 20'))
    expect(await findings(changed)).toEqual([['seal.partsHold', 'seal.fails', 'seal.unknown']])
  })
})
