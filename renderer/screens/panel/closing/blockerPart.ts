/** The tab where what keeps the record from being closed is settled, and its address; by the blocker's place on the panel's sheet. */
export interface BlockerPart {
  readonly go: 'go.files' | 'go.summary' | 'go.discussion' | 'go.opinion'
  /** the address behind `#/panel/` */
  readonly parts: readonly string[]
}

export function blockerPart(at: string, name: string): BlockerPart {
  const [section = ''] = at.split('/').slice(1)
  switch (section) {
    case 'table':
    case 'missing':
      return { go: 'go.summary', parts: ['summary', 'values'] }
    case 'adjustments':
    case 'redLines':
      return { go: 'go.summary', parts: ['summary', 'rulings'] }
    case 'decisions':
      return { go: 'go.discussion', parts: name === '' ? ['discussion'] : ['discussion', name] }
    case 'opinion':
    case 'advice':
    case 'vote':
    case 'dissent':
    case 'paper':
      return { go: 'go.opinion', parts: ['opinion'] }
    default:
      return { go: 'go.files', parts: ['files'] }
  }
}
