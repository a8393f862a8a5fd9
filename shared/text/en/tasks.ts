import type { tasks as zh } from '../zh/tasks.ts'

export const tasks: Readonly<Record<keyof typeof zh, string>> = {}
