import type { CSSProperties, ReactNode } from 'react'
import type { Block, Slide, SlideBox } from '#shared/evidence/flow.ts'
import { FlowPicture } from './FlowPicture.tsx'
import type { FlowParts } from './flowParts.ts'
import { keyOf } from './keyOf.ts'

/** points of a run of size 1 */
const bodySize = 18

/** A slide in the proportions of its file: boxes read from top to bottom, each drawn at its place. */
export function FlowSlide({ block, draw, ...shared }: FlowParts & { readonly block: Slide; readonly draw: (block: Block) => ReactNode }) {
  const { width, height, ground, backdrop, boxes } = block
  const fill = { kind: 'picture', width, height, picture: backdrop ?? '' } as const
  return (
    <div className="flow-slide" style={{ aspectRatio: `${width} / ${height}`, ...(ground && { background: ground }) }}>
      <div className="flow-slide-in" style={{ fontSize: `calc(100cqw * ${bodySize} / ${width})` }}>
        {backdrop !== undefined && (
          <div className="flow-box" style={{ inset: 0 }}>
            <FlowPicture {...shared} block={fill} fills />
          </div>
        )}
        {boxes.map((box) => (
          <div
            key={keyOf(box)}
            className="flow-box"
            data-anchor={box.anchor}
            data-corners={box.corners}
            data-text={box.text}
            style={styleOf(box, width, height)}
          >
            {box.blocks.map((inner) =>
              inner.kind === 'picture' ? <FlowPicture key={keyOf(inner)} {...shared} block={inner} fills /> : draw(inner),
            )}
          </div>
        ))}
      </div>
    </div>
  )
}

function styleOf({ place, over, fill, line, turn }: SlideBox, width: number, height: number): CSSProperties {
  const [left, top, across, down] = place
  return {
    left: `${(100 * left) / width}%`,
    top: `${(100 * top) / height}%`,
    width: `${(100 * across) / width}%`,
    height: `${(100 * down) / height}%`,
    zIndex: over + 1,
    ...(fill && { background: fill }),
    ...(line && { border: `1px solid ${line}` }),
    ...(turn && { transform: `rotate(${turn}deg)` }),
  }
}
