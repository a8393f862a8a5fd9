import type { profiles as zh } from '../zh/profiles.ts'

export const profiles: Readonly<Record<keyof typeof zh, string>> = {}
