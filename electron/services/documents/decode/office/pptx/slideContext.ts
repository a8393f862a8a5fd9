import type { Facts } from '../facts.ts'
import type { OfficePackage, Relation } from '../officePackage.ts'
import type { XmlNode } from '../xmlTree.ts'
import type { ResolveColour } from './colors.ts'

/** What the shapes of one part (slide, layout or master) are drawn with. */
export interface SlideContext {
  readonly office: OfficePackage
  /** of the part that is drawn */
  readonly relations: ReadonlyMap<string, Relation>
  readonly layout: XmlNode | undefined
  readonly master: XmlNode | undefined
  readonly colour: ResolveColour
  readonly facts: Facts
  /** reckons shapes and cells against what all slides together may have. Throws `TooLarge` */
  readonly count: (parts?: number) => void
  /** points */
  readonly width: number
  readonly height: number
  readonly defaultStyle: XmlNode | undefined
  readonly titleStyle: XmlNode | undefined
  readonly bodyStyle: XmlNode | undefined
  readonly otherStyle: XmlNode | undefined
}
