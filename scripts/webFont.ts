import type { Plugin } from 'vite'

/** Every browser the app runs in reads woff2, so the older copies of the heading font are left out of the build. */
export function webFont(): Plugin {
  return {
    name: 'tic-web-font',
    enforce: 'pre',
    transform(code, file) {
      if (!/@fontsource\/[\w-]+\/\d+\.css$/.test(file.replaceAll('\\', '/'))) return undefined
      return code.replace(/,\s*url\([^)]+\.woff\)\s*format\(['"]woff['"]\)/g, '')
    },
  }
}
