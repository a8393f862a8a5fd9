/** Messages of the page get a turn; a worker's timer gives one. */
export function breathe(): Promise<void> {
  return new Promise((done) => void setTimeout(done))
}
