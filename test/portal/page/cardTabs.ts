// The app tabs of one card: only the active one is loaded, a loaded one is shown and hidden but never
// loaded again, and a click during a load is ignored (portal.md §2.1 rules 4–5).
import type { PlacementInterface } from './frameCommands'
import { type FrameLayout, openFrame } from './frameLayout'
import type { PageContext } from './pageContext'

/** One row of `restApps`, as computed when the portal's page was loaded. */
export interface AppTab {
  rowId: number
  title: string
  handler: string
  ours: boolean
}

export class CardTabs {
  /** `rest_carousel_CALL_CARD` */
  readonly carousel = document.createElement('div')
  /** Row id of the active app; null while the call list is in front. */
  active: number | 'custom' | null = null
  /** Tabs that were added during the call. */
  custom = 0
  private loading = false
  private readonly layouts = new Map<number, FrameLayout>()

  constructor(
    private readonly context: PageContext,
    readonly apps: readonly AppTab[],
    private readonly placementInterface: PlacementInterface,
    private readonly options: () => Record<string, unknown>,
  ) {
    this.carousel.id = 'rest_carousel_CALL_CARD'
    this.carousel.className = 'carousel'
  }

  /** Resolves when the tab's document is requested; at once if the tab is already loaded or the click is ignored. */
  async select(rowId: number): Promise<void> {
    const app = this.apps.find((candidate) => candidate.rowId === rowId)
    if (!app || this.loading) return
    this.show(rowId)
    if (!this.layouts.has(rowId)) await this.load(app)
  }

  /** Shows the call list; loaded frames stay in the page, hidden. */
  showCallList(): void {
    this.show(null)
  }

  /** Shows the first tab that was added during the call. */
  showCustom(): void {
    this.show('custom')
  }

  /**
   * A tab of somebody else is added during the call. The frames get another parent, in which the browser loads them
   * anew: a page that was posted becomes about:blank, a static one starts again (portal.md §8.7).
   */
  addCustom(): void {
    const parent = document.createElement('div')
    parent.className = 'moved'
    this.carousel.replaceWith(parent)
    parent.append(this.carousel)
    this.custom += 1
    if (this.custom === 1) this.showCustom()
    this.context.changed()
  }

  raise(event: string, argument?: unknown): void {
    for (const layout of this.layouts.values()) layout.raise(event, argument)
  }

  /** `name` of our app's frame while it is in the page. */
  frameName(): string | null {
    const ours = this.apps.filter((app) => app.ours).map(({ rowId }) => this.layouts.get(rowId))
    return ours.find((layout) => layout?.iframe.isConnected)?.iframe.name ?? null
  }

  private show(rowId: CardTabs['active']): void {
    this.active = rowId
    for (const element of this.carousel.children) {
      ;(element as HTMLElement).style.display = element.id === wrapperId(rowId) ? '' : 'none'
    }
    this.context.changed()
  }

  private async load(app: AppTab): Promise<void> {
    this.loading = true
    const container = document.createElement('div')
    container.id = wrapperId(app.rowId)
    this.carousel.append(container)
    const layout = await openFrame(this.context, {
      placement: 'CALL_CARD',
      handler: app.handler,
      options: this.options(),
      install: false,
      container,
      placementInterface: this.placementInterface,
      begun: (begun) => this.layouts.set(app.rowId, begun),
    })
    if (layout) this.context.log('card', 'tabLoaded', { title: app.title })
    this.loading = false
  }
}

const wrapperId = (rowId: CardTabs['active']) => `rest_carousel_CALL_CARD_${rowId}`
