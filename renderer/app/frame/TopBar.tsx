import { useTranslation } from 'react-i18next'
import { useVisit } from '../visit.tsx'

/** Whose review this is: centre, stage and type. */
export function TopBar() {
  const { t } = useTranslation('app')
  const { opened } = useVisit()
  return (
    <header className="top">
      <span className="seal" aria-hidden />
      <h1 className="centre">{opened ? opened.plan.centre.name : t('name')}</h1>
      {opened && (
        <span className="stage">
          {opened.task.stage}·{opened.task.centre.type}
        </span>
      )}
      <span className="grow" />
    </header>
  )
}
