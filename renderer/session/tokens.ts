/** Every colour of the app: the antd theme, the CSS variables and the charts read these objects. Ratios are measured (WCAG 2.2). */
export interface Palette {
  readonly bg: string
  readonly surface: string
  readonly sunken: string
  /** hairlines only, never the sole edge of a control */
  readonly line: string
  /** edges of inputs and buttons: at least 3 : 1 */
  readonly control: string
  readonly text: string
  readonly text2: string
  readonly text3: string
  /** yours to act on, or selected */
  readonly ink: string
  readonly inkHover: string
  readonly inkSoft: string
  readonly onInk: string
  readonly ok: string
  readonly okSoft: string
  readonly warn: string
  readonly warnSoft: string
  readonly bad: string
  readonly badSoft: string
  readonly ask: string
  readonly askSoft: string
  /** citation numbers and highlights; the text on it is `onMark` */
  readonly mark: string
  readonly onMark: string
  readonly raised: string
  /** a sheet of paper stays paper: white by day, dimmed in the dark; the text on it is `onPaper` */
  readonly paper: string
  readonly onPaper: string
}

export const light: Palette = {
  bg: '#F3F4F1',
  surface: '#FFFFFF',
  sunken: '#F8F9F7',
  line: '#DDE1DE',
  control: '#7F8995',
  text: '#1A2430',
  text2: '#465261',
  text3: '#5F6B79',
  ink: '#1D4E7E',
  inkHover: '#163F67',
  inkSoft: '#E6EEF6',
  onInk: '#FFFFFF',
  ok: '#1B6B45',
  okSoft: '#E4F1E9',
  warn: '#8A5100',
  warnSoft: '#FBF1DE',
  bad: '#B0281F',
  badSoft: '#FBE9E6',
  ask: '#5A4A8C',
  askSoft: '#EDEBF5',
  mark: '#FFE9A8',
  onMark: '#4A3600',
  raised: '#FFFFFF',
  paper: '#FFFFFF',
  onPaper: '#161616',
}

export const dark: Palette = {
  bg: '#12161B',
  surface: '#191F26',
  sunken: '#1F262E',
  line: '#313A45',
  control: '#74808E',
  text: '#E7EAEE',
  text2: '#B9C1CB',
  text3: '#98A3B0',
  ink: '#8ABBEA',
  inkHover: '#A9CDF1',
  inkSoft: '#213447',
  onInk: '#0E1C2A',
  ok: '#74C69D',
  okSoft: '#1C3328',
  warn: '#E5B567',
  warnSoft: '#382C17',
  bad: '#F2938A',
  badSoft: '#3E2321',
  ask: '#B9AEE3',
  askSoft: '#2B2742',
  mark: '#F0D488',
  onMark: '#4A3600',
  raised: '#232B34',
  paper: '#E6E6E6',
  onPaper: '#161616',
}

export const fontFamily =
  '"Microsoft YaHei UI","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","PingFang SC",system-ui,sans-serif'

/** How this window looks now; the scale multiplies every font size and control height. */
export interface Look {
  readonly dark: boolean
  readonly moreContrast: boolean
  readonly scale: 1 | 1.25
}

/** With more contrast hairlines become edges and soft grounds go; selection is then shown by outlines. */
export function paletteOf(look: Look): Palette {
  const base = look.dark ? dark : light
  if (!look.moreContrast) return base
  const soft = { inkSoft: base.surface, okSoft: base.surface, warnSoft: base.surface, badSoft: base.surface, askSoft: base.surface }
  return { ...base, ...soft, line: base.control, text2: base.text, text3: base.text2, sunken: base.surface }
}
