/** The value of a promise, or `late` when it takes longer than `limit` ms. A rejection is passed on. */
export function within<T>(limit: number, work: Promise<T>): Promise<T | 'late'> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'late'>((done) => {
    timer = setTimeout(() => done('late'), limit)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
