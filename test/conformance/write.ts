import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { checkPackage } from '#services/vault/index.ts'
import { verifyFiles } from '#services/verify/files.ts'
import { archivesToList, valuesToList } from './bags.ts'
import { cardsToList, sealedToList } from './cards.ts'
import type { Listed, ToList } from './listed.ts'
import { packagesToList } from './packages.ts'
import { keptToList, recordsToList } from './records.ts'

/**
 * Writes the conformance set into `folder`, anew: the files by kind, and `list.json` with the verdict of each. What the unit tests
 * do not hold against the verifier (bags and packages) is held against it here. Throws where a verdict differs. All of it unless chosen.
 */
export async function writeConformance(
  folder: string,
  isChosen: (file: ToList, at: number) => boolean = () => true,
): Promise<readonly Listed[]> {
  rmSync(folder, { recursive: true, force: true })
  const sealed = await sealedToList()
  const files: readonly ToList[] = [
    ...(await recordsToList()),
    ...keptToList(),
    ...packagesToList(),
    ...(await archivesToList()),
    ...(await valuesToList()),
    ...(await cardsToList()),
    ...sealed,
  ]
  const listed: (Listed & { readonly sha256: string })[] = []
  for (const { name, extension, bytes: make, kind, verdict, reasons, about } of files.filter(isChosen)) {
    const file = `${kind}/${name}.${extension}`
    const bytes = await make()
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), bytes)
    listed.push({ file, kind, verdict, reasons: [...reasons], about, sha256: createHash('sha256').update(bytes).digest('hex') })
  }
  mkdirSync(join(folder, 'commitment'), { recursive: true })
  for (const { name, envelope } of sealed) writeFileSync(join(folder, `commitment/${name}.p7m`), envelope)
  const differing: string[] = []
  for (const one of listed) differing.push(...(await differences(folder, one)))
  if (differing.length > 0) throw new Error(differing.join('\n'))
  listed.sort((one, other) => (one.file < other.file ? -1 : 1))
  writeFileSync(join(folder, 'list.json'), `${JSON.stringify({ files: listed }, null, 1)}\n`)
  return listed
}

/** What the verifier says otherwise of a bag than the list. */
async function differences(folder: string, { file, kind, verdict, reasons }: Listed): Promise<readonly string[]> {
  if (!['package', 'archive', 'values'].includes(kind)) return []
  const path = join(folder, file)
  const verified = kind === 'package' ? await packageSays(path) : await verifierSays(path)
  const wanted = `${verdict} ${reasons.join()}`
  return verified === wanted ? [] : [`${file}: ${verified} in place of ${wanted}`]
}

async function packageSays(path: string): Promise<string> {
  const report = await checkPackage(path)
  if (!report.ok) return report.faults.map(({ code }) => code).join()
  const { verdict, code } = report.value
  return verdict === 'refused' ? `rejected ${code}` : 'unsigned '
}

async function verifierSays(path: string): Promise<string> {
  const verified = await verifyFiles([path])
  if (!verified.ok) return verified.faults.map(({ code }) => code).join()
  const [{ verdict, reasons } = { verdict: 'none', reasons: [] }] = verified.value
  return `${verdict} ${reasons.join()}`
}
