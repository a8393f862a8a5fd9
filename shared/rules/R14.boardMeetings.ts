// 三(三)1 ¶2「由管理委员会主任（董事会董事长）组织定期召开会议，研究审定技术创新中心的发展计划、重大项目、经费预决算、主任聘用等重大事项，决策……人财物等方面事项」
// 定期 has no number: at least the task's meetings a year, in each year of the evaluation period (without one, from the first to the last meeting's year).
import { valueList } from '../text/value.ts'
import { yearOf, yearsBetween } from './calendar.ts'
import { listed } from './listed.ts'
import { always, type Rule, type RuleContext, type Verdict } from './rule.ts'

const topics = ['发展计划', '重大项目', '经费预决算', '主任聘用', '人财物'] as const

export const rule: Rule = {
  id: 'R14',
  clause: '三(三)1 ¶2',
  kind: 'FLAG',
  group: 'governance',
  reads: ['board.meetings[].date', 'board.meetings[].topics', 'dates.evalPeriod', 't:settings.boardMeetingsPerYear'],
  applies: always,
  check: checkMeetings,
  evidence: ({ plan }) => plan.board.meetings,
}

function checkMeetings(context: RuleContext): Verdict {
  const { meetings } = context.plan.board
  if (meetings.length === 0) return { outcome: 'missing' }
  const least = context.settings.boardMeetingsPerYear
  const held = (year: number) => meetings.filter((meeting) => yearOf(meeting.date) === year).length
  const thin = yearsLookedAt(context).filter((year) => held(year) < least)
  const undecided = topics.filter((topic) => !meetings.some((meeting) => meeting.topics.includes(topic)))
  const params = {
    count: meetings.length,
    least,
    years: listed(thin.map((year) => `${year} (${held(year)})`)),
    topics: valueList(undecided),
  }
  if (thin.length > 0) return { outcome: 'ask', key: undecided.length > 0 ? 'R14.askBoth' : 'R14.ask', params }
  return undecided.length > 0 ? { outcome: 'ask', key: 'R14.askTopics', params } : { outcome: 'pass', params }
}

function yearsLookedAt({ plan }: RuleContext): readonly number[] {
  const period = plan.dates.evalPeriod
  if (period !== undefined) return yearsBetween(yearOf(period.from), yearOf(period.to))
  const years = plan.board.meetings.map((meeting) => yearOf(meeting.date))
  return yearsBetween(Math.min(...years), Math.max(...years))
}
