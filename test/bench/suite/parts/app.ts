import bringSamples from '../../../e2e/bringSamples.ts'
import { measureApp } from '../../app/measure.ts'
import type { BenchPart } from '../row.ts'

/** Start and keys of the built app beside the same host with an empty page and with a bare text field. */
export const app: BenchPart = {
  id: 'app',
  async measure({ quick }) {
    bringSamples()
    const times = await measureApp(quick ? { starts: 3, edits: 15 } : { starts: 7, edits: 60 })
    const empty = { name: 'the host with an empty page', values: times.empty }
    const bare = { name: 'a bare text field in the same host', values: times.bare }
    return [
      { what: 'start to the sign-in screen', unit: 'ms', own: times.signIn, peer: empty, target: { of: 'ratio', atMost: 1.3 } },
      {
        what: 'start to the scoring form, without the passphrase',
        unit: 'ms',
        own: times.whole,
        peer: empty,
        target: { of: 'ratio', atMost: 1.6 },
      },
      { what: 'passphrase to the list (the key is stretched on purpose)', unit: 'ms', own: times.list },
      { what: 'the list to the scoring form (package checked, journal read)', unit: 'ms', own: times.form },
      { what: 'edit to 已保存, journal and database on disk', unit: 'ms', own: times.saved, by: 'p95', target: { of: 'own', atMost: 150 } },
      {
        what: 'key to paint in a mark, 60 criteria and 2,000 citations',
        unit: 'ms',
        own: times.entered,
        by: 'p95',
        peer: bare,
        target: { of: 'ratio', atMost: 1.5 },
      },
      {
        what: 'Enter to the next criterion painted',
        unit: 'ms',
        own: times.moved,
        by: 'p95',
        peer: bare,
        target: { of: 'ratio', atMost: 2 },
      },
    ]
  },
}
