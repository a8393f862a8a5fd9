import type { PageTexts } from '#shared/signature/agreement/expected.ts'

const maximumPages = 600

/** The texts of a PDF's pages by pdf.js, without scripts, fonts of the system or network. `undefined` when it cannot be read. */
export async function readPageTexts(bytes: Uint8Array): Promise<PageTexts | undefined> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({
    data: bytes.slice(),
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    verbosity: VerbosityLevel.ERRORS,
    stopAtErrors: true,
  })
  try {
    const document = await task.promise
    if (document.numPages > maximumPages) return undefined
    const pages: PageTexts[number][] = []
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent({ disableNormalization: true })
      pages.push(
        items.flatMap((item) =>
          'str' in item ? [{ text: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]), width: item.width }] : [],
        ),
      )
    }
    return pages
  } catch {
    // pdf.js throws on a page it cannot read; for a verifier such pages have no text.
    return undefined
  } finally {
    await task.destroy()
  }
}
