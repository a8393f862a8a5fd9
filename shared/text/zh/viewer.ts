/** What viewers say beside a document: one line above it, and on standard output of `tic-review show`. */
export const viewer = {
  'notice.other': '{kind} 文件不在软件内显示，请另存后用其他软件查看',
} as const
