export { checkCode } from '../record/checkCode.ts'

/** What the QR code on every page holds. `expert` is the panel leader's id on a panel record. */
export function qrText(kind: 'result' | 'panel', sha256: string, task: string, expert: string): string {
  return `TIC1:${kind}:${sha256}:${task}:${expert}`
}
