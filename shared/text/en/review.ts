import type { review as zh } from '../zh/review.ts'

export const review: Readonly<Record<keyof typeof zh, string>> = {}
