import type { Block } from '../page/blocks.ts'
import { scannedPage } from '../picture/scannedPage.ts'
import { type Builder, heading, line, type Making, pagesOf, paragraph, salutation, space, title } from './making.ts'

/** D009 法人登记与账户核算证明. */
export const legalProof: Builder = (making) =>
  pagesOf(making, (page) => {
    if (page === 1) return making.plan.legal.isLegalPerson ? registration(making) : attachment(making)
    if (page === 2) return account(making)
    if (page === 3) return ledger(making)
    return [title('有关事项说明', 18), making.fill('证明')]
  })

/** The certificate as it was scanned: a picture, whose words a reader sees but a search does not find. */
function registration({ centre, plan, director }: Making): Block[] {
  const jpeg = scannedPage({
    title: '法人登记证书',
    subtitle: '（副本）',
    rows: [
      ['统一登记编号', plan.legal.legalPersonId ?? '—'],
      ['名　　称', centre.name],
      ['法定代表人', director],
      ['开办单位', plan.approval?.leadUnit ?? '—'],
      ['业务范围', `${plan.centre.field}技术研发、中试熟化与成果转化`],
      ['有效期', '2022年11月20日至2027年11月19日'],
    ],
    remark: '虚构材料，仅供演示',
    seal: '示例登记管理机关',
    purpose: '登记专用章',
    date: '2022年11月20日',
  })
  return [{ kind: 'image', jpeg, width: 436, height: 600 }, paragraph('（法人登记证书副本扫描件，与原件一致）')]
}

function attachment({ centre, lead, prose }: Making): Block[] {
  return [
    title('机构设置与核算情况证明', 22),
    paragraph(`兹证明${centre.name}依托${lead}设立，在依托单位内单独设置机构，配备专职管理人员，开立专用账户，设置独立账套。`),
    {
      kind: 'form',
      rows: [
        ['机构名称', centre.name],
        ['依托单位', lead],
        ['法人登记', '未办理'],
        ['账户', '独立'],
        ['账套', '独立'],
      ],
    },
    prose.paragraph('证明', 4),
    prose.paragraph('证明', 4),
    space(24),
    { kind: 'signing', parties: [{ label: lead, seal: lead, date: '2022-11-20' }] },
  ]
}

function account({ centre, lead, prose }: Making): Block[] {
  return [
    title('开户信息确认书', 22),
    {
      kind: 'form',
      rows: [
        ['存款人', centre.name],
        ['账户性质', '基本存款账户'],
        ['开户银行', '示例银行股份有限公司示例支行'],
        ['账号', '（演示材料，不列账号）'],
        ['开户日期', '2022-12-08'],
        ['财务负责人', `${lead}财务部指派`],
      ],
    },
    prose.paragraph('证明', 4),
    prose.paragraph('证明', 4),
    space(24),
    { kind: 'signing', parties: [{ label: '示例银行示例支行', seal: '示例银行示例支行', purpose: '业务专用章', date: '2022-12-08' }] },
  ]
}

function ledger({ centre, prose }: Making): Block[] {
  return [
    title('独立账套设置说明', 22),
    {
      kind: 'table',
      caption: '主要会计科目',
      columns: ['科目', '明细', '核算内容'],
      rows: [
        ['研发支出', '按项目', '人员、材料、折旧、检测'],
        ['技术性收入', '按合同', '开发、转让、许可、咨询、服务'],
        ['专项应付款', '按来源', '财政资金收支'],
        ['固定资产', '按台账', '仪器设备'],
      ],
    },
    prose.paragraph('证明', 4),
    prose.paragraph('证明', 4),
    space(24),
    { kind: 'signing', parties: [{ label: centre.name, seal: centre.name, purpose: '财务专用章', date: '2023-01-05' }] },
  ]
}

/** D025 批复文件: a red-headed official letter; the cited words are its summary. */
export const approvalLetter: Builder = (making) =>
  pagesOf(making, (page) => {
    const { centre, plan, lead } = making
    const approval = plan.approval
    if (page > 1) {
      return [
        heading(2, '附：批复要求'),
        paragraph('一、中心应当按照批复的类型、模式和建设任务组织实施，批复事项发生变化的，按程序报批或备案。'),
        paragraph('二、推荐部门和归口管理部门负责日常指导与监督，督促落实支持承诺。'),
        paragraph('三、中心应当按年度提交报告，并接受绩效评价。'),
        {
          kind: 'table',
          caption: '批复事项一览',
          columns: ['事项', '内容'],
          rows: [
            ['类型', approval?.type ?? '—'],
            ['模式', approval?.mode ?? '—'],
            ['牵头单位', approval?.leadUnit ?? '—'],
            ['共建单位', approval?.coBuilders.join('、') ?? '—'],
          ],
          widths: [2, 8],
        },
        paragraph(`抄送：${plan.centre.recommender}，${plan.centre.competentDepartment}。`),
        space(16),
        { kind: 'signing', parties: [{ label: '自治区科学技术厅（示例）', seal: '自治区科学技术厅（示例）', date: approval?.date }] },
      ]
    }
    return [
      { kind: 'letterhead', issuer: '自治区科学技术厅（示例）文件', number: approval?.number ?? '' },
      title(`关于同意建设${centre.name}的批复`, 20),
      salutation(`${lead}：`),
      paragraph('报来的建设与运行实施方案收悉。经咨询论证和评审，现批复如下：'),
      ...making.lines(1).map(line),
      paragraph('请按照实施方案落实建设条件，规范运行管理，按时完成各项建设任务。'),
      paragraph('此复。'),
      space(26),
      { kind: 'signing', parties: [{ label: '自治区科学技术厅（示例）', seal: '自治区科学技术厅（示例）', date: approval?.date }] },
    ]
  })

/** D026 材料真实性声明. */
export const truthStatement: Builder = (making) =>
  pagesOf(making, (page) => {
    const { centre, lead, director } = making
    const who = page === 1 ? lead : centre.name
    return [
      space(40),
      title('材料真实性声明', 28),
      space(10),
      salutation(`${who}郑重声明：`),
      paragraph(
        '本次提交的建设与运行实施方案、年度报告、审计报告、台账和其他佐证材料内容真实、完整，复印件与原件一致，数据有据可查，不存在伪造、变造和重复使用的情况。',
      ),
      paragraph('评价期内未被列入严重失信名单，未发生破产或停业，未因安全生产、环境保护受到重大处罚，未发现科研失信行为。'),
      paragraph('如有不实，愿意承担相应责任，并接受处理。'),
      space(50),
      {
        kind: 'signing',
        parties: [
          { label: `${who}（盖章）`, seal: who, date: '2026-08-20' },
          { label: page === 1 ? '单位负责人' : '中心主任', person: page === 1 ? '单位负责人' : director, date: '2026-08-20' },
        ],
      },
    ]
  })
