import { Button } from 'antd'
import type { ReactNode, Ref } from 'react'
import type { usePausedSend } from '../../../components/usePausedSend.ts'

interface Props {
  /** what a screen reader calls the form */
  readonly label: string
  readonly title: string
  readonly locked: boolean
  readonly handlers: ReturnType<typeof usePausedSend>['handlers']
  /** the button that makes room for the next record */
  readonly finish: { readonly label: string; readonly act: () => void }
  /** absent where the record cannot be removed here */
  readonly remove?: { readonly label: string; readonly act: () => void } | undefined
  readonly ref?: Ref<HTMLFormElement>
  /** the fields */
  readonly children: ReactNode
}

/** The form at the right of a list of records: title, fields, and below them removing and going on to the next. */
export function RecordForm({ label, title, locked, handlers, finish, remove, ref, children }: Props) {
  return (
    <form ref={ref} className="record-form" data-pane aria-label={label} onSubmit={(event) => event.preventDefault()} {...handlers}>
      <div className="record-fields">
        <h2>{title}</h2>
        {children}
      </div>
      {!locked && (
        <footer>
          {remove && (
            <Button type="text" onClick={remove.act}>
              {remove.label}
            </Button>
          )}
          <span className="grow" />
          <Button type="primary" onClick={finish.act}>
            {finish.label}
          </Button>
        </footer>
      )}
    </form>
  )
}
