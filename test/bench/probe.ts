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
  /** The frame: when the field was changed last. */
  typed: number
  /** Timers that were set and have neither run nor been cleared. */
  timers(): number
  /** Milliseconds that all listeners together spent on each key. */
  readonly keys: number[]
  /** Tasks of 50 ms and more, in milliseconds. */
  readonly longTasks: number[]
}

// biome-ignore lint/correctness/noUnusedVariables: it adds to the type that the browser has.
interface Window {
  stopwatch: Stopwatch
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
    timers: () => pending.size,
    keys: [],
    longTasks: [],
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

  /** The first listener of all starts it, the last one stops it. */
  function watchKeys(): void {
    let began = 0
    let sum = 0
    for (const name of ['keydown', 'beforeinput', 'input']) {
      addEventListener(
        name,
        () => {
          if (name === 'keydown') sum = 0
          if (name === 'input') watch.typed = watch.now()
          began = performance.now()
        },
        true,
      )
      addEventListener(name, () => {
        sum += performance.now() - began
        if (name === 'input') watch.keys.push(sum)
      })
    }
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watch.longTasks.push(duration)
    }).observe({ type: 'longtask' })
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
  watchTimers()
  watchKeys()
})()
