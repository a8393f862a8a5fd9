import type { Standing } from '#shared/panel/listing.ts'
import type { MarkState } from '../../../components/StateMark.tsx'

/** Files that do not count and need nobody: another copy, an older revision, a recusal. */
const quiet: ReadonlySet<Standing> = new Set<Standing>(['duplicate', 'superseded', 'recused'])
/** Files of something else, or ones the panel can do without as they are. */
const asked: ReadonlySet<Standing> = new Set<Standing>([
  'unsigned',
  'notResult',
  'newer',
  'otherTask',
  'otherPackage',
  'otherStandard',
  'unreadable',
])

/** The mark beside the words of what became of a file. */
export function markOfStanding(standing: Standing): MarkState {
  if (standing === 'counted') return 'ok'
  if (quiet.has(standing)) return 'none'
  return asked.has(standing) ? 'warn' : 'bad'
}
