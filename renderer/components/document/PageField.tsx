import { useRef } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  readonly page: number
  readonly pages: number
  readonly onPage: (page: number) => void
}

/** The page number, shown and editable; an invalid number restores the old one. */
export function PageField({ page, pages, onPage }: Props) {
  const { t } = useTranslation('materials')
  const input = useRef<HTMLInputElement>(null)
  function commit(): void {
    if (input.current === null) return
    const typed = Number(input.current.value.normalize('NFKC'))
    if (Number.isInteger(typed) && typed >= 1 && typed <= pages) {
      if (typed !== page) onPage(typed)
    } else input.current.value = String(page)
  }
  return (
    <form
      className="page-field"
      onSubmit={(event) => {
        event.preventDefault()
        commit()
      }}
    >
      <input
        key={page}
        ref={input}
        type="text"
        inputMode="numeric"
        defaultValue={page}
        size={Math.max(2, String(pages).length)}
        aria-label={t('pane.page', { pages })}
        onFocus={(event) => event.target.select()}
        onBlur={commit}
      />
      <span>/ {pages}</span>
    </form>
  )
}
