import type { z } from 'zod'
import type { Fault } from '../text/fault.ts'
import { pointer } from './jsonText.ts'

type Issue = z.core.$ZodIssue

/** Converts zod's issues to refusal codes with JSON pointers; `root` is the value that was checked. */
export function shapeFaults(issues: readonly Issue[], root: unknown): readonly Fault[] {
  return issues.flatMap((issue) => faultsOf(issue, issue.path, root))
}

function faultsOf(issue: Issue, path: readonly PropertyKey[], root: unknown): readonly Fault[] {
  const at = pointer(path)
  const value = valueAt(root, path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ code: 'schema.unknown-key', at: pointer([...path, key]) }))
    case 'invalid_union':
      return unionFaults(issue, path, root)
    case 'invalid_key':
      return [{ code: 'schema.type', at, want: 'key' }]
    case 'custom':
      return [customFault(issue, at, value)]
    default:
      if (value === undefined) return [{ code: 'schema.missing-key', at }]
      if (isNegative(issue, value)) return [{ code: 'schema.negative', at, got: String(value).slice(0, 40) }]
      return [{ code: 'schema.type', at, want: wantedBy(issue) }]
  }
}

/** Of a union, the faults of the branch that comes nearest: the fewest faults, the first of equals. */
function unionFaults(issue: Extract<Issue, { code: 'invalid_union' }>, path: readonly PropertyKey[], root: unknown): readonly Fault[] {
  const branches = issue.errors.map((branch) => branch.flatMap((inner) => faultsOf(inner, [...path, ...inner.path], root)))
  const nearest = branches.toSorted((a, b) => a.length - b.length)[0]
  if (nearest && nearest.length > 0) return nearest
  return [
    valueAt(root, path) === undefined
      ? { code: 'schema.missing-key', at: pointer(path) }
      : { code: 'schema.type', at: pointer(path), want: 'kind' },
  ]
}

function customFault(issue: Extract<Issue, { code: 'custom' }>, at: string, value: unknown): Fault {
  const { code = 'schema.type', want } = (issue.params ?? {}) as { readonly code?: string; readonly want?: string }
  if (code === 'schema.date') return { code, at, got: String(value).slice(0, 40) }
  return want === undefined ? { code, at } : { code, at, want }
}

/** A number below zero where none may be, or the decimal string of one. */
function isNegative(issue: Issue, value: unknown): boolean {
  if (issue.code === 'too_small') return typeof value === 'number' && value < 0
  if (issue.code !== 'invalid_format' || typeof value !== 'string') return false
  return /^-[0-9]+(\.[0-9]+)?$/.test(value) && 'pattern' in issue && String(issue.pattern).startsWith('/^(0|[1-9]')
}

function wantedBy(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected
    case 'invalid_value':
      return issue.values.map(String).join(' | ')
    case 'invalid_format':
      return issue.pattern ?? issue.format
    case 'too_small':
      return `≥ ${issue.minimum}`
    case 'too_big':
      return `≤ ${issue.maximum}`
    default:
      return issue.code
  }
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as Record<PropertyKey, unknown>)[step]
  }
  return value
}
