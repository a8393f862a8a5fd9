import type { scoring as zh } from '../zh/scoring.ts'

export const scoring: Readonly<Record<keyof typeof zh, string>> = {}
