import './middleCut.css'

/** The end that stays whole: a check code and the extension. */
const end = 18

/** A file name on one line: a long one is shortened in the middle, so that its end identifies the file. */
export function MiddleCut({ text }: { readonly text: string }) {
  const points = [...text]
  const cut = Math.max(0, points.length - end)
  return (
    <span className="middle-cut" title={text}>
      {cut > 0 && <span>{points.slice(0, cut).join('')}</span>}
      <span>{points.slice(cut).join('')}</span>
    </span>
  )
}
