import type { PanelMember, Task } from '../plan/task.ts'
import type { ActOf, AnyKind, HeadOf } from '../record/kind.ts'
import type { Fault } from '../text/fault.ts'

/** What a record needs to know of the package it is about. */
export interface AboutPackage {
  readonly task: Task
  /** the package digest */
  readonly sha256: string
}

/** A kind of record as this software keeps it for a member of a package's panel: how it is named, begun, and who may do what. */
export interface KeptKind<K extends AnyKind = AnyKind> {
  readonly kind: K
  /** names the record on this computer: task, member and package revision, and the kind where a member keeps several */
  idOf(task: string, member: string, revision: number): string
  /** the member who may keep such a record; `undefined` for everybody else */
  keeper(task: Task, member: string): PanelMember | undefined
  headOf(opened: AboutPackage, member: string): HeadOf<K>
  /** why this member may not do this to the record; `undefined` when the member may. Asked besides the kind's `permits` */
  objection(member: PanelMember, act: ActOf<K>['kind']): Fault | undefined
  /** whether main alone journals an act, because it verified or made what the act holds; a page may not send it */
  readonly byMain: (act: ActOf<K>) => boolean
}
