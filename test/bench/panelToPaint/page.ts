import { standIn } from '../keyToPaint/standIn.ts'

standIn(0)
location.hash = '#/panel/summary'
// the app's own modules read the bridge as they load, so they come after it
const { start } = await import('./start.tsx')
await start()
