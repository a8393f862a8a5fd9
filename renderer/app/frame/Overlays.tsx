import { type ComponentProps, lazy, Suspense, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { actNameOf } from '#shared/kinds/actName.ts'
import { nextRedo, nextUndo } from '#shared/record/undo.ts'
import { FindPalette } from '../../screens/find/FindPalette.tsx'
import { Guide } from '../../screens/help/Guide.tsx'
import { ShortcutSheet } from '../../screens/help/ShortcutSheet.tsx'
import { HistoryDrawer } from '../../screens/history/HistoryDrawer.tsx'
import { RecordHistory } from '../../screens/history/RecordHistory.tsx'
import { useOpening } from '../../screens/tasks/OpeningProvider.tsx'
import { goTo } from '../../session/address.ts'
import { useAppearance } from '../../session/appearance.tsx'
import { useOverlays } from '../../session/overlays.tsx'
import { useReviewIfOpen } from '../../session/review.tsx'
import { useShownRecord, useSnapshot } from '../../session/shownRecord.ts'
import { useVisit } from '../../session/visit.tsx'
import type { FrameActions } from './useFrameActions.ts'
import { useOtherVisits } from './useOtherVisits.ts'
import { useSteps } from './useSteps.ts'

const Manual = lazy(() => import('../../screens/help/Manual.tsx'))

/** The history beside the screen, and the sheets over it; each is rendered only while it is open. */
export function Overlays({ actions }: { readonly actions: FrameActions }) {
  const { shown, open, close } = useOverlays()
  switch (shown) {
    case 'find':
      return <Palette actions={actions} onClose={close} />
    case 'history':
      return <History actions={actions} onClose={close} />
    case 'shortcuts':
      return <ShortcutSheet onClose={close} />
    case 'help':
      return <Guide onClose={close} onShortcuts={() => open('shortcuts')} onManual={() => open('manual')} />
    case 'manual':
      return (
        <Suspense fallback={null}>
          <Manual onClose={close} />
        </Suspense>
      )
    default:
      return null
  }
}

interface OverlayProps {
  readonly actions: FrameActions
  readonly onClose: () => void
}

function Palette({ actions, onClose }: OverlayProps) {
  return <FindPalette tasks={useOtherVisits()} commands={useCommands(actions)} onClose={onClose} />
}

function History({ actions: { undo, redo }, onClose }: OverlayProps) {
  const record = useShownRecord()
  const review = useReviewIfOpen()
  if (record?.facts.kind === 'panel') return <RecordHistory record={record} onClose={onClose} onUndo={undo} onRedo={redo} />
  return review ? <HistoryDrawer onClose={onClose} onUndo={undo} onRedo={redo} /> : null
}

function useCommands({ undo, redo, lock }: FrameActions): ComponentProps<typeof FindPalette>['commands'] {
  const { t } = useTranslation('find')
  const { t: app } = useTranslation('app')
  const { locale } = useAppearance().appearance
  const { open } = useOverlays()
  const { choose } = useOpening()
  const { opened, leave } = useVisit()
  const record = useShownRecord()
  const state = useSnapshot(record)?.state
  const kind = record?.facts.kind ?? 'review'
  const isHarmed = record?.facts.harm !== undefined
  const steps = useSteps()
  return useMemo(() => {
    const editable = isHarmed ? undefined : state
    const [undoes, redoes] = [editable && nextUndo(editable), editable && nextRedo(editable)]
    return [
      ...(undoes ? [{ id: 'undo', name: t('undo', { what: actNameOf(locale, kind, undoes.kind) }), aside: 'Ctrl Z', run: undo }] : []),
      ...(redoes
        ? [{ id: 'redo', name: t('redo', { what: actNameOf(locale, kind, redoes.kind) }), aside: 'Ctrl Shift Z', run: redo }]
        : []),
      ...(state ? [{ id: 'history', name: t('history'), aside: 'Ctrl H', run: () => open('history') }] : []),
      ...steps.map(({ id, text }) => ({ id: `go-${id}`, name: t('goTo', { step: app(text) }), run: () => goTo(id) })),
      { id: 'open', name: t('open'), aside: 'Ctrl O', run: () => void choose() },
      ...(opened ? [{ id: 'leave', name: t('leave'), run: () => void leave().then(() => goTo('tasks')) }] : []),
      { id: 'shortcuts', name: t('shortcuts'), aside: '?', run: () => open('shortcuts') },
      { id: 'help', name: t('help'), aside: 'F1', run: () => open('help') },
      { id: 'manual', name: t('manual'), run: () => open('manual') },
      { id: 'lock', name: t('lock'), run: lock },
    ]
  }, [state, kind, isHarmed, locale, steps, opened, undo, redo, lock, open, choose, leave, t, app])
}
