import { ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { type ReactNode, useLayoutEffect, useMemo } from 'react'
import { useAppearance } from '../appearance.tsx'
import { antdTheme } from './antdTheme.ts'
import { applyVariables } from './variables.ts'

/** The page's nonce, which main put into index.html; antd writes its styles with it. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''

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
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      {children}
    </ConfigProvider>
  )
}
