export { verifyFiles } from './files.ts'
export { verifyAgainst, verifyBytes } from './verifyFile.ts'
