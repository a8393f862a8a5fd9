import type { SignedKind } from '../record/signed.ts'
import type { PanelAct } from './act.ts'
import { panelBlockers } from './blockers.ts'
import { buildPanelRecord, type Closing, mergedPanel, type PanelContext } from './build.ts'
import { type PanelRecord, panelSchema } from './format.ts'
import { type PanelHead, type PanelState, panelRecord } from './record.ts'

/** The panel's record as a kind of record that is locked and signed; its seats are its signers, in the roster's order. */
export const panelKind: SignedKind<PanelHead, PanelAct, PanelState, PanelContext & Closing, PanelRecord> = {
  ...panelRecord,
  blockers: (state, context) => panelBlockers(state, mergedPanel(state, context), context.task),
  build: (state, context) => buildPanelRecord(state, context, context),
  format: panelSchema,
  seats: ({ signers }) => signers.map(({ expert, fingerprint }) => ({ id: expert, fingerprint })),
  lockedAt: ({ closedAt }) => closedAt,
}
