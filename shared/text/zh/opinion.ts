export const opinion = {} as const
