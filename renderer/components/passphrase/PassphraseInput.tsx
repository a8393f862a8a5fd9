import { Input, type InputRef } from 'antd'
import { type ComponentProps, type KeyboardEvent, type Ref, useState } from 'react'

type Props = ComponentProps<typeof Input.Password> & { readonly ref?: Ref<InputRef> }

/**
 * A field for a passphrase. Tab skips the eye button, so that further typing never reaches it; Alt+F8 shows and hides, as in
 * other programs of the system.
 */
export function PassphraseInput({ onKeyDown, ...props }: Props) {
  const [visible, setVisible] = useState(false)
  const pressed = (event: KeyboardEvent<HTMLInputElement>) => {
    onKeyDown?.(event)
    if (!event.altKey || event.key !== 'F8') return
    event.preventDefault()
    setVisible(!visible)
  }
  return (
    <Input.Password
      {...props}
      aria-keyshortcuts="Alt+F8"
      onKeyDown={pressed}
      visibilityToggle={{ visible, onVisibleChange: setVisible, tabIndex: -1 }}
    />
  )
}
