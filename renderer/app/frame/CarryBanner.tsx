import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { plainMark } from '#shared/format/marks.ts'
import type { CarryOffer } from '#shared/ipc/reviews.ts'
import type { Fault } from '#shared/text/fault.ts'
import { Faults } from '../../components/Faults.tsx'
import { bridge, newJob } from '../../session/bridge.ts'
import { type ReviewView, useStored } from '../../session/review.tsx'
import { useVisit } from '../../session/visit.tsx'
import { Banner } from './Banner.tsx'

/** The same package in a newer revision: marks on the older one may be brought along, after seeing what changed. */
export function CarryBanner({ view }: { readonly view: ReviewView }) {
  const { t } = useTranslation('app')
  const { review } = useVisit()
  const { edits } = useStored()
  const [refused, setRefused] = useState(false)
  const [busy, setBusy] = useState(false)
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [offer, setOffer] = useState<CarryOffer>()
  const earlier = review?.facts.earlier
  const begun = edits.some(({ act }) => act.kind === 'score.set' || act.kind === 'verification.set' || act.kind === 'marks.carriedOver')
  const mayScore = view.state.pledge !== undefined && view.state.recusal !== undefined && !view.state.recusal.declared
  if (earlier === undefined || refused || begun || !mayScore) return null
  const { record: from, revision } = earlier

  async function compare(file?: string): Promise<void> {
    setBusy(true)
    const answer = await bridge.reviews.carry({ package: view.opened.package, earlier: from, job: newJob(), ...(file && { file }) })
    setBusy(false)
    if (answer.ok) setOffer(answer.value)
    setFaults(answer.ok ? [] : answer.faults)
  }
  async function chooseFile(): Promise<void> {
    const picked = await bridge.files.pick({ purpose: 'package', several: false })
    const file = picked.ok ? picked.value[0]?.file : undefined
    if (file) await compare(file)
  }
  return (
    <Banner
      kind="note"
      mark="warn"
      title={t('carry.title', { revision })}
      text={faults.length > 0 ? <Faults faults={faults} /> : t('carry.text')}
    >
      <Button onClick={() => setRefused(true)}>{t('carry.anew')}</Button>
      {faults.length > 0 ? (
        <Button onClick={() => void chooseFile()}>{t('carry.choose', { revision })}</Button>
      ) : (
        <Button loading={busy} onClick={() => void compare()}>
          {t('carry.compare')}
        </Button>
      )}
      {offer && <Offer view={view} offer={offer} onClose={() => setOffer(undefined)} />}
    </Banner>
  )
}

interface OfferProps {
  readonly view: ReviewView
  readonly offer: CarryOffer
  readonly onClose: () => void
}

function Offer({ view, offer, onClose }: OfferProps) {
  const { t } = useTranslation('app')
  const { act, left, documents, items, lost } = offer
  const nameOf = (id: string) => `${id} ${view.context.standard?.criteria.find((criterion) => criterion.id === id)?.name ?? ''}`
  const take = () => {
    if (act) void view.session.send(act)
    onClose()
  }
  return (
    <Modal
      open
      width={680}
      title={<span className="title">{t('carry.title', { revision: offer.revision })}</span>}
      okText={t('carry.take', { count: act?.marks.length ?? 0 })}
      okButtonProps={{ disabled: act === undefined }}
      cancelText={t('carry.notNow')}
      onOk={take}
      onCancel={onClose}
    >
      <p>{t('carry.summary', { kept: act?.marks.length ?? 0, left: left.length, documents: documents.length })}</p>
      {(act?.also !== undefined || lost.length > 0) && <p>{t('carry.rest', { kept: act?.also?.length ?? 0, lost: lost.length })}</p>}
      <ul className="carry-list">
        {left.map(({ criterion, why }) => (
          <li key={criterion}>
            {nameOf(criterion)}
            <small>{t(`carry.why.${why}`)}</small>
          </li>
        ))}
        {items.map(({ criterion, name, change, parts, max }) => (
          <li key={`item ${criterion}`}>
            {criterion} {name}
            <small>
              {change === 'changed'
                ? t('carry.item.changed', { parts: parts.map((part) => t(`carry.part.${part}`)).join(t('carry.comma')) })
                : t(`carry.item.${change}`)}
              {max && t('carry.item.max', { before: plainMark(max.before), after: plainMark(max.after) })}
            </small>
          </li>
        ))}
        {documents.map(({ id, title, change }) => (
          <li key={id}>
            {title}
            <small>{t(`carry.change.${change}`)}</small>
          </li>
        ))}
      </ul>
    </Modal>
  )
}
