import type { signature as zh } from '../zh/signature.ts'

export const signature: Readonly<Record<keyof typeof zh, string>> = {}
