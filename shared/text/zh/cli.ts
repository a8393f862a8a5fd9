export const cli = {
  program: '技创评审：核验、评分、签名、验证（全程离线）',
  debug: '出错时显示内部堆栈',
  interrupted: '已中断，没有留下未写完的文件',
  crashed: '程序出错，未写出任何文件：{message}（加 --debug 可看详情）',
  scoreAbout: '重算得分：逐行读取 NDJSON 案例，逐行给出得分',
  scoreInput: '案例文件；“-”为标准输入',
  scoreJson: '输出本来就是 JSON，此选项只为与其他命令一致',
  scoreExample: '示例：tic-review score --input cases.ndjson > marks.ndjson',
  scoreNotReadable: '无法读取 {file}（{code}），请检查路径和权限',
} as const
