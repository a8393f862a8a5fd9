import { figures } from '../text/zh/figures.ts'

/** The Chinese name of a figure (研发经费支出); a figure a later standard brings is named by its key. */
export function figureName(figure: string): string {
  return (figures as Readonly<Record<string, string>>)[figure] ?? figure
}
