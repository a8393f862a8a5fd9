import type { standards as zh } from '../zh/standards.ts'

export const standards: Readonly<Record<keyof typeof zh, string>> = {}
