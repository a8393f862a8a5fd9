import type { Specimen } from './attack.ts'

const singles = import.meta.glob<{ readonly specimen: Specimen }>('./{pdf,workbook,json}/*.ts', { eager: true })
const families = import.meta.glob<{ readonly specimens: Readonly<Record<string, Specimen>> }>('./families/*.ts', { eager: true })

/** Every specimen by its name: one of its own file, `pdf/cutBack`, or of a family, `pdfDrawing/whiteBox`. None is made before it is asked for. */
export const corpus: ReadonlyMap<string, Specimen> = new Map([
  ...Object.entries(singles).map(([path, module]) => [path.slice(2, -3), module.specimen] as const),
  ...Object.entries(families).flatMap(([path, { specimens }]) =>
    Object.entries(specimens).map(([name, specimen]) => [`${path.slice('./families/'.length, -3)}/${name}`, specimen] as const),
  ),
])
