import type { Verification } from '#shared/signature/verdict.ts'

type Fact = 'intact' | 'covered' | 'agree' | 'signers' | 'known'

export interface ResultFact {
  readonly fact: Fact
  /** what cannot be known is `missing`, never ticked */
  readonly state: 'ok' | 'bad' | 'missing'
}

/** The facts of a verified file in their fixed order: whole, wholly signed, same inside as printed, everyone signed, signer known. */
export function resultFacts({ facts, signatures }: Verification): readonly ResultFact[] {
  const { signersExpected, signersFound } = facts
  const all = signersExpected === null || signersFound === null ? null : signersFound === signersExpected
  const known = signatures.length > 0 && signatures.every(({ trusted }) => trusted !== 'unknown')
  return [
    { fact: 'intact', state: held(facts.intact) },
    { fact: 'covered', state: held(facts.covered) },
    { fact: 'agree', state: held(facts.contentsAgree) },
    { fact: 'signers', state: held(all) },
    { fact: 'known', state: known ? 'ok' : 'missing' },
  ]
}

function held(value: boolean | null): ResultFact['state'] {
  if (value === null) return 'missing'
  return value ? 'ok' : 'bad'
}
