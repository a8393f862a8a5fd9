import type { printing as zh } from '../zh/printing.ts'

export const printing: Readonly<Record<keyof typeof zh, string>> = {}
