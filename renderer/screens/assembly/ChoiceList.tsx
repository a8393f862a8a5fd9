interface Props {
  readonly label: string
  readonly values: readonly string[]
  /** the cell: choices separated by ； */
  readonly value: string
  readonly isWrong: boolean
  readonly isFixed: boolean
  readonly place: string
  readonly onType: (text: string) => void
  readonly onRest: () => void
}

const separator = '；'

/** Several choices of one cell, as boxes to tick; what the cell holds besides is kept. */
export function ChoiceList({ label, values, value, isWrong, isFixed, place, onType, onRest }: Props) {
  const chosen = value.split(/[；;\n]/).flatMap((one) => (one.trim() === '' ? [] : [one.trim()]))
  const other = chosen.filter((one) => !values.includes(one))
  const toggle = (one: string) => {
    const next = values.filter((each) => (each === one ? !chosen.includes(each) : chosen.includes(each)))
    onType([...next, ...other].join(separator))
    onRest()
  }
  return (
    <fieldset className="assembly-choices" aria-invalid={isWrong || undefined}>
      <legend>{label}</legend>
      {values.map((one, at) => (
        <label key={one}>
          <input
            type="checkbox"
            checked={chosen.includes(one)}
            disabled={isFixed}
            {...(at === 0 && { 'data-place': place })}
            onChange={() => toggle(one)}
          />
          {one}
        </label>
      ))}
    </fieldset>
  )
}
