import { theme as antd, type ThemeConfig } from 'antd'
import { fontFamily, type Look, paletteOf } from '../../session/tokens.ts'

/** antd's theme from our tokens: flat, no motion, edges that can be seen. */
export function antdTheme(look: Look): ThemeConfig {
  const c = paletteOf(look)
  const k = look.scale
  return {
    algorithm: look.dark ? antd.darkAlgorithm : antd.defaultAlgorithm,
    token: {
      fontFamily,
      fontSize: 15 * k,
      fontSizeSM: 14 * k,
      fontSizeLG: 17 * k,
      lineHeight: 1.6,
      controlHeight: Math.round(36 * k),
      controlHeightSM: Math.round(30 * k),
      controlHeightLG: Math.round(44 * k),
      borderRadius: 6,
      borderRadiusSM: 4,
      borderRadiusLG: 8,
      wireframe: false,
      motion: false,
      colorPrimary: c.ink,
      colorLink: c.ink,
      colorLinkHover: c.inkHover,
      colorInfo: c.ink,
      colorSuccess: c.ok,
      colorWarning: c.warn,
      colorError: c.bad,
      colorTextLightSolid: c.onInk,
      colorText: c.text,
      colorTextSecondary: c.text2,
      colorTextTertiary: c.text3,
      colorTextPlaceholder: c.text3,
      colorTextDisabled: c.text3,
      colorTextDescription: c.text3,
      colorBgBase: c.surface,
      colorBgLayout: c.bg,
      colorBgContainer: c.surface,
      colorBgContainerDisabled: c.bg,
      colorBgElevated: c.raised,
      colorBorder: c.control,
      colorBorderSecondary: c.line,
      colorSplit: c.line,
      colorErrorBg: c.badSoft,
      colorWarningBg: c.warnSoft,
      colorSuccessBg: c.okSoft,
      colorInfoBg: c.inkSoft,
      colorBgMask: 'rgba(26, 36, 48, 0.3)',
      boxShadow: 'none',
      boxShadowTertiary: 'none',
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
      Table: {
        headerBg: 'transparent',
        headerColor: c.text3,
        cellPaddingBlock: 8,
        cellPaddingInline: 10,
        headerSplitColor: 'transparent',
        cellFontSize: 14 * k,
      },
      Segmented: { trackBg: c.bg, itemSelectedBg: c.surface, itemSelectedColor: c.text },
      Input: { activeShadow: `0 0 0 3px ${c.inkSoft}` },
    },
  }
}
