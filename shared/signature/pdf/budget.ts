/**
 * What reading one PDF may cost, whatever the file claims: bytes that its streams unpack to, and values (numbers, names,
 * strings, lists) that its objects hold. A signed sheet with ten signatures uses a hundredth of it.
 */
export interface PdfBudget {
  bytes: number
  values: number
}

/** Space for photos, which are stored without compression, in addition to 128 MiB for everything else. */
export function pdfBudget(fileBytes: number): PdfBudget {
  return { bytes: 128 * 2 ** 20 + 2 * fileBytes, values: 500_000 }
}

/** More objects than a sheet of a thousand pages has. */
export const maximumObjects = 50_000

export function isSpent(budget: PdfBudget): boolean {
  return budget.bytes < 0 || budget.values < 0
}
