import type { scoringScreen as zh } from '../zh/scoringScreen.ts'

export const scoringScreen: Readonly<Record<keyof typeof zh, string>> = {}
