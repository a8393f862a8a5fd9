import type { Page } from '@playwright/test'

/**
 * Controls a person cannot get at: scrolled to, they still lie outside the window or under something else.
 * With a dialog open only what is in it counts. Answers role and name of each.
 */
export async function outOfReach(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const dialogs = [...document.querySelectorAll<HTMLElement>('[role=dialog]')].filter((one) => one.checkVisibility())
    const root = dialogs.at(-1) ?? document
    const controls = root.querySelectorAll<HTMLElement>(
      'button, a[href], textarea, select, [role=radio], [role=checkbox], [role=tab], [role=combobox], input:not([type=hidden])',
    )
    const lost: string[] = []
    for (const control of controls) {
      if (!control.checkVisibility({ checkOpacity: false, checkVisibilityCSS: true })) continue
      if (control.closest('[aria-hidden=true], .visually-hidden, [inert]')) continue
      const shown = control.matches('input') ? (control.closest('label') ?? control) : control
      if (getComputedStyle(shown).position === 'absolute' && shown.getBoundingClientRect().width <= 1) continue
      shown.scrollIntoView({ block: 'center', inline: 'center' })
      // a script scrolls what a person cannot: put such a scroll back
      for (let box = shown.parentElement; box; box = box.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(box)
        if (overflowY === 'hidden' || overflowY === 'clip') box.scrollTop = 0
        if (overflowX === 'hidden' || overflowX === 'clip') box.scrollLeft = 0
      }
      const box = shown.getBoundingClientRect()
      if (box.width === 0 || box.height === 0) continue
      const [x, y] = [box.left + Math.min(box.width / 2, 200), box.top + Math.min(box.height / 2, 100)]
      const hit = document.elementFromPoint(x, y)
      if (hit !== null && (shown.contains(hit) || hit.contains(shown) || hit.closest('label')?.contains(shown))) continue
      const name = control.getAttribute('aria-label') ?? control.textContent?.trim() ?? control.id
      lost.push(
        `${control.tagName.toLowerCase()} “${name.slice(0, 40)}” at ${Math.round(x)},${Math.round(y)} under ${hit?.className ?? 'nothing'}`,
      )
    }
    return lost
  })
}
