import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useWords } from '../../components/useWords.ts'
import type { Given } from '../../screens/find/useFindable.tsx'
import { useOpening } from '../../screens/tasks/OpeningProvider.tsx'
import { stepFor } from '../../screens/tasks/stepFor.ts'
import { goTo } from '../../session/address.ts'
import { useVisit } from '../../session/visit.tsx'

/** The visits of the task list that are not open, as the palette finds and opens them. */
export function useOtherVisits(): Given['tasks'] {
  const { t } = useTranslation('tasks')
  const word = useWords()
  const { listed, resume } = useOpening()
  const { opened } = useVisit()
  const missions = listed?.missions
  return useMemo(
    () =>
      (missions ?? [])
        .filter(({ package: own }) => own.sha256 !== opened?.sha256)
        .map((mission) => ({
          id: `t-${mission.review}`,
          name: `${mission.centre} ${word(mission.stage)}`,
          aside: t(`state.${mission.progress.state}`),
          run: () => void resume(mission).then((there) => there && goTo(stepFor(mission, mission.progress.state))),
        })),
    [missions, opened, resume, t, word],
  )
}
