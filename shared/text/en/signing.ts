import type { signing as zh } from '../zh/signing.ts'

export const signing: Readonly<Record<keyof typeof zh, string>> = {}
