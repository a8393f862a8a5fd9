import { z } from 'zod'
import type { Fault, Result } from '../text/fault.ts'

/** One IPC call: its argument, its answer, and the faults it may return (`zip.*` names a family of codes). */
export interface Call {
  readonly ask: z.ZodType
  readonly answer: z.ZodType
  readonly faults: readonly string[]
}

export interface Calls<Domain extends string = string, Declared extends Readonly<Record<string, Call>> = Readonly<Record<string, Call>>> {
  readonly domain: Domain
  readonly calls: Declared
}

export interface Events<Declared extends Readonly<Record<string, z.ZodType>> = Readonly<Record<string, z.ZodType>>> {
  readonly domain: string
  readonly events: Declared
}

/** Declares the calls of a domain once; main's handlers, the preload's names and the renderer's bridge follow from it. */
export function calls<const D extends string, const C extends Readonly<Record<string, Call>>>(domain: D, declared: C): Calls<D, C> {
  return { domain, calls: declared }
}

/** Declares an event that main sends to the renderer. */
export function events<const C extends Readonly<Record<string, z.ZodType>>>(domain: string, declared: C): Events<C> {
  return { domain, events: declared }
}

/** An answer whose type another folder owns; main is trusted to answer it, so it is not parsed again. */
export function typed<T>() {
  return z.custom<T>()
}

/** What every call may answer besides its own faults: refused sender, arguments that do not fit, a bug of ours. */
export type IpcFaultCode = 'ipc.refused' | 'ipc.arguments' | 'ipc.failed'

type CodeOf<Declared extends string> = Declared extends `${infer Family}.*` ? `${Family}.${string}` : Declared
export type FaultOf<C extends Call> = Fault<CodeOf<C['faults'][number]> | IpcFaultCode>
export type Ask<C extends Call> = z.input<C['ask']>
export type Answer<C extends Call> = z.output<C['answer']>

/** What the renderer calls: never throws, answers a value or faults. */
export type BridgeOf<C extends Calls> = {
  readonly [K in keyof C['calls']]: (ask: Ask<C['calls'][K]>) => Promise<Result<Answer<C['calls'][K]>, FaultOf<C['calls'][K]>>>
}

/** What main serves: one handler a call, none may be missing. */
export type HandlersOf<C extends Calls, Caller> = {
  readonly [K in keyof C['calls']]: (
    ask: z.output<C['calls'][K]['ask']>,
    caller: Caller,
  ) => Result<Answer<C['calls'][K]>> | Promise<Result<Answer<C['calls'][K]>>>
}

/** Listening to an event answers the function that ends it. */
export type ListenersOf<E extends Events> = {
  readonly [K in keyof E['events']]: (listener: (payload: z.output<E['events'][K]>) => void) => () => void
}

export function callChannel(domain: string, name: string): string {
  return `tic:call:${domain}.${name}`
}

export function eventChannel(domain: string, name: string): string {
  return `tic:event:${domain}.${name}`
}
