import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Empty for 300 ms, then placeholder lines, then also how long loading has taken. */
export function LoadingLines() {
  const { t } = useTranslation('materials')
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const start = performance.now()
    const timer = setInterval(() => setSeconds((performance.now() - start) / 1000), 300)
    return () => clearInterval(timer)
  }, [])
  return (
    <div className="doc-loading" role="status" aria-label={t('pane.loading')}>
      {seconds > 0 && lines.map((width) => <i key={width} style={{ width: `${width}%` }} />)}
      {seconds > 2 && <p>{t('pane.loadingFor', { seconds: Math.floor(seconds) })}</p>}
    </div>
  )
}

const lines = [46, 88, 84, 91, 62] as const
