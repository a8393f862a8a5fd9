declare global {
  interface Window {
    /** milliseconds from each key to the frame that shows it, by what the key was */
    keyToPaint: Record<string, number[]>
  }
}

/** Notes for each key how long the page took until the frame after it was handed to the compositor. */
export function watchKeys(): void {
  window.keyToPaint = {}
  addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => {
          window.keyToPaint[key] ??= []
          window.keyToPaint[key].push(performance.now() - timeStamp)
        }
        channel.port2.postMessage(undefined)
      })
    },
    true,
  )
}
