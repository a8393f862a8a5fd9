import type { viewer as zh } from '../zh/viewer.ts'

export const viewer: Readonly<Record<keyof typeof zh, string>> = {
  'notice.other': '{kind} files are not shown inside the program; save a copy and open it elsewhere',
}
