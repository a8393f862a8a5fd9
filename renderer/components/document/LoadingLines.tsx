import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Nothing for 300 ms, then the lines the pane will have, then how long it has taken. */
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
