import { block } from '../packing/block.ts'

// What the page needs of a browser; where it lacks, the text that says so stays.
const isAble = typeof DecompressionStream === 'function' && typeof Worker === 'function' && globalThis.crypto?.subtle !== undefined
if (isAble) {
  block('code').then((code) => {
    const script = document.createElement('script')
    script.src = URL.createObjectURL(new Blob([code as BlobPart], { type: 'text/javascript' }))
    document.body.append(script)
  }, console.error)
}
