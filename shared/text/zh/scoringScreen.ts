export const scoringScreen = {} as const
