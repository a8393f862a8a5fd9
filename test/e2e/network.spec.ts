import { expect, test } from './app.ts'
import { openReview } from './openReview.ts'

test('text never becomes code, and nothing is fetched from anywhere else', async ({ start }) => {
  const { page, strayRequests } = await openReview(start)
  const refused: string[] = []
  page.on('requestfailed', (request) => refused.push(`${request.url()} ${request.failure()?.errorText}`))
  const blocked = await page.evaluate(async () => {
    const violations = new Set<string>()
    addEventListener('securitypolicyviolation', (event) => violations.add(event.effectiveDirective))
    const put = (html: string) => document.body.insertAdjacentHTML('beforeend', html)
    put('<img src="x:" onerror="window.ran = 1">')
    put('<iframe srcdoc="<script>parent.ran = 2</script>"></iframe>')
    put('<img src="https://example.com/pixel.png"><link rel="stylesheet" href="https://example.com/look.css">')
    put('<object data="https://example.com/plugin"></object>')
    const inline = document.createElement('script')
    inline.textContent = 'window.ran = 3'
    document.body.append(inline)
    const foreign = document.createElement('script')
    foreign.src = 'https://example.com/code.js'
    document.body.append(foreign)
    // a string for a timer is compiled by the page itself, so that the policy judges it as it does eval
    setTimeout('window.ran = 4' as unknown as () => void, 0)
    const link = document.createElement('a')
    link.href = 'javascript:window.ran = 5'
    document.body.append(link)
    link.click()
    const fetched = await fetch('https://example.com/').then(
      () => 'answered',
      () => 'refused',
    )
    const worker = await new Promise((done) => {
      try {
        const made = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' })))
        made.onmessage = () => done('ran')
        made.onerror = () => done('refused')
      } catch {
        done('refused')
      }
    })
    await new Promise((done) => setTimeout(done, 200))
    return { ran: 'ran' in window, fetched, worker, violations: [...violations].sort() }
  })
  expect(blocked.ran).toBe(false)
  expect(blocked).toMatchObject({ fetched: 'refused', worker: 'refused' })
  expect(blocked.violations).toEqual(
    expect.arrayContaining(['connect-src', 'img-src', 'script-src', 'script-src-attr', 'script-src-elem', 'style-src-elem', 'worker-src']),
  )
  // what a test of refusals asks for is seen by the guard of every test; here it must have ended at the policy, before any network
  const asked = strayRequests.splice(0)
  expect(asked.length).toBeGreaterThan(0)
  expect(refused.filter((line) => line.startsWith('https://')).every((line) => line.endsWith(' csp'))).toBe(true)
  expect(asked.filter((url) => !refused.some((line) => line.startsWith(`${url} `)))).toEqual([])
})
