// `npm run demo`: the whole line without a screen; sample package, check, review, signatures, verification, in ten lines or so.
if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write('请用 npm run demo 运行 / run it as: npm run demo\n')
  process.exit(2)
}
const { runDemo } = await import('./demo/demo.ts')
const { localeOf } = await import('../electron/cli/io.ts')
process.exitCode = await runDemo(localeOf(process.env))
