/** A call is inserted after a text of pdf.js's worker (`add`), or replaces it (`put`). Each text occurs there exactly once. */
type Change = { readonly at: string; readonly add: string } | { readonly at: string; readonly put: string }

const reports = 'globalThis.pdfReports'

const changes: readonly Change[] = [
  // what draws: pages, forms, patterns, glyphs
  {
    at: `    fallbackFontDict = null,
    prevRefs = null
  }) {
`,
    add: `    ${reports}.reads(this, stream);\n`,
  },
  // images: an image that several pages use is decoded once
  { at: '                if (cachedImage) {\n', add: `                  ${reports}.uses(self, xobj.toString());\n` },
  { at: '    const imageRef = dict.objId;\n', add: `    ${reports}.uses(this, imageRef);\n` },
  {
    at: `        image,
        isOffscreenCanvasSupported: isOffscreenCanvasSupported && !this.parsingType3Font
      });
`,
    add: `      await ${reports}.drew(this, { image });\n`,
  },
  {
    at: '        imgData = await imageObj.createImageData(true, false);\n',
    add: `        await ${reports}.drew(this, imageObj, image);\n`,
  },
  {
    at: '      imgData = await imageObj.createImageData(false, isOffscreenCanvasSupported);\n',
    add: `      await ${reports}.drew(this, imageObj, image);\n`,
  },
  { at: '      warn(`Unable to decode image "${objId}": "${reason}".`);\n', add: `      ${reports}.failed(this, image);\n` },
  {
    at: '    const imageBytes = await this.image.getImageData(length, this.jpxDecoderOptions);\n',
    add: `    ${reports}.answered(this.image, imageBytes.length, length);\n`,
  },
  {
    at: '    const imgArray = await image.getImageData(computedLength);\n',
    add: `    ${reports}.answered(image, imgArray.length, computedLength);\n`,
  },
  // filters that break off or are not known
  { at: '      info(ex.message);\n', add: `      ${reports}.broke(this);\n` },
  {
    at: '      warn(`Filter "${name}" is not supported.`);\n      return stream;\n',
    put: `      warn(\`Filter "\${name}" is not supported.\`);\n      return ${reports}.unfiltered(stream);\n`,
  },
  // content that only Adobe's programs lay out, and the page count that the file declares
  {
    at: '      IsXFAPresent: formInfo.hasXfa,\n',
    add: '      NeedsRendering: catalog.needsRendering,\n      DeclaredPages: declaredPages(catalog),\n',
  },
  // text: marks name their layer, and a form on a layer is enclosed by two marks
  {
    at: '                type: "beginMarkedContentProps",\n',
    add: '                layer: args[0] instanceof Name && args[0].name === "OC" ? layerOf(self.xref, args[1], resources) : undefined,\n',
  },
  {
    at: `              const localResources = dict.get("Resources");
              enqueueChunk();
`,
    put: `              const localResources = dict.get("Resources");
              const layer = includeMarkedContent && dict.has("OC") ? layerOf(self.xref, dict.get("OC"), resources) : null;
              if (layer) textContent.items.push({ type: "beginMarkedContentProps", id: null, tag: "OC", layer });
              enqueueChunk();
`,
  },
  {
    at: '                if (!sinkWrapper.enqueueInvoked) {\n',
    put: '                if (layer) textContent.items.push({ type: "endMarkedContent" });\n                if (!sinkWrapper.enqueueInvoked) {\n',
  },
]

const helpers = `
function declaredPages(catalog) {
  try {
    return catalog._pagesCount;
  } catch {
    return undefined;
  }
}
function layerOf(xref, properties, resources) {
  try {
    return parseMarkedContentProps(xref, properties, resources);
  } catch {
    return null;
  }
}
`

const evaluator = { from: '\nclass PartialEvaluator {', to: '\nclass TranslatedFont {' }

/**
 * The source of pdf.js's worker with the calls of `createReports` in it, which it makes on `globalThis.pdfReports`: pdf.js
 * silently continues where a part of a page cannot be drawn, and has no interface that reports it. Throws where a text
 * is not found, so that a new version of pdf.js cannot lose a call unseen.
 */
export function patchWorker(source: string): string {
  let patched = source
  for (const change of changes) {
    const [before, ...after] = patched.split(change.at)
    if (before === undefined || after.length !== 1) throw new Error(`pdf.js has changed (${after.length} times): ${change.at}`)
    patched = [before, after[0]].join('put' in change ? change.put : change.at + change.add)
  }
  const [from, to] = [patched.indexOf(evaluator.from), patched.indexOf(evaluator.to)]
  if (from < 0 || to < from) throw new Error('pdf.js has changed: PartialEvaluator')
  const warned = patched.slice(from, to).replace(/\bwarn\(/g, 'warnOf(this ?? self, ')
  const warnOf = `function warnOf(evaluator, text) {\n  ${reports}.warned(evaluator, text);\n  warn(text);\n}\n`
  return `${patched.slice(0, from)}\n${warnOf}${helpers}${warned}${patched.slice(to)}`
}
