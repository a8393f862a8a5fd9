/** scrypt with these costs takes about 0.3 s and 128 MiB on an old laptop; stored so that they can be raised later. */
export const kdfCosts = { n: 2 ** 17, r: 8, p: 1 } as const
