import { useEffect, useEffectEvent, useState } from 'react'

/** The whole window takes files; answers whether some hang over it now. Text dragged within a field is not a file. */
export function useWindowDrop(onDrop: (files: readonly File[]) => void): boolean {
  const [depth, setDepth] = useState(0)
  const dropped = useEffectEvent(onDrop)
  useEffect(() => {
    const enter = (event: DragEvent) => setDepth((now) => (carriesFiles(event) ? now + 1 : now))
    const leave = (event: DragEvent) => setDepth((now) => (carriesFiles(event) ? Math.max(0, now - 1) : now))
    const drop = (event: DragEvent) => {
      setDepth(0)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length > 0) dropped(files)
    }
    addEventListener('dragenter', enter)
    addEventListener('dragleave', leave)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragenter', enter)
      removeEventListener('dragleave', leave)
      removeEventListener('drop', drop)
    }
  }, [])
  return depth > 0
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}
