interface Named {
  readonly name: string
}

/** Packages in the order given, then everything else: a package dropped with other papers is what was meant. */
export function packagesFirst<T extends Named>(files: readonly T[]): readonly T[] {
  const packages = files.filter(({ name }) => name.toLowerCase().endsWith('.ticplan'))
  return [...packages, ...files.filter((file) => !packages.includes(file))]
}

/** By its name a file a signed result may be: PDF, workbook or JSON. */
export function isResult(name: string): boolean {
  return /\.(pdf|xlsx|json)$/i.test(name)
}
