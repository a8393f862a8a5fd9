import type { Message } from './say.ts'

/** The formats' values and the key of their name in the domain `values`. */
const keys: Readonly<Record<string, string>> = {
  综合领域类: 'comprehensive',
  专业技术类: 'specialized',
  新能源: 'newEnergy',
  新材料: 'newMaterials',
  装备制造: 'equipmentManufacturing',
  新一代信息技术: 'informationTechnology',
  大数据: 'bigData',
  煤化工: 'coalChemistry',
  民族医药: 'ethnicMedicine',
  现代农牧业: 'modernAgriculture',
  生态环境: 'ecology',
  其他: 'other',
  企业牵头: 'ledByEnterprise',
  高校院所牵头: 'ledByAcademy',
  平台型公司: 'platformCompany',
  企业: 'enterprise',
  高校: 'university',
  科研院所: 'institute',
  关键核心技术研发: 'coreTechnology',
  源头技术创新: 'originalInnovation',
  中试熟化: 'pilotMaturing',
  应用技术开发升值: 'appliedDevelopment',
  共性技术和产品研发: 'commonTechnology',
  成果转移转化: 'transfer',
  应用示范及产业化: 'demonstration',
  发展计划: 'developmentPlan',
  重大项目: 'majorProjects',
  经费预决算: 'budget',
  主任聘用: 'directorHiring',
  人财物: 'resources',
  重大学术活动: 'academicEvents',
  研发方向及研发内容: 'researchContent',
  下一年工作计划: 'nextYearPlan',
  中心主任: 'director',
  技术: 'technical',
  管理: 'management',
  经济: 'economic',
  推荐部门: 'recommender',
  归口管理部门: 'competentDepartment',
  科技厅: 'scienceDepartment',
  牵头单位重组: 'leadReorganised',
  章程变更: 'charterChanged',
  委员会人员调整: 'committeeChanged',
  主任更换: 'directorChanged',
  牵头单位变更: 'leadChanged',
  共建单位调整: 'coBuildersChanged',
  建设类型变更: 'typeChanged',
  建设模式变更: 'modeChanged',
  咨询论证: 'consultation',
  方案评审: 'planReview',
  实地评估: 'siteVisit',
  绩效评价: 'performanceEvaluation',
  建议提出创建申请: 'advisedToApply',
  完善后再申请: 'applyAfterImprovement',
  暂不建议: 'notYetAdvised',
  资金: 'funds',
  政策: 'policy',
  配套: 'matching',
  优秀: 'excellent',
  良好: 'good',
  合格: 'passed',
  不合格: 'failed',
}

/** A value of the formats as a word of the reader's language; anything else stays as it stands. */
export function value(written: string): string | Message {
  const key = Object.hasOwn(keys, written) ? keys[written] : undefined
  return key === undefined ? written : { domain: 'values', key }
}

export function valueList(written: readonly string[]): readonly (string | Message)[] {
  return written.map(value)
}
