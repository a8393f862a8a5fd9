/** Who fills a form: one expert, the panel, or the people who run the meeting. */
export type FormGroup = 'personal' | 'panel' | 'meeting'

export interface ListedForm {
  /** `10`, or `14f` for the feedback version of form 14 */
  readonly number: string
  readonly group: FormGroup
  /** stages without this form leave it out of the list */
  readonly stage?: '咨询论证'
}

/** Forms of the meeting itself: filled from the task alone, the same whoever prints them and whether or not a review is open. */
export const taskForms: readonly string[] = ['3', '4', '18']

/** Forms that say only what a panel found: never filled from one expert's sheet. */
export const panelForms: readonly string[] = ['11', '12', '13', '14', '14f', '17']

/** Forms that consist of marks: printed without marks, nothing of the panel's record fills them. */
export const markForms: readonly string[] = ['11', '12', '13']

/** Every printable form in the order of the printing screen, light enough for it: laying out is in `forms.ts`. Titles: `form.<number>`. */
export const formList: readonly ListedForm[] = [
  { number: '10', group: 'personal' },
  { number: '1', group: 'personal' },
  { number: '2', group: 'personal' },
  { number: '5', group: 'personal' },
  { number: '7', group: 'personal' },
  { number: '6', group: 'panel' },
  { number: '11', group: 'panel' },
  { number: '12', group: 'panel' },
  { number: '13', group: 'panel' },
  { number: '14', group: 'panel' },
  { number: '14f', group: 'panel' },
  { number: '16', group: 'panel', stage: '咨询论证' },
  { number: '15', group: 'panel' },
  { number: '17', group: 'panel' },
  { number: '3', group: 'meeting' },
  { number: '4', group: 'meeting' },
  { number: '8', group: 'meeting' },
  { number: '9', group: 'meeting' },
  { number: '18', group: 'meeting' },
]
