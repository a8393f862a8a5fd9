import { agreements } from './agreements.ts'
import { appointments } from './appointments.ts'
import { approvalLetter, legalProof, truthStatement } from './certificates.ts'
import { charter } from './charter.ts'
import { consultation, contracts, projects, works } from './collections.ts'
import { boardMinutes, committeeLetters, committeeOpinions } from './committees.ts'
import type { Builder } from './making.ts'
import { planDocument } from './planDocument.ts'
import { premises } from './premises.ts'
import { annualReport, auditReport } from './reports.ts'

/** Which builder makes which document; every PDF of the list has one. */
export const builders: Readonly<Record<string, Builder>> = {
  D001: planDocument,
  D002: charter,
  D004: committeeLetters,
  D005: boardMinutes,
  D006: committeeOpinions,
  D007: appointments,
  D009: legalProof,
  D010: agreements,
  D013: premises,
  D014: annualReport,
  D015: annualReport,
  D016: annualReport,
  D017: auditReport,
  D019: contracts,
  D021: projects,
  D022: works,
  D024: consultation,
  D025: approvalLetter,
  D026: truthStatement,
}
