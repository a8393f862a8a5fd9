export const panelScreen = {} as const
