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

async function read({ tasks, standards, trusted, byClosedForm = false }: Given): Promise<Known> {
  const certificates = await Promise.all(trusted.map(readCertificate))
  const all = [...builtInStandards(), ...standards]
  return { tasks, standards: all, trusted: certificates.filter((one) => one !== undefined), byClosedForm }
}
