import { z } from 'zod'

/**
 * The closed lists that several formats share, each once and in the order of the schemas. Names are those of the domain
 * (see the glossary in ARCHITECTURE.md); a list that only one format uses is defined in that format.
 */

/** 阶段 */
export const stage = z.enum(['咨询论证', '方案评审', '实地评估', '绩效评价'])
/** 类型 */
export const centreType = z.enum(['综合领域类', '专业技术类'])
/** 组建模式 */
export const buildMode = z.enum(['企业牵头', '高校院所牵头', '平台型公司'])
/** 角色 on a panel; only 组长 and 组员 score */
export const panelRole = z.enum(['组长', '组员', '秘书', '监督'])
/** 专业 of an expert */
export const specialty = z.enum(['技术', '管理', '财务', '其他'])
/** 回避关系 */
export const relation = z.enum(['本单位', '近亲属', '合作项目', '参与方案编制', '经济利益', '其他'])
/** 核验结论 */
export const verificationFinding = z.enum(['属实', '部分属实', '不属实', '无法核实'])
/** 处理意见 on a rule's outcome */
export const ruleView = z.enum(['认可', '不认可', '待议'])
/** 记录类别 of a note */
export const noteKind = z.enum(['核查', '抽查', '质询', '补充材料', '现场', '其他'])
export const photoKind = z.enum(['jpg', 'png'])
/** 台账 that rows are drawn from */
export const register = z.enum(['people', 'equipment', 'contracts', 'projects'])
/** 抽查核实: as the register says, or not */
export const spotVerdict = z.enum(['true', 'differs'])
/** columns of a register that are compared with what is there */
export const spotColumn = z.enum([
  'location',
  'value',
  'bought',
  'post',
  'payUnit',
  'party',
  'amount',
  'received',
  'date',
  'level',
  'role',
  'start',
  'end',
])
/** 评分方式; `checked`: only verified, without a mark */
export const markMethod = z.enum(['expert', 'verified', 'checked', 'formula'])
/**
 * `not-in-branch`: the criterion is not in the table of this centre; `not-applicable`: its weight goes to others; `not-asked`:
 * another kind of expert marks it; `judged`: figures leave it to persons; `checked`: verified, where no marks are given
 */
export const markState = z.enum(['scored', 'missing', 'invalid', 'not-in-branch', 'not-applicable', 'not-asked', 'judged', 'checked'])
/** 咨询论证: 论证方面, 论证意见, 论证结论 */
export const adviceTopic = z.enum(['定位', '任务', '组织', '基础', '投入', '保障'])
export const adviceView = z.enum(['可行', '需完善', '不可行'])
export const adviceConclusion = z.enum(['建议提出创建申请', '完善后再申请', '暂不建议'])
/** The share of the experts who must agree to a panel's opinion. */
/** 以往评价: the grades that a plan states of earlier rounds */
export const evaluationGrade = z.enum(['优秀', '良好', '合格', '不合格'])
export const voteShare = z.enum(['2/3', '3/4'])
/** How a panel treats a formula item without data */
export const missingChoice = z.enum(['补报', '按0分'])
/** What a document of a package is by its content; the first ten are shown or named by every viewer, the rest is carried as evidence. */
export const documentKind = z.enum([
  'pdf',
  'xlsx',
  'xls',
  'et',
  'csv',
  'jpg',
  'png',
  'txt',
  'docx',
  'ofd',
  'doc',
  'wps',
  'ppt',
  'pptx',
  'tif',
  'webp',
  'bmp',
  'heic',
  'xml',
])
