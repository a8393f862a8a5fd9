import type { faults as zh } from '../zh/faults.ts'

export const faults: Readonly<Record<keyof typeof zh, string>> = {}
