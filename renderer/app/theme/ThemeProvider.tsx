import { ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { type ReactNode, useLayoutEffect, useMemo } from 'react'
import { useAppearance } from '../../session/appearance.tsx'
import { antdTheme } from './antdTheme.ts'
import { applyVariables } from './variables.ts'

/** The page's nonce, which main wrote into index.html; antd uses it for its styles. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''

/**
 * Dialogs and lists open in an element of their own. In the body itself antd would keep the page from scrolling by a style
 * without the nonce, which the policy refuses; the page does not scroll anyway.
 */
const overlays = () => document.querySelector<HTMLElement>('#overlays') ?? document.body

/** Gives antd and the CSS variables the same look. */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const { look, appearance } = useAppearance()
  const theme = useMemo(() => antdTheme(look), [look])
  useLayoutEffect(() => applyVariables(look), [look])
  return (
    <ConfigProvider
      locale={appearance.locale === 'en-US' ? enUS : zhCN}
      theme={theme}
      csp={{ nonce }}
      getPopupContainer={overlays}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      {children}
    </ConfigProvider>
  )
}
