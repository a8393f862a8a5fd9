import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { type DraftedSection, type DraftSentence, traceOpinion } from '#shared/panel/draftOpinion.ts'
import { nameIn, type PanelView } from '../panelView.ts'

interface Props {
  readonly panel: PanelView
  readonly section: DraftedSection
  /** the experts' sentences of the section */
  readonly sentences: readonly DraftSentence[]
  /** the section as it is typed */
  readonly text: string
  /** absent for somebody who may not write */
  readonly onInsert?: (sentence: string) => void
}

/** Where each sentence of the chosen section comes from, and the experts' sentences that it leaves out. */
export function Traced({ panel, section, sentences, text, onInsert }: Props) {
  const { t } = useTranslation('panelOpinion')
  const { t: personal } = useTranslation('opinion')
  const traced = traceOpinion(text, sentences)
  const used = traced.filter(({ experts }) => experts.length > 0).map((one) => one.text)
  const left = sentences.filter((sentence) => !traceOpinion(used.join('\n'), [sentence]).some(({ experts }) => experts.length > 0))
  const names = (experts: readonly string[]) => experts.map((id) => nameIn(panel.opened, id)).join(t('and'))
  return (
    <aside className="traced" data-pane aria-labelledby="traced-title">
      <h3 id="traced-title">{t('traced', { part: personal(`part.${section}`) })}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the list scrolls and must be reached by keyboard */}
      <section className="traced-list" tabIndex={0} aria-labelledby="traced-title">
        <ul>
          {traced.map((one, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: sentences are known by their place
            <li key={at} data-own={one.experts.length === 0 || undefined}>
              <p>{one.text}</p>
              <small>{one.experts.length === 0 ? t('own') : names(one.experts)}</small>
            </li>
          ))}
        </ul>
        {traced.length === 0 && <p className="traced-none">{t('nothing')}</p>}
        {left.length > 0 && (
          <>
            <h4>{t('leftOut', { count: left.length })}</h4>
            <ul>
              {left.map((one) => (
                <li key={one.text}>
                  <p>{one.text}</p>
                  <small>
                    {names(one.experts)}
                    {onInsert && (
                      <Button
                        size="small"
                        aria-label={t('insertThis', { sentence: one.text.slice(0, 30) })}
                        onClick={() => onInsert(one.text)}
                      >
                        {t('insert')}
                      </Button>
                    )}
                  </small>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    </aside>
  )
}
