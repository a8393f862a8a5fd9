const whole = new WeakMap()

/** Draws a window's page larger as Electron does: fewer CSS pixels across the same window. */
export async function zoomPage({ page, owner, zoomFactor }) {
  const { width, height } = whole.get(page) ?? page.viewportSize() ?? owner.bounds
  whole.set(page, { width, height })
  await page.setViewportSize({ width: Math.round(width / zoomFactor), height: Math.round(height / zoomFactor) })
}
