import { type Key, type Locale, say, sayFault } from '#shared/text/say.ts'
import { element } from './element.ts'
import { reportView } from './report.ts'
import type { Chosen, State } from './state.ts'

export interface Actions {
  readonly add: (files: Iterable<File>, zone: 'verify' | 'given') => void
  readonly remove: (chosen: Chosen) => void
  readonly start: () => void
  readonly stop: () => void
  readonly clear: () => void
  readonly print: () => void
  readonly speak: (locale: Locale) => void
}

/** The whole page for a state. */
export function pageView(state: State, actions: Actions, version: string): readonly HTMLElement[] {
  const { locale, chosen, progress, report } = state
  const isBusy = progress !== undefined
  const say_ = (key: Key<'verifier'>, params = {}) => say(locale, 'verifier', key, params)
  const hasFiles = chosen.some(({ role }) => role === 'verify')
  return [
    element(
      'header',
      {},
      element('div', {}, element('h1', {}, say_('title')), element('p', { class: 'quiet' }, say_('about'))),
      element(
        'button',
        { type: 'button', class: 'control', id: 'language', onclick: () => actions.speak(locale === 'zh-CN' ? 'en-US' : 'zh-CN') },
        say_('language'),
      ),
    ),
    element('div', { class: 'zones control' }, zoneView('verify', state, actions), zoneView('given', state, actions)),
    element(
      'p',
      { class: 'control actions' },
      element(
        'button',
        { type: 'button', id: 'start', class: 'main', disabled: isBusy || !hasFiles, onclick: actions.start },
        say_('start'),
      ),
      isBusy && element('button', { type: 'button', id: 'stop', onclick: actions.stop }, say_('stop')),
      report && element('button', { type: 'button', id: 'print', onclick: actions.print }, say_('print')),
      chosen.length > 0 && !isBusy && element('button', { type: 'button', id: 'clear', onclick: actions.clear }, say_('clear')),
      element('span', { role: 'status', id: 'progress' }, progress ? say_('progress', { ...progress }) : ''),
    ),
    ...(report ? [reportView(locale, report, version)] : []),
  ]
}

function zoneView(zone: 'verify' | 'given', { locale, chosen, progress }: State, actions: Actions): HTMLElement {
  const own = chosen.filter(({ role }) => (role === 'verify') === (zone === 'verify'))
  const name = zone === 'verify' ? 'files' : 'given'
  const input = element('input', {
    type: 'file',
    multiple: true,
    id: name,
    'aria-label': say(locale, 'verifier', `${name}.choose`),
    disabled: progress !== undefined,
    onchange: (event: Event) => actions.add((event.target as HTMLInputElement).files ?? [], zone),
  })
  return element(
    'section',
    {
      class: 'zone',
      'aria-label': say(locale, 'verifier', `${name}.title`),
      ondragover: (event: DragEvent) => event.preventDefault(),
      ondrop: (event: DragEvent) => {
        event.preventDefault()
        event.stopPropagation()
        actions.add(event.dataTransfer?.files ?? [], zone)
      },
    },
    element('h2', {}, say(locale, 'verifier', `${name}.title`)),
    element('p', { class: 'quiet' }, say(locale, 'verifier', `${name}.hint`)),
    // the button shows the page's language; the file field itself would speak the browser's
    element('label', { class: 'choose' }, input, say(locale, 'verifier', `${name}.choose`)),
    element('ul', {}, ...own.map((one) => chosenView(locale, one, progress !== undefined, actions))),
  )
}

function chosenView(locale: Locale, chosen: Chosen, isBusy: boolean, actions: Actions): HTMLElement {
  const { file, faults = [] } = chosen
  const remove = say(locale, 'verifier', 'remove', { name: file.name })
  return element(
    'li',
    {},
    element('span', { class: 'name' }, file.name),
    element(
      'button',
      { type: 'button', 'aria-label': remove, title: remove, disabled: isBusy, onclick: () => actions.remove(chosen) },
      '×',
    ),
    ...faults.map((fault) => element('p', { class: 'line fault', role: 'alert' }, sayFault(locale, fault))),
  )
}
