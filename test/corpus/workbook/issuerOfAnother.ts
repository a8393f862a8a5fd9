import { readCertificate } from '#shared/signature/certificate.ts'
import { attack } from '../attack.ts'
import { signNaming } from '../workbook.ts'

export const specimen = attack({
  about: 'The expert signs, but the signature names the leader’s certificate by issuer and serial number.',
  kind: 'xlsx',
  reasons: ['signature.issuer'],
  make: async ({ unsignedWorkbook, expert, leader }) => signNaming(unsignedWorkbook, expert, (await readCertificate(leader.certificate))!),
})
