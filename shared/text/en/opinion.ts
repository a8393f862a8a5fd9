import type { opinion as zh } from '../zh/opinion.ts'

export const opinion: Readonly<Record<keyof typeof zh, string>> = {}
