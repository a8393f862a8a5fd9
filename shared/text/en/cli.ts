import type { cli as zh } from '../zh/cli.ts'

export const cli: Readonly<Record<keyof typeof zh, string>> = {}
