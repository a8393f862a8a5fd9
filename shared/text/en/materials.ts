import type { materials as zh } from '../zh/materials.ts'

export const materials: Readonly<Record<keyof typeof zh, string>> = {}
