import { decimalOf, magnitude, rounded, shifted } from './decimal.ts'

/** Characters a number takes in Excel's General, the point counted, before it is written with an exponent. */
const widest = 11

/** The text of a number in the format General, as Excel shows it in a wide column: at most eleven characters, otherwise six digits and an exponent. */
export function generalText(value: number): string {
  if (value === 0) return '0'
  const decimal = decimalOf(value)
  const sign = decimal.negative ? '-' : ''
  const at = magnitude(decimal)
  if (at >= widest || at < -4) return sign + scientific(value)
  const { whole, fraction } = rounded(decimal, Math.max(0, widest - 2 - Math.max(0, at)))
  if (whole.length > widest) return sign + scientific(value)
  const tail = fraction.replace(/0+$/, '')
  return `${sign}${whole || '0'}${tail === '' ? '' : `.${tail}`}`
}

function scientific(value: number): string {
  const decimal = decimalOf(value)
  let exponent = magnitude(decimal)
  let { whole, fraction } = rounded(shifted(decimal, -exponent), 5)
  if (whole.length > 1) {
    exponent += 1
    whole = '1'
    fraction = ''
  }
  const tail = fraction.replace(/0+$/, '')
  const power = `${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`
  return `${whole}${tail === '' ? '' : `.${tail}`}E${power}`
}
