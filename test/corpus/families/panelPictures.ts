import { signPdf } from '#shared/signature/pdf/sign.ts'
import { attack, good, type Specimen } from '../attack.ts'
import type { Clean } from '../clean.ts'
import { examplePanel, printedPanel, signatureOf } from '../panel.ts'
import { OwnPdf } from '../rewrite.ts'

/** The drawing of the first page in which a pattern stands, changed. */
type Change = (content: string) => string

/** One of the shades of the matrix. */
const shade = /^0\.(?:9411764705882353|8705882352941177|792156862745098|7058823529411765)(?: 0\.\d+){2} scn$/m
/** A filled square of the plot: the dot of a mean. */
const dot = /0 0 0 scn\n(\S+ \S+) m\n(\S+ \S+) l\n(\S+ \S+) l\n(\S+ \S+) l\nh\nf\nQ/
const thick = /1\.5 w\n\/DeviceRGB CS\n0 0 0 SCN\n\S+ \S+ m\n\S+ \S+ l\nS\nQ\n/

/** The printed pages with one picture changed before both members sign. */
async function signedWith(clean: Clean, pattern: RegExp, change?: Change): Promise<Uint8Array> {
  const panel = examplePanel(clean)
  const { pdf } = await printedPanel(panel)
  const own = new OwnPdf(pdf)
  const page = own.pages.findIndex((_, at) => pattern.test(own.content(at)))
  if (page < 0) throw new Error(`no page draws ${pattern}`)
  if (change) own.draw(page, change)
  let bytes = own.bytes()
  for (const [place, member] of [clean.leader, clean.expert].entries())
    bytes = await signPdf(bytes, member, await signatureOf(panel, member, place))
  return bytes
}

function drawn(about: string, pattern: RegExp, change: Change): Specimen {
  const make = (clean: Clean) => signedWith(clean, pattern, change)
  return { ...attack({ about, kind: 'pdf', reasons: ['contents.pages'], make }), looks: 'otherwise' }
}

/** Pictures of a panel's pages that show other marks than the figures beside them. */
export const specimens: Readonly<Record<string, Specimen>> = {
  control: good({
    about: 'Written again by the generator of this family without a change.',
    kind: 'pdf',
    make: (clean) => signedWith(clean, dot),
  }),
  shadeDarker: drawn('Cells are painted darker than their marks.', shade, (content) => content.replace(shade, '0.5 0.5 0.5 scn')),
  shadeWhite: drawn('Cells of low marks are painted white.', shade, (content) => content.replace(shade, '1 1 1 scn')),
  dotMoved: drawn('The mean of a criterion stands elsewhere in the plot.', dot, (content) =>
    content.replace(dot, (whole) => whole.replace(/^(\d+\.?\d*) /gm, (_, x: string) => `${Number(x) - 30} `)),
  ),
  dotLeftOut: drawn('The plot shows no mean of one criterion.', dot, (content) =>
    content.replace(new RegExp(`q\\n/DeviceRGB cs\\n${dot.source}\\n`), ''),
  ),
  spreadLeftOut: drawn('The plot shows no spread of one criterion.', thick, (content) =>
    content.replace(new RegExp(`q\\n${thick.source}`), ''),
  ),
  spreadThin: drawn('The spread of one criterion is a hair line.', thick, (content) =>
    content.replace(thick, (whole) => whole.replace('1.5 w', '0.25 w')),
  ),
  pictureAdded: drawn('A picture has a line more.', thick, (content) =>
    content.replace(new RegExp(`q\\n${thick.source}`), (whole) => whole + whole.replace(/(\d+\.?\d*) m/, '400 m')),
  ),
}
