import type { demo as zh } from '../zh/demo.ts'

export const demo: Readonly<Record<keyof typeof zh, string>> = {}
