import type { Specimen } from './attack.ts'

const modules = import.meta.glob<{ readonly specimen: Specimen }>('./{pdf,workbook,json}/*.ts', { eager: true })

/** Every specimen by its name, `pdf/cutBack`. */
export const corpus: ReadonlyMap<string, Specimen> = new Map(
  Object.entries(modules).map(([path, module]) => [path.slice(2, -3), module.specimen]),
)
