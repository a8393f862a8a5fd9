import { strToU8, zipSync } from 'fflate'

interface Costly {
  readonly name: string
  readonly bytes: Uint8Array
}

const xmlns = 'xmlns:ofd="http://www.ofdspec.org/2016"'

/** Well-formed files at and just over the decoders' budgets, one after the other so that only one is held. */
export function* costlyFiles(): Generator<Costly> {
  const noise = noiseOf(4_000_000)
  yield { name: 'group4-noise.tif', bytes: tiff({ width: 10_000, height: 14_000, compression: 4, bits: 1, photometric: 0, data: noise }) }
  yield { name: 'group4-thin.tif', bytes: tiff({ width: 100_000, height: 2_000, compression: 4, bits: 1, photometric: 0, data: noise }) }
  yield { name: 'lzw-noise.tif', bytes: tiff({ width: 6_600, height: 6_600, compression: 5, samples: 3, photometric: 2, data: noise }) }
  yield { name: 'rgb.tif', bytes: tiff({ width: 6_600, height: 6_600, samples: 3, photometric: 2, data: noise }) }
  yield { name: 'grey16.tif', bytes: tiff({ width: 5_700, height: 5_700, bits: 16, photometric: 1, data: noise }) }
  yield { name: 'bits.tif', bytes: tiff({ width: 14_000, height: 14_000, bits: 1, photometric: 0, data: noise }) }
  yield { name: 'pixels.tif', bytes: tiff({ width: 40_000, height: 40_000, bits: 1, photometric: 0, data: noise }) }
  yield { name: 'elements.xml', bytes: strToU8(`<a>${'<b c="1"/>'.repeat(399_000)}</a>`) }
  yield { name: 'long.xml', bytes: strToU8(`<a><b>${' '.repeat(34_000_000)}</b></a>`) }
  const line = '<ofd:PathObject Boundary="0 0 1 1"><ofd:AbbreviatedData>M 0 0 L 1 1</ofd:AbbreviatedData></ofd:PathObject>'
  yield { name: 'objects.ofd', bytes: ofd(line.repeat(140_000)) }
  yield { name: 'long-path.ofd', bytes: ofd(line.replace('L 1 1', 'L 1 1 '.repeat(5_000_000))) }
  yield { name: 'inflated.ofd', bytes: ofd(`<!--${' '.repeat(90_000_000)}-->`) }
  const steps = `<ofd:TextCode X="0" Y="0" DeltaX="g 999999999 1">${'字'.repeat(20_000)}</ofd:TextCode>`
  yield { name: 'steps.ofd', bytes: ofd(`<ofd:TextObject Boundary="0 0 1 1" Size="3">${steps}</ofd:TextObject>`) }
  const inner = '<ofd:CompositeObject Boundary="0 0 1 1" ResourceID="8"/>'
  const units = `<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="8"><ofd:Content>${inner.repeat(10)}</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>`
  yield { name: 'composites.ofd', bytes: ofd(inner, units) }
}

interface Scan {
  readonly width: number
  readonly height: number
  readonly compression?: number
  readonly bits?: number
  readonly samples?: number
  readonly photometric: number
  readonly data: Uint8Array
}

/** A TIFF of one strip. */
function tiff({ width, height, compression = 1, bits = 8, samples = 1, photometric, data }: Scan): Uint8Array {
  const fields = [
    [256, width],
    [257, height],
    [258, bits],
    [259, compression],
    [262, photometric],
    [273, 8],
    [277, samples],
    [278, height],
    [279, compression === 1 ? Math.ceil((width * bits * samples) / 8) * height : data.length],
  ] as const
  const start = 8 + data.length
  const file = Buffer.alloc(start + 6 + fields.length * 12)
  file.write('II*\0', 0, 'latin1')
  file.writeUInt32LE(start, 4)
  file.set(data, 8)
  file.writeUInt16LE(fields.length, start)
  for (const [index, [tag, value]] of fields.entries()) {
    const at = start + 2 + index * 12
    file.writeUInt16LE(tag, at)
    file.writeUInt16LE(4, at + 2)
    file.writeUInt32LE(1, at + 4)
    file.writeUInt32LE(value, at + 8)
  }
  return file
}

function ofd(layer: string, resources = ''): Uint8Array {
  const common = '<ofd:CommonData><ofd:PublicRes>R.xml</ofd:PublicRes></ofd:CommonData>'
  return zipSync({
    'OFD.xml': strToU8(`<ofd:OFD ${xmlns}><ofd:DocBody><ofd:DocRoot>D/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`),
    'D/Document.xml': strToU8(`<ofd:Document ${xmlns}>${common}<ofd:Pages><ofd:Page ID="1" BaseLoc="1.xml"/></ofd:Pages></ofd:Document>`),
    'D/R.xml': strToU8(`<ofd:Res ${xmlns}>${resources}</ofd:Res>`),
    'D/1.xml': strToU8(`<ofd:Page ${xmlns}><ofd:Content><ofd:Layer>${layer}</ofd:Layer></ofd:Content></ofd:Page>`),
  })
}

/** Bytes without a pattern that a decoder could skip, the same at every run. */
function noiseOf(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, at) => Math.imul(at, 2_654_435_761) >>> 24)
}
