import type { history as zh } from '../zh/history.ts'

export const history: Readonly<Record<keyof typeof zh, string>> = {}
