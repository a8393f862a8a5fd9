/** 示例材料包的生成进度。 */
export const samples = {
  made: '{centre}：{documents} 份材料已生成（{seconds} 秒）',
  kept: '{centre}：{documents} 份材料未变，沿用上次生成的文件',
  packed: '已封装 {file}（{files} 个文件，{kib} KiB）',
  done: '示例材料包 {count} 个，见 {folder}',
} as const
