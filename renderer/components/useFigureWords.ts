import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Standard } from '#shared/standard/format.ts'
import { type Key, say } from '#shared/text/say.ts'
import { figures } from '#shared/text/zh/figures.ts'
import { useAppearance } from '../session/appearance.tsx'

export interface FigureWords {
  readonly name: (figure: string) => string
  /** 2025年 技术性收入 */
  readonly withYear: (figure: string, year: number | undefined) => string
  readonly unit: (figure: string) => string
}

/** Names and units of figures: as the standard declares its own, else of the built-in ones; any other is named by its key. */
export function useFigureWords(standard?: Pick<Standard, 'figures'>): FigureWords {
  const { t } = useTranslation('scoringScreen')
  const { locale } = useAppearance().appearance
  const declared = standard?.figures
  return useMemo(() => {
    const own = new Map(declared?.map((figure) => [figure.key, figure]))
    const word = (key: string, other: string) => (Object.hasOwn(figures, key) ? say(locale, 'figures', key as Key<'figures'>) : other)
    const name = (figure: string) => own.get(figure)?.name ?? word(figure, figure)
    return {
      name,
      withYear: (figure, year) => (year === undefined ? name(figure) : t('yearFigure', { year, figure: name(figure) })),
      unit: (figure) => own.get(figure)?.unit ?? word(`${figure}.unit`, ''),
    }
  }, [t, locale, declared])
}
