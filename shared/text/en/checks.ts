import type { checks as zh } from '../zh/checks.ts'

export const checks: Readonly<Record<keyof typeof zh, string>> = {}
