import type { PanelMember, Task } from '#shared/plan/task.ts'
import { scorer } from '#shared/review/context.ts'

/** Which member of the panel the person at this computer is. */
export type WhoAmI =
  | { readonly kind: 'member'; readonly member: PanelMember }
  /** 秘书 and 监督 read the package but do not score */
  | { readonly kind: 'notScoring'; readonly member: PanelMember }
  /** no certain match: the person chooses who they are; empty when the panel has no scoring place left */
  | { readonly kind: 'ask'; readonly candidates: readonly PanelMember[] }

export interface Me {
  readonly name: string
  readonly unit: string
  readonly fingerprint: string
}

/** Matched by the certificate the roster names, else by name and unit together; a name alone is not enough. */
export function memberFor(task: Task, me: Me): WhoAmI {
  const found =
    task.panel.find(({ fingerprint }) => fingerprint === me.fingerprint) ??
    task.panel.find(({ name, unit }) => plain(name) === plain(me.name) && plain(unit) === plain(me.unit))
  if (found) return { kind: scorer(task, found.id) ? 'member' : 'notScoring', member: found }
  const open = task.panel.filter((member) => scorer(task, member.id) && member.fingerprint === undefined)
  return {
    kind: 'ask',
    candidates: open.toSorted((a, b) => Number(plain(b.name) === plain(me.name)) - Number(plain(a.name) === plain(me.name))),
  }
}

/** How a chosen member differs from the person who signed in; `undefined` where the roster names the person's certificate, or name and unit agree. */
export function differsFrom(member: Pick<PanelMember, 'name' | 'unit' | 'fingerprint'>, me: Me): 'name' | 'unit' | undefined {
  if (member.fingerprint === me.fingerprint) return undefined
  if (plain(member.name) !== plain(me.name)) return 'name'
  return plain(member.unit) === plain(me.unit) ? undefined : 'unit'
}

/** Full-width and half-width forms and spaces do not make another person. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '')
}
