import type { settings as zh } from '../zh/settings.ts'

export const settings: Readonly<Record<keyof typeof zh, string>> = {}
