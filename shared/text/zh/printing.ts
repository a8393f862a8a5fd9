export const printing = {} as const
