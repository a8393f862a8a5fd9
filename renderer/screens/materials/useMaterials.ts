import { useCallback, useMemo, useState } from 'react'
import type { Citation } from '#shared/format/values.ts'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import type { PlanDocument } from '#shared/plan/format.ts'
import { documentOf } from '#shared/review/context.ts'
import { emptySheet } from '#shared/review/sheet.ts'
import { useDocumentMemory } from '../../components/document/useDocumentMemory.ts'
import { goTo, useAddress } from '../../session/address.ts'
import { useReviewIfOpen } from '../../session/review.tsx'
import { citationsTo, citedCounts } from './documentCitations.ts'
import { groupDocuments, photosOfReview } from './grouping.ts'
import type { DocumentFacts } from './treeRows.ts'

/** The document shown last in each package, for coming back to the screen. */
const shownLast = new Map<string, string>()

/** What 材料 shows: the groups, what is known of each document, and the one that is open at its page. */
export function useMaterials(opened: OpenedPackage) {
  const review = useReviewIfOpen()
  const [, asked, askedPage, askedWords, askedTimes] = useAddress()
  const { views, memory, ready } = useDocumentMemory(opened.sha256)
  const { plan, standard, findings } = opened
  const sheet = review?.state.sheet ?? emptySheet
  const { attachments } = sheet
  const listed = useMemo(() => groupDocuments(plan, standard), [plan, standard])
  const photos = useMemo(() => photosOfReview(attachments), [attachments])
  const groups = useMemo(() => [...listed, ...photos], [listed, photos])
  const documents = useMemo(() => groups.flatMap((group) => group.documents), [groups])
  const first = groups[0]?.documents[0]?.id
  const wanted = asked ?? shownLast.get(opened.package) ?? first
  const current = wanted === undefined ? undefined : (documentOf(plan, wanted) ?? photos[0]?.documents.find(({ id }) => id === wanted))
  if (current) shownLast.set(opened.package, current.id)

  const [pages, setPages] = useState<Readonly<Record<string, number>>>({})
  const address = [asked, askedPage, askedWords, askedTimes].join('/')
  const [seek, setSeek] = useState<{ readonly words: string }>()
  const [followed, setFollowed] = useState('')
  if (current && address !== followed) {
    setFollowed(address)
    if (Number(askedPage) > 0) setPages({ ...pages, [current.id]: Number(askedPage) })
    if (askedWords) setSeek({ words: askedWords })
  }
  const page = (current && (pages[current.id] ?? views[current.id]?.page)) ?? 1
  const onPage = useCallback(
    (to: number) => {
      if (current) setPages((now) => ({ ...now, [current.id]: to }))
    },
    [current],
  )

  const facts = useMemo<DocumentFacts>(() => {
    const rules = new Map<string, string[]>()
    for (const { rule, outcome, documents } of findings)
      if (outcome !== 'notApplicable') for (const id of documents) rules.set(id, [...(rules.get(id) ?? []), rule])
    const seen = new Set(Object.entries(views).flatMap(([id, view]) => (view.seen ? [id] : [])))
    return { seen, cited: citedCounts(sheet), rules }
  }, [findings, views, sheet])
  const citations = useMemo(() => (current ? citationsTo(sheet, current.id) : []), [sheet, current])
  const [aim, setAim] = useState<Citation>()

  return {
    review,
    groups,
    documents,
    facts,
    ready,
    current,
    page,
    onPage,
    citations,
    aim,
    seek,
    /** opens a document, at the first page that contains the searched words */
    open: (id: string, at?: { readonly page: number; readonly words: string }) => {
      setAim(undefined)
      setSeek(at && { words: at.words })
      if (at) setPages((now) => ({ ...now, [id]: at.page }))
      goTo('materials', id)
    },
    showCitation: (citation: Citation) => setAim({ ...citation }),
    /** digest and size of a document or photo */
    entry: ({ id, path }: PlanDocument) => attachments[id] ?? opened.entries[path],
    draft: current && (views[current.id]?.draft ?? ''),
    /** words about a document that are not cited yet; kept until they are */
    keepDraft: (id: string, draft: string) => memory.keep(id, { draft }),
    draftsWritten: () => memory.written(),
    markSeen: (id: string, seen: boolean) => memory.keep(id, { seen }),
  }
}

export type Materials = ReturnType<typeof useMaterials>
