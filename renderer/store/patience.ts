/** How long the app waits for a database before it continues without, ms. */
const patience = 1500

/** What `work` answers, or `undefined` when it takes too long. */
export function withinPatience<T>(work: Promise<T>): Promise<T | undefined> {
  return Promise.race([work, new Promise<undefined>((done) => setTimeout(() => done(undefined), patience))])
}
