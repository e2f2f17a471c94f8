// The card on the screen: a popup over a dark overlay, the client left, the app tabs right
// (portal.md §2.1 rule 7). It is drawn and removed in the task that asks for it.
import { render } from 'preact'
import { CardMain } from './CardMain'
import { CardTabStrip } from './CardTabStrip'
import type { CallCard } from './callCard'
import type { Host } from './hostPage'
import type { PageContext } from './pageContext'

const FOLDING_MS = 300
const HEIGHT = 650
const SIMPLE_WIDTH = 320

export class CardPopup {
  folded = false
  private readonly overlay = block('overlay')
  private readonly popup = block('call-card')
  private readonly main = block('card-main')
  private readonly sidebar = block('card-sidebar')
  private readonly strip = block('card-tabs')
  private hiding: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly context: PageContext,
    private readonly host: Host,
    readonly card: CallCard,
    private readonly stage: HTMLElement,
  ) {
    this.sidebar.hidden = true
    this.sidebar.append(this.strip, card.tabs.carousel)
    this.popup.append(this.main, this.sidebar)
    stage.append(this.overlay, this.popup)
    this.place(SIMPLE_WIDTH)
    this.draw()
    makeDraggable(this.popup, this.main)
  }

  /** The layout with the CRM card and the sidebar; before it a card has no tabs (portal.md §2.1 rule 2). */
  showSidebar(): void {
    this.sidebar.hidden = false
    this.place(Math.min(screen.width * 0.8, 1200, this.stage.clientWidth - 24))
    this.draw()
  }

  draw(): void {
    render(<CardMain context={this.context} host={this.host} card={this.card} />, this.main)
    render(<CardTabStrip card={this.card} />, this.strip)
  }

  /** The frame stays in the page, hidden; the app receives no event (portal.md §2.5). */
  fold(): void {
    this.folded = true
    this.overlay.hidden = true
    this.popup.classList.add('folding')
    this.hiding = setTimeout(() => {
      this.popup.style.display = 'none'
    }, FOLDING_MS)
    this.context.log('card', 'folded')
    this.context.changed()
  }

  unfold(): void {
    clearTimeout(this.hiding)
    this.folded = false
    this.overlay.hidden = false
    this.popup.classList.remove('folding')
    this.popup.style.display = ''
    this.context.log('card', 'unfolded')
    this.context.changed()
  }

  remove(): void {
    clearTimeout(this.hiding)
    this.overlay.remove()
    this.popup.remove()
  }

  private place(width: number): void {
    const height = Math.min(HEIGHT, this.stage.clientHeight - 24)
    const left = Math.max(12, (this.stage.clientWidth - width) / 2)
    Object.assign(this.popup.style, {
      width: `${width}px`,
      height: `${height}px`,
      left: `${left}px`,
      top: '12px',
    })
  }
}

function block(className: string): HTMLDivElement {
  const element = document.createElement('div')
  element.className = className
  return element
}

/** The popup can be dragged by everything in `handle` that is not a control. */
function makeDraggable(popup: HTMLElement, handle: HTMLElement): void {
  handle.addEventListener('pointerdown', (event) => {
    if ((event.target as HTMLElement).closest('button, textarea, a, li')) return
    const from = { x: event.clientX - popup.offsetLeft, y: event.clientY - popup.offsetTop }
    const move = ({ clientX, clientY }: PointerEvent) => {
      popup.style.left = `${clientX - from.x}px`
      popup.style.top = `${clientY - from.y}px`
    }
    handle.setPointerCapture(event.pointerId)
    handle.addEventListener('pointermove', move)
    handle.addEventListener('pointerup', () => handle.removeEventListener('pointermove', move), {
      once: true,
    })
  })
}
