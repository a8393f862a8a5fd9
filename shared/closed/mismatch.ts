/** Thrown inside the closed form where a file is not what our printers write; never leaves this folder. */
class Mismatch extends Error {}

export function demand(holds: boolean): asserts holds {
  if (!holds) throw new Mismatch()
}

/** The value, which must be there. */
export function given<T>(value: T | undefined | null): T {
  demand(value !== undefined && value !== null)
  return value
}

/** The value read, `undefined` where the file is not of the closed form. */
export async function attempt<T>(read: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof Mismatch) return undefined
    throw error
  }
}
