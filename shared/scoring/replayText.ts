import type { Fault } from '../text/fault.ts'
import { type Key, type Locale, say } from '../text/say.ts'

/** The sentence of every code of a line that cannot be scored. */
export const replaySentences: Readonly<Record<string, Key<'scoring'>>> = {
  'scoring.notJson': 'replayNotJson',
  'scoring.duplicateKey': 'replayDuplicateKey',
  'scoring.tooLong': 'replayTooLong',
  'scoring.notObject': 'replayNotObject',
  'scoring.field': 'replayField',
  'scoring.standard': 'replayStandard',
  'scoring.noSheet': 'replayNoSheet',
  'scoring.missingCriterion': 'replayMissingCriterion',
  'scoring.extraCriterion': 'replayExtraCriterion',
  'scoring.mark': 'replayMark',
  'scoring.adjustments': 'replayAdjustments',
}

/** The `message` of a line that cannot be scored. */
export function faultMessage(locale: Locale, { code, name = '', at = '', want = '', got = '' }: Fault): string {
  const wanted = want.startsWith('replayWant') ? say(locale, 'scoring', want as Key<'scoring'>) : want
  return say(locale, 'scoring', replaySentences[code]!, { name, at, want: wanted, got })
}
