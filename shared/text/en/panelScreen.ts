import type { panelScreen as zh } from '../zh/panelScreen.ts'

export const panelScreen: Readonly<Record<keyof typeof zh, string>> = {}
