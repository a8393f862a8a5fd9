import { z } from 'zod'
import { readSettings, writeSettings } from '#services/settings/settingsFile.ts'
import { places } from './places.ts'

const doorSchema = z.strictObject({ last: z.string().optional() })

/** The profile that was entered last on this computer; the door turns to it. */
export async function lastPerson(): Promise<string | undefined> {
  return (await readSettings(places.door(), doorSchema, {})).last
}

/** A folder that cannot be written to keeps nobody out: the door then begins with the first profile. */
export function rememberPerson(profile: string): void {
  void writeSettings(places.door(), { last: profile } satisfies z.infer<typeof doorSchema>)
}
