import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fromLatin1, latin1 } from '#shared/signature/bytes.ts'
import type { PdfSignature } from '#shared/signature/pdf/placement.ts'
import { signPdf } from '#shared/signature/pdf/sign.ts'
import { attack, good, type Specimen } from '../attack.ts'
import type { Clean } from '../clean.ts'
import { forgePdf } from '../forge.ts'
import { printedAt } from '../insider.ts'

const require = createRequire(import.meta.url)
const boldFont = () => new Uint8Array(readFileSync(require.resolve('@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf')))

const place = ['signature.place'] as const
const changed = ['pdf.changed', 'signer.missing'] as const

/** The expert signs the true document, but not as the product does. */
function signedOtherwise(
  about: string,
  change: (clean: Clean) => Partial<PdfSignature> | Promise<Partial<PdfSignature>>,
  reasons: Specimen['reasons'] = place,
  looks?: 'otherwise',
): Specimen {
  const make = async (clean: Clean) => signPdf(clean.unsignedPdf, clean.expert, { ...clean.signature, ...(await change(clean)) })
  return attack({ about, kind: 'pdf', reasons, make, ...(looks && { looks }) })
}

/** The update as the product writes it, with words exchanged for others before it is signed. */
function updateChanged(
  about: string,
  from: string | RegExp,
  to: string,
  reasons: Specimen['reasons'] = changed,
  looks?: 'otherwise',
): Specimen {
  const make = ({ unsignedPdf, expert, signature }: Clean) =>
    forgePdf(unsignedPdf, expert, signature, {
      update: (update) => {
        const text = latin1(update)
        const other = text.replace(from, (found) => to.padEnd(found.length))
        if (other === text || other.length !== text.length) throw new Error(`the update cannot have ${to}`)
        return fromLatin1(other)
      },
    })
  return attack({ about, kind: 'pdf', reasons, make, ...(looks && { looks }) })
}

const boxAt = async (clean: Clean, width: number, height: number) => {
  const { page, x, y } = await printedAt(clean, '14.67')
  return { box: { page, x: x - 20, y: y - 20, width, height } }
}

/** The expert’s own signature: its place, appearance and statements. */
export const specimens: Readonly<Record<string, Specimen>> = {
  control: good({
    about: 'The clean document signed by the generator of this family.',
    kind: 'pdf',
    make: ({ unsignedPdf, expert, signature }) => forgePdf(unsignedPdf, expert, signature, {}),
  }),
  boxOverSubtotal: signedOtherwise('The box lies over a subtotal.', (clean) => boxAt(clean, 120, 40), place, 'otherwise'),
  boxOverTable: signedOtherwise('A box of 360 by 160 points lies over the table.', (clean) => boxAt(clean, 360, 160), place, 'otherwise'),
  boxTooLarge: signedOtherwise(
    'A box larger than any signature lies over the table.',
    (clean) => boxAt(clean, 500, 400),
    changed,
    'otherwise',
  ),
  boxOfOnePoint: signedOtherwise('The signature is shown nowhere: a box of one point.', (clean) => boxAt(clean, 1, 1)),
  boxOnOtherPage: signedOtherwise(
    'The box stands on another page.',
    ({ signature }) => ({ box: { ...signature.box, page: 0 } }),
    place,
    'otherwise',
  ),
  boxALittleAside: signedOtherwise('The box stands half a point aside.', ({ signature }) => ({
    box: { ...signature.box, x: signature.box.x + 0.5 },
  })),
  otherReason: signedOtherwise('The reason says: read only.', () => ({ reason: '仅供参考' })),
  otherTime: signedOtherwise('The signature says it was made in 1999.', () => ({ time: '1999-01-01T00:00:00+08:00' })),
  otherZone: signedOtherwise('The same moment, told in another zone.', ({ signature }) => ({
    time: new Date(signature.time).toISOString().replace('.000', ''),
  })),
  otherField: signedOtherwise('The field has another name.', () => ({ field: 'W99.1' })),
  otherFieldRevision: signedOtherwise('The field is that of another revision.', ({ result }) => ({ field: `${result.expert.id}.2` })),
  fieldWithoutName: signedOtherwise('The field has no name.', () => ({ field: '' })),
  nameOfAnother: updateChanged('/Name is another person’s.', /\/Name <[0-9A-F]+>/i, '/Name (W02)'),
  filterOfOther: updateChanged('Another program is asked to verify the signature.', '/Filter /Adobe.PPKLite', '/Filter /Adobe.PPKMS', [
    'pdf.subFilter',
    'signer.missing',
  ]),
  flagsHidden: updateChanged('The signature is hidden on screen.', '/F 132', '/F 134', changed),
  rangeAsReal: respelled('The byte range is written with decimals, which some readers cut off.', (range) => `${range.join(' ')}.0`),
  rangeWithSigns: respelled('The byte range is written with signs.', ([zero, ...rest]) => `+${[zero, ...rest].join(' ')}`),
  rangeWithZeros: respelled('The byte range begins with further zeros.', (range) => `00${range.join(' ')}`),
  lookOfAnother: attack({
    about: 'The look and the name are those of another person.',
    kind: 'pdf',
    reasons: changed,
    looks: 'otherwise',
    make: ({ unsignedPdf, expert, signature }) => signPdf(unsignedPdf, { ...expert, name: '李四' }, signature),
  }),
  lookWithOtherFingerprint: attack({
    about: 'The look shows another fingerprint.',
    kind: 'pdf',
    reasons: changed,
    looks: 'otherwise',
    make: ({ unsignedPdf, expert, signature }) => signPdf(unsignedPdf, { ...expert, fingerprint: '0'.repeat(64) }, signature),
  }),
  lookInOtherFont: signedOtherwise('The look is set in another font.', () => ({ font: boldFont() }), changed, 'otherwise'),
}

function respelled(about: string, spell: (range: readonly number[]) => string): Specimen {
  const make = ({ unsignedPdf, expert, signature }: Clean) => forgePdf(unsignedPdf, expert, signature, { spell })
  return attack({ about, kind: 'pdf', reasons: ['pdf.coverage', 'signature.malformed', 'signer.missing'], make })
}
