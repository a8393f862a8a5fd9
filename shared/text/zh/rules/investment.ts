/** R23 R24 经营方式，R41–R44 保障措施。 */
export const investment = {
  'R23.title': '主要收入来源',
  'R23.sentence':
    '将研发作为主业、技术作为产品，提供综合技术创新服务作为主要收入来源，将竞争性科研项目、财政资金后补助等作为经营资金来源。',
  'R23.pass': '技术性收入 {tech} 万元，占总收入 {total} 万元的 {share}%，超过 {line}%。',
  'R23.passLargest':
    '技术性收入 {tech} 万元，占总收入 {total} 万元的 {share}%，未超过 {line}%，但为最大一项（项目 {project}、补助 {subsidy}、其他 {other} 万元）。',
  'R23.warn':
    '技术性收入 {tech} 万元，占总收入 {total} 万元的 {share}%，未超过 {line}%，也不是最大一项（项目 {project}、补助 {subsidy}、其他 {other} 万元）。请中心说明。',
  'R23.missing': '缺少数据：{figures}。请中心补充。',
  'R23.missingIncome': '总收入为 0，无法计算占比。请中心核实。',
  'R24.title': '不争学术之名、产品之利',
  'R24.sentence': '不与高校争学术之名，不与企业争产品之利。',
  'R24.pass': '评分标准不计论文数量，也不计依托企业的产品销售，不另核验。',
  'R41.title': '支持保障兑现',
  'R41.sentence': '推荐单位、共建单位给予创建技术创新中心必要的资金、政策、配套设施等多方面保障。',
  'R41.pass': '承诺 {count} 项，金额均已到位（承诺 / 到位，万元）：{list}。',
  'R41.ask': '有 {count} 项承诺未足额到位（承诺 / 到位，万元）：{list}。请专家判断。',
  'R41.missing': '没有支持保障承诺。请中心补充。',
  'R41.missingArrived': '没有填写到位金额的承诺方：{list}。请中心补充。',
  'R42.title': '企业牵头的配套投入',
  'R42.sentence': '企业牵头创建的技术创新中心，在保证原有创建投入不变前提下，新增用于研发活动投入配套资金不低于自治区财政支持资金。',
  'R42.pass': '新增配套 {match} 万元，不低于自治区财政支持 {fiscal} 万元；自有投入由 {baseline} 万元到 {now} 万元，没有减少。',
  'R42.fail': '新增配套 {match} 万元，低于自治区财政支持 {fiscal} 万元。请核实到账凭证。',
  'R42.failReduced': '新增配套 {match} 万元，不低于自治区财政支持 {fiscal} 万元；但自有投入由 {baseline} 万元减少到 {now} 万元。请核实。',
  'R42.failBoth': '新增配套 {match} 万元，低于自治区财政支持 {fiscal} 万元；自有投入由 {baseline} 万元减少到 {now} 万元。请核实。',
  'R42.missing': '缺少数据：{figures}。请中心补充。',
  'R42.notApplicable': '本条只适用于企业牵头且有自治区财政支持的中心。',
  'R43.title': '成果转化收益的用途',
  'R43.sentence': '成果转化收益主要用于研发投入与团队奖励。',
  'R43.pass': '用于研发 {research} 万元、团队 {team} 万元，占转化净收入 {net} 万元的 {share}%，超过 {line}%。',
  'R43.warn': '用于研发 {research} 万元、团队 {team} 万元，占转化净收入 {net} 万元的 {share}%，未超过 {line}%。请中心说明。',
  'R43.missing': '缺少数据：{figures}。请中心补充。',
  'R43.missingIncome': '转化净收入为 0，无法计算占比。请中心核实。',
  'R43.missingRules':
    '用于研发 {research} 万元、团队 {team} 万元，占转化净收入 {net} 万元的 {share}%，超过 {line}%；未附收益分配办法，请中心补充。',
  'R44.title': '一类中心、一套标准',
  'R44.sentence':
    '建立技术创新中心运营管理、创新产出等方面的评估评价体系，健全动态管理机制，针对每类中心定位、目标任务不同，探索建立“一类中心、一套标准”的评估评价体系。',
  'R44.pass': '每一类型、每一阶段各有一套评分标准，不另核验。',
  'R41.item': '{party}（{kind}）',
  'R41.amount': '{party}（{kind} {amount} / {arrived}）',
} as const
