import { memo, useId } from 'react'
import type { Drawing, Drawn, Matrix } from '#shared/evidence/pages.ts'
import { keyOf } from './keyOf.ts'
import { useObjectUrls } from './useObjectUrls.ts'

/** A drawn page as SVG in millimetres; its texts can be selected. Nothing but shapes, letters and pictures is made of it. */
export const DrawnPage = memo(function DrawnPage({ drawing }: { readonly drawing: Drawing }) {
  const { width, height, items, clips, pictures } = drawing
  const id = useId().replaceAll(':', '')
  const urls = useObjectUrls(pictures)
  let piece = 0
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the figure around it has the page's name, and a title would be read and shown twice
    <svg className="drawn-page" viewBox={`0 0 ${width} ${height}`}>
      <defs>
        {clips.map((path, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a clip is known by its index
          <clipPath key={index} id={`${id}-${index}`}>
            <path d={path} />
          </clipPath>
        ))}
      </defs>
      {items.map((item) => (
        <g key={keyOf(item)} clipPath={item.clip === undefined ? undefined : `url(#${id}-${item.clip})`} opacity={item.opacity}>
          <Shape item={item} piece={item.kind === 'text' ? piece++ : 0} urls={urls} />
        </g>
      ))}
    </svg>
  )
})

function Shape({ item, piece, urls }: { readonly item: Drawn; readonly piece: number; readonly urls: readonly string[] }) {
  const transform = matrixText(item.matrix)
  switch (item.kind) {
    case 'path':
      return (
        <path
          d={item.path}
          transform={transform}
          fill={item.fill ?? 'none'}
          fillRule={item.rule}
          {...(item.stroke && {
            stroke: item.stroke.color,
            strokeWidth: item.stroke.width,
            strokeDasharray: item.stroke.dash?.join(' '),
            strokeLinecap: item.stroke.cap,
            strokeLinejoin: item.stroke.join,
          })}
        />
      )
    case 'text':
      return (
        <text
          className={item.serif ? 'drawn-serif' : undefined}
          data-piece={piece}
          transform={transform}
          x={item.x.join(' ')}
          y={item.y.join(' ')}
          rotate={item.turn}
          fontSize={item.size}
          fontWeight={item.bold ? 700 : 400}
          fontStyle={item.italic ? 'italic' : undefined}
          fill={item.fill ?? 'transparent'}
        >
          {item.text}
        </text>
      )
    case 'picture': {
      const url = urls[item.picture]
      return url === undefined ? null : (
        <image className={item.ink && 'drawn-ink'} href={url} width={1} height={1} preserveAspectRatio="none" transform={transform} />
      )
    }
  }
}

function matrixText(matrix: Matrix): string {
  return `matrix(${matrix.join(' ')})`
}
