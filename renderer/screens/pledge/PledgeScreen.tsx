import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { pledgeSha256 } from '#shared/review/pledge.ts'
import { useReview } from '../../app/review.tsx'

export function PledgeScreen() {
  const { t } = useTranslation('tasks')
  const { session } = useReview()
  async function sign() {
    await session.send({ kind: 'pledge.accepted', textSha256: await pledgeSha256() })
    await session.send({ kind: 'recusal.declared', declared: false, relations: [] })
  }
  return <Button onClick={() => void sign()}>{t('go.pledge')}</Button>
}
