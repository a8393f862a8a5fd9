export const signature = {} as const
