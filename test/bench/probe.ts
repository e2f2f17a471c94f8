// The stopwatch in every page and frame of a measurement, the same in all that are compared. Runs before the
// page's own scripts, asks nothing and changes nothing. Sent to the browser as it stands here: a script, no module.

/** Milliseconds since 1970 on the browser's own steady clock, comparable between its processes. */
interface Stopwatch {
  now(): number
  /** The host's page: when the app's frame was put in, and when it was gone. */
  inserted: number
  removed: number
  /** The frame: a field stands in the page, and who will save listens to it. */
  firstKey: number
  /** The frame: the first paint with everything there is to show. */
  shown: number
  /** The frame: when the field was changed last, once this is watched: each key takes longer then. */
  typed: number
  watchTyping(): void
  /** Timers that were set and have neither run nor been cleared. */
  timers(): number
  /** The frame: the call is about to end. What is measured then is reported to the site as a path that is asked for. */
  isEnding: boolean
}

// biome-ignore lint/correctness/noUnusedVariables: it adds to the type that the browser has.
interface Window {
  stopwatch: Stopwatch
  /** Whether timers are counted: that makes each of them slower. */
  countsTimers?: boolean
}

;(() => {
  const pending = new Set<number>()
  const watch: Stopwatch = {
    now: () => performance.timeOrigin + performance.now(),
    inserted: 0,
    removed: 0,
    firstKey: 0,
    shown: 0,
    typed: 0,
    watchTyping: () => addEventListener('input', () => (watch.typed = watch.now()), true),
    timers: () => pending.size,
    isEnding: false,
  }
  window.stopwatch = watch

  function watchFrames(): void {
    const isThere = document.querySelector('iframe[id^=appframe_]') !== null
    if (isThere && watch.inserted === 0) watch.inserted = watch.now()
    if (!isThere && watch.inserted !== 0 && watch.removed === 0) watch.removed = watch.now()
  }

  const listened = new WeakSet<EventTarget>()
  const isBare = location.pathname.endsWith('/floor.html')
  /** What has to stand in the page: the field, client and earlier notes where they are shown. */
  const whole = location.pathname.includes('/product/')
    ? ['.caller_open', '.history_notes']
    : location.pathname.endsWith('/complete.html')
      ? ['.client', '.notes li']
      : ['textarea']

  function watchField(): void {
    const field = document.querySelector('textarea')
    if (!field) return
    // Nobody listens in the bare page: what stands in its field is all there is.
    if (watch.firstKey === 0 && (isBare || listened.has(field))) watch.firstKey = watch.now()
    if (watch.shown !== 0 || watch.firstKey === 0 || !whole.every((one) => document.querySelector(one)))
      return
    watch.shown = -1
    requestAnimationFrame(() => {
      watch.shown = watch.now()
      console.debug('stopwatch: shown')
    })
  }

  function watchTimers(): void {
    const { setTimeout: set, clearTimeout: clear } = window
    Object.assign(window, {
      setTimeout: (run: () => void, ms?: number) => {
        const id = set(() => {
          pending.delete(id)
          run()
        }, ms)
        pending.add(id)
        return id
      },
      clearTimeout: (id: number) => {
        pending.delete(id)
        clear(id)
      },
    })
  }

  /** From the first listener of all to the first request. The frame may be gone before anybody could ask it. */
  function watchEnding(): void {
    const { fetch } = window
    let began: { readonly by: 'message' | 'pagehide'; readonly at: number } | null = null
    for (const by of ['message', 'pagehide'] as const)
      addEventListener(
        by,
        () => {
          if (watch.isEnding) began ??= { by, at: performance.now() }
        },
        true,
      )
    window.fetch = (...all) => {
      const ms = began && performance.now() - began.at
      const answer = fetch(...all)
      if (began) navigator.sendBeacon(`/measured/${began.by}/${ms}`)
      if (began) watch.isEnding = false
      began = null
      return answer
    }
  }

  if (window === top) {
    new MutationObserver(watchFrames).observe(document, { childList: true, subtree: true })
    return
  }
  const add = EventTarget.prototype.addEventListener
  EventTarget.prototype.addEventListener = function (this: EventTarget, ...all: Parameters<typeof add>) {
    add.apply(this, all)
    if (!(this instanceof HTMLTextAreaElement) || all[0] !== 'input') return
    listened.add(this)
    watchField()
  } as typeof add
  new MutationObserver(watchField).observe(document, { childList: true, subtree: true })
  if (window.countsTimers) watchTimers()
  watchEnding()
})()
