import { CameraOutlined, DeleteOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { longestNote } from '#shared/format/values.ts'
import { currentLayout } from '#shared/layout/index.ts'
import type { SpotCheck } from '#shared/review/note.ts'
import { longestCaption, photosOfRow, photoTitle } from '#shared/review/photo.ts'
import type { SpotRow, SpotVerdict } from '#shared/review/spotRow.ts'
import type { Fault } from '#shared/text/fault.ts'
import { byteSize } from '../../../components/byteSize.ts'
import { DraftText } from '../../../components/DraftText.tsx'
import '../../../components/lineDraft.css'
import { Faults } from '../../../components/Faults.tsx'
import { groupsOfFour } from '../../../components/groupsOfFour.ts'
import { isTaken } from '../../../components/isTaken.ts'
import { StateMark } from '../../../components/StateMark.tsx'
import { usePausedSend } from '../../../components/usePausedSend.ts'
import { useWords } from '../../../components/useWords.ts'
import { photoUrl } from '../../../session/photoUrl.ts'
import type { ReviewView } from '../../../session/review.tsx'
import { spotRecord } from './spotItems.ts'
import type { useSpot } from './useSpot.ts'

interface Props {
  readonly review: ReviewView
  readonly row: SpotRow
  readonly criterion: string | undefined
  readonly spot: ReturnType<typeof useSpot>
  readonly trouble: readonly Fault[]
  readonly onPhotos: () => void
}

/** One drawn row: its photos, the register beside the actual values, and the note for differences. */
export function ItemPane({ review, row, criterion, spot, trouble, onPhotos }: Props) {
  const { t } = useTranslation('checks')
  const { sheet, locked } = review.state
  const record = spotRecord(sheet.notes, row)
  const photos = photosOfRow(sheet.attachments, row)
  return (
    <aside className="spot-item" data-pane aria-label={t('spot.one', { item: row.title })}>
      <p className="spot-id">{row.row}</p>
      <h2 className="title">{row.title}</h2>
      {photos.map((id) => (
        <Photo key={id} review={review} id={id} criterion={criterion} spot={spot} />
      ))}
      {!locked && (
        <Button size="small" icon={<CameraOutlined aria-hidden />} onClick={onPhotos}>
          {t('spot.addPhotos')}
        </Button>
      )}
      {trouble.length > 0 && <Faults faults={trouble} />}
      <Compared row={row} check={record?.check} locked={locked} onRecord={(check) => spot.record(row, check)} />
      {record === undefined ? (
        <p className="data-none">{t('spot.judgeFirst')}</p>
      ) : (
        <>
          <h3>{t(record.check.verdict === 'differs' ? 'spot.noteDiffers' : 'spot.note')}</h3>
          <DraftText
            name={`${review.review}/spot/${row.register}/${row.row}`}
            label={t('spot.note')}
            placeholder={record.check.verdict === 'differs' ? t('spot.noteHint') : ''}
            value={record.check.note ?? ''}
            limit={longestNote}
            rows={3}
            readOnly={locked}
            tooLong={(count) => t('tooLong', { count, most: longestNote })}
            onSave={async (note) => {
              const check = spotRecord(review.session.snapshot().state.sheet.notes, row)?.check
              return check === undefined || isTaken(await spot.record(row, { ...check, note }))
            }}
          />
          {!locked && (
            <Button type="link" onClick={() => void spot.takeBack(row)}>
              {t('spot.takeBack')}
            </Button>
          )}
        </>
      )}
    </aside>
  )
}

interface PhotoProps {
  readonly review: ReviewView
  readonly id: string
  readonly criterion: string | undefined
  readonly spot: Props['spot']
}

/** One photo with its number, caption, size and digest, and where it is cited. */
function Photo({ review, id, criterion, spot }: PhotoProps) {
  const { t } = useTranslation('checks')
  const { sheet, locked } = review.state
  const photo = sheet.attachments[id]
  const [broken, setBroken] = useState(false)
  if (photo === undefined) return null
  const cited = Object.entries(sheet.marks).flatMap(([mark, entry]) =>
    entry?.citations?.some(({ document }) => document === id) ? [mark] : [],
  )
  return (
    <figure className="photo">
      {broken ? (
        <p role="alert">{t('spot.photoGone')}</p>
      ) : (
        <a href={`#/materials/${id}`} aria-label={t('spot.enlarge', { id })}>
          <img src={photoUrl(review.review, photo.sha256)} alt={photoTitle(photo, currentLayout)} onError={() => setBroken(true)} />
        </a>
      )}
      <figcaption>
        <span>
          {id} · {byteSize(photo.bytes)} · {groupsOfFour(photo.sha256.slice(0, 8))}
        </span>
        <Caption value={photo.caption ?? ''} locked={locked} onSave={(next) => spot.caption(id, next)} label={t('spot.caption', { id })} />
        <span className="photo-acts">
          {cited.length > 0 ? (
            <span>
              <StateMark state="ok" decorative size={14} /> {t('spot.citedAt', { criteria: cited.join(t('data.and')) })}
            </span>
          ) : (
            criterion !== undefined &&
            !locked && (
              <Button size="small" onClick={() => void spot.cite(id)}>
                {t('spot.cite', { criterion })}
              </Button>
            )
          )}
          {!locked && (
            <Button
              size="small"
              type="text"
              icon={<DeleteOutlined aria-hidden />}
              aria-label={t('spot.removePhoto', { id })}
              onClick={() => void spot.removePhoto(id)}
            />
          )}
        </span>
      </figcaption>
    </figure>
  )
}

interface CaptionProps {
  readonly value: string
  readonly locked: boolean
  readonly label: string
  readonly onSave: (words: string) => Promise<Parameters<typeof isTaken>[0]>
}

function Caption({ value, locked, label, onSave }: CaptionProps) {
  const { t } = useTranslation('checks')
  const typed = useRef(value)
  const draft = usePausedSend(async () => isTaken(await onSave(typed.current)))
  return (
    <input
      className="line-draft"
      aria-label={label}
      placeholder={t('spot.captionHint')}
      defaultValue={value}
      maxLength={longestCaption}
      readOnly={locked}
      onInput={(event) => {
        typed.current = event.currentTarget.value
        draft.touch()
      }}
      {...draft.handlers}
    />
  )
}

interface ComparedProps {
  readonly row: SpotRow
  readonly check: SpotCheck | undefined
  readonly locked: boolean
  readonly onRecord: (check: SpotVerdict) => Promise<Parameters<typeof isTaken>[0]>
}

/** The register's values beside the actual ones; the right column is filled only where they differ. */
function Compared({ row, check, locked, onRecord }: ComparedProps) {
  const { t } = useTranslation('checks')
  const words = useWords()
  const found = useRef<Record<string, string>>(Object.fromEntries((check?.found ?? []).map(({ column, found: there }) => [column, there])))
  const differs = check?.verdict === 'differs'
  const draft = usePausedSend(
    async () =>
      check === undefined ||
      isTaken(
        await onRecord({
          ...check,
          verdict: 'differs',
          found: row.columns.map(({ column }) => ({ column, found: found.current[column] ?? '' })),
        }),
      ),
  )
  if (row.columns.length === 0) return null
  return (
    <table className="spot-compared">
      <thead>
        <tr>
          <th scope="col">{t('spot.compared')}</th>
          <th scope="col">{t('spot.listed')}</th>
          <th scope="col">{t('spot.there')}</th>
        </tr>
      </thead>
      <tbody>
        {row.columns.map(({ column, listed }) => {
          const name = t(`record.column.${column}`)
          return (
            <tr key={column}>
              <th scope="row">{name}</th>
              <td>{words(listed)}</td>
              <td>
                {differs ? (
                  <input
                    className="line-draft"
                    aria-label={t('spot.thereOf', { name })}
                    defaultValue={check?.found?.find((one) => one.column === column)?.found ?? ''}
                    placeholder={t('spot.sameAsListed')}
                    maxLength={100}
                    readOnly={locked}
                    onInput={(event) => {
                      found.current = { ...found.current, [column]: event.currentTarget.value }
                      draft.touch()
                    }}
                    {...draft.handlers}
                  />
                ) : (
                  <span className="data-none">{check === undefined ? t('spot.notYet') : words(listed)}</span>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
