import { z } from 'zod'
import { readSettings, writeSettings } from '#services/settings/settingsFile.ts'
import { places } from './places.ts'

const doorSchema = z.strictObject({ last: z.string().optional() })

/** The last profile opened on this computer; the sign-in screen preselects it. */
export async function lastPerson(): Promise<string | undefined> {
  return (await readSettings(places.door(), doorSchema, {})).last
}

/** A folder that cannot be written must not prevent signing in: the sign-in screen then preselects the first profile. */
export function rememberPerson(profile: string): void {
  void writeSettings(places.door(), { last: profile } satisfies z.infer<typeof doorSchema>)
}
