import { readCertificate } from '#shared/signature/certificate.ts'
import { builtInStandards } from '../standards/builtIn.ts'
import type { Given } from './given.ts'
import type { Known } from './knowledge.ts'

const known = new WeakMap<Given, Promise<Known>>()

/** What is given together with what is built in; certificates are read once. */
export function knownFrom(given: Given): Promise<Known> {
  const made = known.get(given) ?? read(given)
  known.set(given, made)
  return made
}

async function read({ tasks, standards, trusted }: Given): Promise<Known> {
  const certificates = await Promise.all(trusted.map(readCertificate))
  return { tasks, standards: [...builtInStandards(), ...standards], trusted: certificates.filter((one) => one !== undefined) }
}
