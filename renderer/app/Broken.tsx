import { Button } from 'antd'
import { Component, type ReactNode } from 'react'
import { Translation } from 'react-i18next'

/** Shown in place of a screen that threw: what is written down is safe, and loading again shows it. */
export class Broken extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch(error: Error) {
    console.error(String(error.stack))
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <Translation ns="app">
        {(t) => (
          <div className="broken" role="alert">
            <p>{t('crashed')}</p>
            <Button onClick={() => location.reload()}>{t('reload')}</Button>
          </div>
        )}
      </Translation>
    )
  }
}
