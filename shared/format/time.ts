const toTheSecond = 19

/** A moment as ISO 8601 with the offset of this machine, to the second: the time a person there reads on the wall. */
export function localTime(moment: Date): string {
  return withOffset(moment, -moment.getTimezoneOffset())
}

/** A moment as ISO 8601, to the second, at an offset of so many minutes east of Greenwich. */
export function withOffset(moment: Date, ahead: number): string {
  const two = (value: number) => String(Math.trunc(value)).padStart(2, '0')
  const wall = shifted(moment, ahead).slice(0, toTheSecond)
  return `${wall}${ahead < 0 ? '-' : '+'}${two(Math.abs(ahead) / 60)}:${two(Math.abs(ahead) % 60)}`
}

/** A moment as ISO 8601 in UTC, to the second: 2026-11-23T02:00:00Z. */
export function utcTime(moment: Date): string {
  return `${moment.toISOString().slice(0, toTheSecond)}Z`
}

/** An ISO time so many seconds later, written with the same offset and as exactly. */
export function secondsAfter(time: string, seconds: number): string {
  const zone = /(Z|[+-]\d{2}:\d{2})$/.exec(time)?.[1] ?? 'Z'
  const minutes = zone === 'Z' ? 0 : (zone.startsWith('-') ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4)))
  const moment = new Date(Date.parse(time) + seconds * 1000)
  return shifted(moment, minutes).slice(0, time.includes('.') ? toTheSecond + 4 : toTheSecond) + zone
}

function shifted(moment: Date, minutes: number): string {
  return new Date(moment.getTime() + minutes * 60_000).toISOString()
}

/** Times in a journal never run backwards, also when the computer's clock does. */
export function notBefore(now: string, last: string | undefined): string {
  return last !== undefined && Date.parse(last) > Date.parse(now) ? last : now
}
