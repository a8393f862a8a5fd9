/** 组长 and 组员 score; 秘书 and 监督 do not (domain: roles). */
export function isScorer({ role }: { readonly role: string }): boolean {
  return role === '组长' || role === '组员'
}
