import { dayOf } from '../../../components/days.ts'

/** The time limit offered first: five in the afternoon of the visit's last day, or of today once that is past. */
export function usualDue(lastDay: string): string {
  const today = dayOf(new Date())
  return `${lastDay < today ? today : lastDay} 17:00`
}
