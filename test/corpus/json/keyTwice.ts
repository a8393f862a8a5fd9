import { attack } from '../attack.ts'
import { replaceOnce } from '../edit.ts'

export const specimen = attack({
  about: 'A key stands twice; readers differ in which one counts.',
  kind: 'json',
  reasons: ['result.format'],
  make: ({ resultBytes }) => replaceOnce(resultBytes, '"revision":1', '"revision":2,"revision":1'),
})
