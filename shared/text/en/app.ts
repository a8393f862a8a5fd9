import type { app as zh } from '../zh/app.ts'

export const app: Readonly<Record<keyof typeof zh, string>> = {}
