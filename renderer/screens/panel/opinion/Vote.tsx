import { useTranslation } from 'react-i18next'
import { neededShare } from '#shared/panel/blockers.ts'
import { neededVotes } from '#shared/panel/standing.ts'
import { isTaken } from '../../../components/isTaken.ts'
import { LineDraft } from '../../../components/LineDraft.tsx'
import { StateMark } from '../../../components/StateMark.tsx'
import { useRuling } from '../decided/useRuling.ts'
import type { PanelView } from '../panelView.ts'

/** The vote on the opinion: every expert whose sheet counts votes once; the share is the task's. */
export function Vote({ panel }: { readonly panel: PanelView }) {
  const { t } = useTranslation('panelOpinion')
  const { state, merged, opened, may, act } = panel
  const voters = merged.counted.length
  const share = neededShare(opened.task)
  const needed = neededVotes(share, voters)
  const kept = state.sheet.vote.counted
  const vote = useRuling<{ agree: string; disagree: string }>(
    kept && { agree: String(kept.agree), disagree: String(kept.disagree) },
    ['agree', 'disagree'],
    async ({ agree, disagree }) => {
      const counts = [agree, disagree].map(wholeVotes)
      if (counts[0] === undefined || counts[1] === undefined) return false
      return isTaken(await act({ kind: 'vote.counted', agree: counts[0], disagree: counts[1] }))
    },
  )
  const open = may('vote.counted')
  const count = (name: 'agree' | 'disagree') => (
    <span className="panel-field">
      {t(`vote.${name}`)}
      <LineDraft
        label={t(`vote.${name}`)}
        value={vote.shown[name] ?? ''}
        longest={2}
        readOnly={!open}
        lacking={wholeVotes(vote.shown[name] ?? '0') === undefined}
        onSave={(text) => vote.save({ [name]: text })}
      />
    </span>
  )
  const all = kept && kept.agree + kept.disagree
  const outcome = kept === undefined ? 'none' : all !== voters ? 'voters' : kept.agree >= needed ? 'carried' : 'lost'
  return (
    <section className="panel-part" data-field="vote" aria-labelledby="vote-title">
      <h3 id="vote-title">
        {t('vote')}
        <small>{t('vote.about', { voters, share: `${share.of}/${share.in}`, needed })}</small>
      </h3>
      <div className="vote">
        {count('agree')}
        {count('disagree')}
        <span role="status">
          <StateMark state={outcome === 'carried' ? 'ok' : outcome === 'none' ? 'todo' : 'warn'} size={14} decorative />
          {t(`vote.state.${outcome}`, { voters, needed })}
        </span>
      </div>
    </section>
  )
}

/** `３`, `3` → 3; `undefined` where it is no whole number up to 50. */
function wholeVotes(text: string): number | undefined {
  const digits = text.normalize('NFKC').trim()
  return /^\d{1,2}$/.test(digits) && Number(digits) <= 50 ? Number(digits) : undefined
}
