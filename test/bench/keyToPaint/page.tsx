import { bigPackage, bigReview } from './bigReview.ts'
import { standIn } from './standIn.ts'

const review = bigReview()
standIn(review.edits.length)
location.hash = '#/scoring/S002'
// the app's own modules read the bridge as they load, so they come after it
const { start } = await import('./start.tsx')
await start(bigPackage(), review)
