import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Key, say } from '#shared/text/say.ts'
import { figures } from '#shared/text/zh/figures.ts'
import { useAppearance } from '../session/appearance.tsx'

export interface FigureWords {
  readonly name: (figure: string) => string
  /** 2025年 技术性收入 */
  readonly withYear: (figure: string, year: number | undefined) => string
  readonly unit: (figure: string) => string
}

/** Names and units of figures; a figure a later standard brings is named by its key. */
export function useFigureWords(): FigureWords {
  const { t } = useTranslation('scoringScreen')
  const { locale } = useAppearance().appearance
  return useMemo(() => {
    const word = (key: string, other: string) => (Object.hasOwn(figures, key) ? say(locale, 'figures', key as Key<'figures'>) : other)
    const name = (figure: string) => word(figure, figure)
    return {
      name,
      withYear: (figure, year) => (year === undefined ? name(figure) : t('yearFigure', { year, figure: name(figure) })),
      unit: (figure) => word(`${figure}.unit`, ''),
    }
  }, [t, locale])
}
