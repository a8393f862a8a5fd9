/** A package, drawn. */
export function Cube() {
  return (
    <svg className="drop-icon" width="40" height="40" viewBox="0 0 40 40" aria-hidden>
      <path
        d="M20 3.5 35 11.5v17L20 36.5 5 28.5v-17zM5 11.5l15 8 15-8M20 19.5v17"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.2"
        strokeLinejoin="round"
      />
    </svg>
  )
}
