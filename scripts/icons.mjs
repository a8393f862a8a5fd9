// Draws the app's and the package's icons from the seal 评 (Noto Serif SC, SIL OFL) into resources/icons:
// icon.svg and document.svg, PNGs for Linux, icon.ico and icon.icns. The results are kept in the repository.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import * as fontkit from 'fontkit'
import { chromium } from 'playwright-core'
import { chromiumPath } from './setup.mjs'

const folder = fileURLToPath(new URL('../resources/icons/', import.meta.url))
const font = fontkit.create(
  readFileSync(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/600SemiBold/NotoSerifSC_600SemiBold.ttf')),
)
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
/** icns entry of each size: PNG data under the type the format names for it */
const icnsTypes = { 16: 'icp4', 32: 'icp5', 64: 'icp6', 128: 'ic07', 256: 'ic08', 512: 'ic09', 1024: 'ic10' }

/** The character as a path, centred in a square of `side` at `x`, `y`. */
function glyph(side, x, y, colour) {
  const drawn = font.glyphsForString('评')[0]
  const { minX, minY, maxX, maxY } = drawn.bbox
  const scale = side / font.unitsPerEm
  const left = x + (side - (maxX + minX) * scale) / 2
  const base = y + (side + (maxY + minY) * scale) / 2
  return `<path fill="${colour}" transform="translate(${left.toFixed(2)} ${base.toFixed(2)}) scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})" d="${drawn.path.toSVG()}"/>`
}

const svg = (inside) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1024 1024">${inside}</svg>\n`
const icon = svg(`<rect x="64" y="64" width="896" height="896" rx="180" fill="#1D4E7E"/>${glyph(680, 172, 172, '#FFFFFF')}`)
const sheet =
  '<path d="M208 48h432l192 192v736H208z" fill="#FFFFFF" stroke="#7F8995" stroke-width="24"/><path d="M640 48v192h192" fill="none" stroke="#7F8995" stroke-width="24"/>'
const documentIcon = svg(
  `${sheet}<rect x="332" y="420" width="376" height="376" rx="76" fill="#1D4E7E"/>${glyph(290, 375, 463, '#FFFFFF')}`,
)

mkdirSync(folder, { recursive: true })
writeFileSync(`${folder}icon.svg`, icon)
writeFileSync(`${folder}document.svg`, documentIcon)
const browser = await chromium.launch({ executablePath: chromiumPath(), chromiumSandbox: false })
const page = await browser.newPage()
const pictures = await draw(icon)
const documents = await draw(documentIcon)
await browser.close()
for (const size of [16, 32, 48, 64, 128, 256, 512]) writeFileSync(`${folder}${size}x${size}.png`, pictures.get(size))
writeFileSync(`${folder}icon.png`, pictures.get(1024))
writeFileSync(`${folder}icon.ico`, ico(pictures))
writeFileSync(`${folder}icon.icns`, icns(pictures))
writeFileSync(`${folder}document.ico`, ico(documents))
writeFileSync(`${folder}document.icns`, icns(documents))

async function draw(source) {
  const drawn = new Map()
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size })
    await page.setContent(`<style>html,body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${source}`)
    drawn.set(size, await page.screenshot({ omitBackground: true }))
  }
  return drawn
}

/** ICONDIR with PNG entries; 0 stands for 256. */
function ico(drawn) {
  const entries = [16, 24, 32, 48, 64, 128, 256].map((size) => ({ size, png: drawn.get(size) }))
  const head = Buffer.alloc(6 + 16 * entries.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(entries.length, 4)
  let offset = head.length
  entries.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(png.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += png.length
  })
  return Buffer.concat([head, ...entries.map(({ png }) => png)])
}

function icns(drawn) {
  const parts = Object.entries(icnsTypes).map(([size, type]) => {
    const png = drawn.get(Number(size))
    const head = Buffer.alloc(8)
    head.write(type, 0, 'latin1')
    head.writeUInt32BE(png.length + 8, 4)
    return Buffer.concat([head, png])
  })
  const body = Buffer.concat(parts)
  const head = Buffer.alloc(8)
  head.write('icns', 0, 'latin1')
  head.writeUInt32BE(body.length + 8, 4)
  return Buffer.concat([head, body])
}
