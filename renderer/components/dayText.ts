/**
 * A day as a person types it (`2026-12-31`, `2026/12/31`, `2026年12月31日`, `20261231`, full width too), as `YYYY-MM-DD`;
 * with `time` an hour and minute behind it, `2026-11-24 17:00`. `undefined` when it is not a real date.
 */
export function dayText(typed: string, time: boolean): string | undefined {
  const text = typed.normalize('NFKC').trim()
  const match = /^(\d{4})(?:\D(\d{1,2})\D(\d{1,2})\D?|(\d{2})(\d{2}))(?:[ T]*(\d{1,2}):(\d{2}))?$/.exec(text)
  if (match === null) return undefined
  const [, year = '', month = match[4] ?? '', date = match[5] ?? '', , , hour, minute] = match
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  if (!isDay(day)) return undefined
  if (!time) return hour === undefined ? day : undefined
  if (hour === undefined || minute === undefined) return undefined
  return Number(hour) < 24 && Number(minute) < 60 ? `${day} ${hour.padStart(2, '0')}:${minute}` : undefined
}

function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day
}
