import { useTranslation } from 'react-i18next'
import type { Signed } from '#shared/ipc/signing.ts'
import type { Verification } from '#shared/signature/verdict.ts'
import { certificateLines } from '#shared/verification/certificateLines.ts'
import { Faults } from '../../components/Faults.tsx'
import { type MarkState, StateMark } from '../../components/StateMark.tsx'
import { useAppearance } from '../../session/appearance.tsx'

type Held = boolean | null

const words = { ok: 'fact.yes', bad: 'fact.no', missing: 'fact.open' } as const

/** The facts that the check found about the written files; an unknown fact is shown as unknown and not ticked. */
export function SignedFacts({ signed }: { readonly signed: Signed }) {
  const { t } = useTranslation('signing')
  const { locale } = useAppearance().appearance
  const { verifications, notices } = signed
  const signer = verifications.flatMap(({ signatures }) => signatures)[0]
  const known = signer !== undefined && signer.trusted !== 'unknown'
  const rows: readonly (readonly [string, MarkState, string, string?])[] = [
    [t('fact.intact'), stateOf(together(verifications, 'intact')), t('fact.intactAbout')],
    [t('fact.covered'), stateOf(together(verifications, 'covered')), t('fact.coveredAbout')],
    [t('fact.agree'), stateOf(together(verifications, 'contentsAgree')), t('fact.agreeAbout')],
    [
      t('fact.signer'),
      known ? 'ok' : 'missing',
      [
        t(known ? (signer.trusted === 'chain' ? 'fact.signer.office' : 'fact.signer.roster') : 'fact.signer.own', {
          name: signer?.name ?? '',
        }),
        ...(signer?.certificate ? certificateLines(locale, signer.certificate) : []),
      ].join(locale === 'zh-CN' ? '；' : '; '),
      known ? undefined : t('fact.compare'),
    ],
    [t('fact.time'), 'missing', t('fact.timeAbout')],
  ]
  const said = notices.filter(({ code }) => code !== 'review.package-unsigned' && code !== 'review.package-untrusted')
  return (
    <>
      <dl className="sign-verified">
        {rows.map(([name, state, about, word]) => (
          <div key={name} data-state={state}>
            <dt>
              <StateMark state={state} decorative />
              {name}
              <em>{word ?? t(words[state as keyof typeof words])}</em>
            </dt>
            <dd>{about}</dd>
          </div>
        ))}
      </dl>
      {said.length > 0 && <Faults faults={said} />}
    </>
  )
}

/** A fact of all signed files: false where one file's is false, true where all that have it are true. */
function together(all: readonly Verification[], fact: 'intact' | 'covered' | 'contentsAgree'): Held {
  const said = all.map(({ facts }) => facts[fact]).filter((held) => held !== null)
  if (said.length === 0) return null
  return said.every(Boolean)
}

function stateOf(held: Held): MarkState {
  if (held === null) return 'missing'
  return held ? 'ok' : 'bad'
}
