import { useId } from 'react'
import { type MarkState, StateMark } from './StateMark.tsx'
import './choice.css'

interface Option<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly state: MarkState
}

interface Props<Value extends string> {
  readonly label: string
  readonly options: readonly Option<Value>[]
  readonly value: Value | undefined
  readonly disabled?: boolean
  readonly onChoose: (value: Value) => void
  /** `state`: the chosen one in its own colour (属实 / 不符); `ink`: in ink, as any selection */
  readonly tone?: 'state' | 'ink'
}

/** Two or three choices in one row, 30 high, as radio buttons; the chosen one shows the shape of its state. */
export function Choice<Value extends string>({ label, options, value, disabled, onChoose, tone = 'state' }: Props<Value>) {
  const name = useId()
  return (
    <fieldset className="choice" data-tone={tone} disabled={disabled}>
      <legend className="visually-hidden">{label}</legend>
      {options.map((option) => {
        const chosen = option.value === value
        return (
          <label key={option.value} data-chosen={chosen || undefined} data-state={option.state}>
            <input type="radio" name={name} value={option.value} checked={chosen} onChange={() => onChoose(option.value)} />
            <StateMark state={chosen ? option.state : 'todo'} size={15} decorative />
            {option.label}
          </label>
        )
      })}
    </fieldset>
  )
}
