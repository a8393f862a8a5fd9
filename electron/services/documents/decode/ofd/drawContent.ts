import type { Drawn, Matrix, Stroke } from '#shared/evidence/pages.ts'
import { TooLarge } from '../budget.ts'
import { attribute, elements, first, local, type Markup, named, textIn } from '../xml/markup.ts'
import { colourOf } from './colours.ts'
import { drawText } from './drawText.ts'
import type { Outlines } from './fontFile.ts'
import { boxOf, joined, matrixOf, moved, numbers } from './geometry.ts'
import { movedPath, svgPath } from './pathData.ts'
import type { Resources } from './resources.ts'

/** What a page is drawn into. */
export interface Canvas {
  readonly items: Drawn[]
  readonly clips: string[]
  /** the index of a picture by its part; undefined where it cannot be shown */
  picture(part: string): number | undefined
  outlines(part: string): Outlines | undefined
  /** says that something of the page is not drawn */
  lacks(): void
}

interface Where {
  readonly matrix: Matrix
  readonly resources: Resources
  readonly opacity: number
  readonly param: Markup | undefined
  readonly depth: number
  readonly clip?: number
}

const mostItems = 150_000
const deepest = 12

/** Draws the objects of a layer, block, template or appearance in their order (GB/T 33190-2016, 7.7 and 8). */
export function drawContent(content: Markup | undefined, canvas: Canvas, at: Pick<Where, 'matrix' | 'resources'>): void {
  drawAll(content, canvas, { ...at, opacity: 1, param: undefined, depth: 0 })
}

function drawAll(content: Markup | undefined, canvas: Canvas, where: Where): void {
  if (where.depth > deepest) throw new TooLarge()
  for (const object of elements(content)) {
    if (canvas.items.length > mostItems) throw new TooLarge()
    if (attribute(object, 'Visible') === 'false') continue
    switch (local(object.name)) {
      case 'Content':
      case 'Layer':
      case 'PageBlock': {
        const id = attribute(object, 'DrawParam')
        const param = id === undefined ? where.param : where.resources.drawParams.get(id)
        drawAll(object, canvas, { ...where, param, depth: where.depth + 1 })
        break
      }
      case 'PathObject':
        drawPath(object, canvas, where)
        break
      case 'TextObject':
        drawWords(object, canvas, where)
        break
      case 'ImageObject':
        drawImage(object, canvas, where)
        break
      case 'CompositeObject':
        drawComposite(object, canvas, where)
        break
    }
  }
}

/** The matrix from an object's own coordinates to the page, and its clip and opacity. */
function placed(object: Markup, canvas: Canvas, where: Where) {
  const box = boxOf(attribute(object, 'Boundary'))
  const outer = joined(moved(box?.x ?? 0, box?.y ?? 0), where.matrix)
  const matrix = joined(matrixOf(attribute(object, 'CTM')), outer)
  const opacity = where.opacity * Math.min(1, Math.max(0, Number(attribute(object, 'Alpha') ?? 255) / 255))
  const clips = first(object, 'Clips')
  const clip = clips === undefined ? where.clip : clipOf(clips, canvas, attribute(clips, 'TransFlag') === 'false' ? outer : matrix)
  return { box, outer, matrix, opacity, ...(clip !== undefined && { clip }) }
}

/** The areas of the last clip; an area of text is not cut out. */
function clipOf(clips: Markup, canvas: Canvas, matrix: Matrix): number | undefined {
  const areas = named(named(clips, 'Clip').at(-1), 'Area')
  const path = areas
    .map((area) => {
      const shape = first(area, 'Path')
      const box = boxOf(attribute(shape, 'Boundary'))
      const own = joined(matrixOf(attribute(shape, 'CTM')), moved(box?.x ?? 0, box?.y ?? 0))
      return movedPath(textIn(first(shape, 'AbbreviatedData')), joined(joined(own, matrixOf(attribute(area, 'CTM'))), matrix))
    })
    .join('')
  if (path === '') return undefined
  canvas.clips.push(path)
  return canvas.clips.length - 1
}

/** A value of the object itself, else of its drawing parameters and of those they follow. */
function setting<T>(object: Markup, where: Where, read: (markup: Markup) => T | undefined): T | undefined {
  const own = read(object)
  if (own !== undefined) return own
  const id = attribute(object, 'DrawParam')
  let param = id === undefined ? where.param : where.resources.drawParams.get(id)
  for (let step = 0; param !== undefined && step < deepest; step++) {
    const value = read(param)
    if (value !== undefined) return value
    param = where.resources.drawParams.get(attribute(param, 'Relative') ?? '')
  }
  return undefined
}

function drawPath(object: Markup, canvas: Canvas, where: Where): void {
  const { matrix, opacity, clip } = placed(object, canvas, where)
  const path = svgPath(textIn(first(object, 'AbbreviatedData')))
  if (path === '') return
  const isFilled = attribute(object, 'Fill') === 'true'
  const isStroked = attribute(object, 'Stroke') !== 'false'
  const fill = isFilled
    ? (colourOf(
        setting(object, where, (one) => first(one, 'FillColor')),
        where.resources,
      ) ?? black)
    : undefined
  const line = isStroked
    ? (colourOf(
        setting(object, where, (one) => first(one, 'StrokeColor')),
        where.resources,
      ) ?? black)
    : undefined
  if (fill === undefined && line === undefined) return
  const whole = opacity * Math.min(fill?.opacity ?? 1, line?.opacity ?? 1)
  canvas.items.push({
    kind: 'path',
    path,
    matrix,
    ...(fill && { fill: fill.color }),
    ...(attribute(object, 'Rule')?.toLowerCase() === 'even-odd' && { rule: 'evenodd' as const }),
    ...(line && { stroke: strokeOf(object, where, line.color) }),
    ...(whole < 1 && { opacity: whole }),
    ...(clip !== undefined && { clip }),
  })
}

const black = { color: '#000000', opacity: 1 }

function strokeOf(object: Markup, where: Where, color: string): Stroke {
  const read = (name: string) => setting(object, where, (one) => attribute(one, name))
  const cap = read('Cap')?.toLowerCase()
  const join = read('Join')?.toLowerCase()
  const dash = numbers(read('DashPattern'))
  return {
    color,
    width: Number(read('LineWidth') ?? 0.353) || 0.353,
    ...((cap === 'round' || cap === 'square') && { cap }),
    ...((join === 'round' || join === 'bevel') && { join }),
    ...(dash.length > 0 && { dash }),
  }
}

function drawWords(object: Markup, canvas: Canvas, where: Where): void {
  const { matrix, opacity, clip } = placed(object, canvas, where)
  const font = where.resources.fonts.get(attribute(object, 'Font') ?? '')
  const isFilled = attribute(object, 'Fill') !== 'false'
  const chosen = isFilled ? 'FillColor' : 'StrokeColor'
  const colour =
    colourOf(
      setting(object, where, (one) => first(one, chosen)),
      where.resources,
    ) ?? black
  const outlines = font?.file === undefined ? undefined : canvas.outlines(font.file)
  const look = { font, outlines, matrix, fill: colour.color, opacity: opacity * colour.opacity, ...(clip !== undefined && { clip }) }
  canvas.items.push(...drawText(object, look))
}

function drawImage(object: Markup, canvas: Canvas, where: Where): void {
  const { box, outer, matrix, opacity, clip } = placed(object, canvas, where)
  const part = where.resources.media.get(attribute(object, 'ResourceID') ?? '')
  const picture = part === undefined ? undefined : canvas.picture(part)
  if (picture === undefined) {
    canvas.lacks()
    return
  }
  // without a matrix the picture fills its boundary
  const own = attribute(object, 'CTM') === undefined && box ? joined([box.width, 0, 0, box.height, 0, 0], outer) : matrix
  canvas.items.push({
    kind: 'picture',
    picture,
    matrix: own,
    ...(opacity < 1 && { opacity }),
    ...(clip !== undefined && { clip }),
  })
}

function drawComposite(object: Markup, canvas: Canvas, where: Where): void {
  const { matrix, opacity, clip } = placed(object, canvas, where)
  const composite = where.resources.composites.get(attribute(object, 'ResourceID') ?? '')
  if (composite === undefined) {
    canvas.lacks()
    return
  }
  drawAll(composite, canvas, { ...where, matrix, opacity, depth: where.depth + 1, ...(clip !== undefined && { clip }) })
}
