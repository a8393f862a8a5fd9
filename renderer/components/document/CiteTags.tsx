import { useTranslation } from 'react-i18next'

interface Props {
  /** numbers of the citations at one place */
  readonly numbers: readonly number[]
  /** beyond this only how many there are */
  readonly most: number
  readonly inline?: boolean
}

/** 引 1, 引 2 … at a place; a place with many citations shows their number. */
export function CiteTags({ numbers, most, inline = false }: Props) {
  const { t } = useTranslation('materials')
  const look = inline ? 'cite-tag inline' : 'cite-tag'
  return (
    <>
      {numbers.slice(0, most).map((n) => (
        <b className={look} key={n}>
          {t('pane.citeTag', { n })}
        </b>
      ))}
      {numbers.length > most && <b className={look}>{t('pane.citeMore', { count: numbers.length })}</b>}
    </>
  )
}
