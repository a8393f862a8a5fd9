import type { figures as zh } from '../zh/figures.ts'

export const figures: Readonly<Record<keyof typeof zh, string>> = {}
