/** @jsxRuntime automatic */
import { Page, Path, Svg, Text } from '@react-pdf/renderer'
import type { Layout } from '../../layout/layout.ts'
import { fontOf, printedText } from '../../text/printable.ts'
import { family, familyOf } from '../fontBook.ts'
import type { PlacedText, Primitive } from '../layout/primitive.ts'
import type { QrDrawing } from './qr.ts'

export interface PageContent {
  readonly layout: Layout
  readonly primitives: readonly Primitive[]
  readonly qr?: QrDrawing
  /** the form's entry in the outline, on its first page */
  readonly bookmark?: string
  /** place of the form among those of the document, from 0: the headings' entries stand below its own */
  readonly form: number
}

/** One page as react-pdf draws it: every grey, then every line, in one path each; then the texts, each in its place. */
export function PageView({ layout, primitives, qr, bookmark, form }: PageContent) {
  const { colours, footer, lineWidth, page } = layout
  const drawn = page.height - short
  const fills = primitives.flatMap((each) =>
    each.kind === 'fill' ? [`M${n(each.x)} ${n(each.y)}h${n(each.width)}v${n(each.height)}h-${n(each.width)}z`] : [],
  )
  const lines = primitives.flatMap((each) => (each.kind === 'line' ? [`M${n(each.x1)} ${n(each.y1)}L${n(each.x2)} ${n(each.y2)}`] : []))
  const texts = primitives.filter((each) => each.kind === 'text')
  return (
    <Page
      size="A4"
      style={{ fontFamily: family, color: colours.ink }}
      {...(bookmark === undefined ? {} : { bookmark: { title: bookmark, fit: true, expanded: true } })}
    >
      <Svg style={{ position: 'absolute', left: 0, top: 0 }} width={page.width} height={drawn} viewBox={`0 0 ${page.width} ${drawn}`}>
        {fills.length > 0 && <Path d={fills.join('')} fill={colours.head} />}
        {lines.length > 0 && <Path d={[...new Set(lines)].join('')} stroke={colours.ink} strokeWidth={lineWidth} strokeLinecap="square" />}
      </Svg>
      {qr !== undefined && (
        <Svg
          style={{ position: 'absolute', left: page.left, top: footer.top }}
          width={footer.qr}
          height={footer.qr}
          viewBox={`0 0 ${qr.side} ${qr.side}`}
        >
          <Path d={qr.path} stroke={colours.ink} strokeWidth={1} fill="none" />
        </Svg>
      )}
      {texts
        .flatMap((text) => singleLines(layout, text))
        .map((line) => (
          <LineView layout={layout} key={`${n(line.x)}:${n(line.y)}`} {...line} form={form} />
        ))}
    </Page>
  )
}

/** The drawing is lower than the page by this: as high as the page it would be moved to a page of its own. */
const short = 4
/** Room react-pdf needs so that a line measured to fit is never broken again. */
const slack = 6

interface Line extends Omit<PlacedText, 'kind' | 'lines'> {
  readonly text: string
}

/** One line, one Text: a line break inside a Text has no glyph and would bring in a font that is not embedded. */
function singleLines({ sizes }: Layout, { lines, kind: _, ...text }: PlacedText): Line[] {
  const { leading } = sizes[text.size]
  const placed = lines.map((line, index) => ({
    ...text,
    text: line,
    y: text.y + index * leading,
    bookmark: index === 0 ? text.bookmark : undefined,
  }))
  return placed.filter((line) => line.text !== '')
}

function LineView({ layout, x, y, width, size: name, align, bold, bookmark, text, form }: Line & Pick<PageContent, 'layout' | 'form'>) {
  const { size, leading, spacing } = layout.sizes[name]
  const shift = align === 'left' ? 0 : align === 'center' ? slack / 2 : slack
  return (
    <Text
      style={{
        position: 'absolute',
        left: x - shift,
        top: y,
        width: width + slack,
        fontSize: size,
        lineHeight: leading / size,
        fontWeight: bold ? 700 : 400,
        textAlign: align,
        ...(spacing === 0 ? {} : { letterSpacing: spacing }),
      }}
      {...(bookmark === undefined ? {} : { bookmark: below(form, bookmark) })}
    >
      {runsOf(text).map((run) =>
        run.font === '' ? (
          run.text
        ) : (
          <Text key={run.at} style={{ fontFamily: familyOf(run.font) }}>
            {run.text}
          </Text>
        ),
      )}
    </Text>
  )
}

interface Run {
  readonly at: number
  readonly font: string
  readonly text: string
}

/** A line in pieces of one font each; nearly every line is one piece of the form font. */
function runsOf(line: string): readonly Run[] {
  const runs: Run[] = []
  for (const character of printedText(line)) {
    const font = fontOf(character.codePointAt(0) as number) ?? ''
    const last = runs.at(-1)
    if (last?.font === font) runs[runs.length - 1] = { ...last, text: last.text + character }
    else runs.push({ at: runs.length, font, text: character })
  }
  return runs
}

/**
 * An entry of the outline below its form's. react-pdf numbers the pages' entries first, in their order, and keeps a
 * parent that is given as such a number; its types know only strings.
 */
function below(form: number, title: string) {
  return { title, fit: true as const, parent: form as unknown as string }
}

function n(value: number): string {
  return String(Math.round(value * 100) / 100)
}
