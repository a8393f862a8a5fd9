import { attack, good, type Specimen } from '../attack.ts'
import { updateOf } from '../coSigner.ts'
import { claims, looks, others, spellings } from '../updateAttacks.ts'

/** The expert signs the own result, but changes what signing appends. */
export const specimens: Readonly<Record<string, Specimen>> = {
  control: good({
    about: 'The update written again by the generator of this family without a change.',
    kind: 'pdf',
    make: (clean) => updateOf(clean.unsignedPdf, clean.expert, clean.signature, () => {}),
  }),
  ...Object.fromEntries(
    Object.entries({ ...looks, ...claims, ...others, ...spellings }).map(([name, { about, reasons, change }]) => [
      name,
      attack({
        about,
        kind: 'pdf',
        reasons: [...reasons, 'signer.missing'],
        make: (clean) => updateOf(clean.unsignedPdf, clean.expert, clean.signature, change),
      }),
    ]),
  ),
}
