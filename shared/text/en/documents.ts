import type { documents as zh } from '../zh/documents.ts'

export const documents: Readonly<Record<keyof typeof zh, string>> = {}
