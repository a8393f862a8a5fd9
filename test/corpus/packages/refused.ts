/** A package that is refused: the code of its first fault, what is wrong in words, its bytes. */
export type RefusedPackage = readonly [code: string, what: string, bytes: () => Buffer]
