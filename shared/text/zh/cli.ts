export const cli = {
  program: '技创评审：核验、评分、签名、验证（全程离线）',
  debug: '出错时显示内部堆栈',
  interrupted: '已中断，没有留下未写完的文件',
  crashed: '程序出错，未写出任何文件：{message}（加 --debug 可看详情）',
} as const
