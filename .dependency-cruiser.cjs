// The arrows between folders stand in test/unit/architecture (they print the cure). Here: what needs the whole graph.
// TypeScript 7 has no JavaScript API, so the files are parsed by swc.
module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'Two files that need each other are one idea or hide a third: move the shared piece into a file of its own.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unknown-import',
      comment: 'The file or package does not exist: correct the path, or add the package to package.json.',
      severity: 'error',
      from: {},
      to: {
        couldNotResolve: true,
        pathNot: '^(#resources|pdfjs-dist/types/|\\?|node:|vite/client)|\\?(raw|url|nodeWorker|modulePath|worker)$',
      },
    },
    {
      name: 'product-uses-no-development-package',
      comment: 'Move the package from devDependencies to dependencies, or take the import out.',
      severity: 'error',
      // Not asked of renderer/: its packages are bundled by the build and are not shipped beside it (2026-11-30).
      from: { path: '^(shared|electron)/' },
      to: { dependencyTypes: ['npm-dev'], pathNot: '^node_modules/(electron|@types)/' },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.json$' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
