import type { scoring as zh } from '../zh/scoring.ts'

export const scoring: Readonly<Record<keyof typeof zh, string>> = {
  replayNotJson: 'Not valid JSON (at character {at})',
  replayDuplicateKey: 'The same key appears twice: {at}',
  replayNotObject: 'Each line must be one JSON object',
  replayTooLong: 'A line is longer than {want} characters',
  replayField: '{at} is not written correctly; expected {want}',
  replayWantText: 'text',
  replayWantObject: 'an object',
  replayWantList: 'a list',
  replayWantTexts: 'a list of texts',
  replayWantJudged: 'whole hundredths of a mark, or "level" and "mark"',
  replayWantMarks: 'a list of non-negative integers (hundredths of a point)',
  replayWantCount: 'a non-negative integer',
  replayWantFlag: 'true or false',
  replayStandard: 'There is no scoring standard with the id {got}',
  replayNoSheet: 'At least one score sheet is needed',
  replayMissingCriterion: 'Score sheet {at} is missing criterion {want}',
  replayExtraCriterion: 'Score sheet {at} has an extra criterion {got}; the standard has no such expert-scored criterion',
  replayMark: 'Score sheet {at}: the score of {name} must be an integer from 0 to {want} (hundredths of a point)',
  replayAdjustments: 'Bonuses and deductions apply to performance evaluations (绩效评价) only; do not give {got}',
}
