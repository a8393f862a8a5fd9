import type { rules as zh } from '../zh/rules.ts'

export const rules: Readonly<Record<keyof typeof zh, string>> = {}
