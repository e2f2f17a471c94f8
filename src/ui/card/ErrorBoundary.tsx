// A part of the card that breaks takes nothing else with it: the note goes on, and the part comes back
// with the next news if it can. The mistake is not hidden: it reaches the page's error event.
import { Component, type ComponentChildren } from 'preact'

interface PartProps {
  children: ComponentChildren
}

export class ErrorBoundary extends Component<PartProps, { isBroken: boolean }> {
  override state = { isBroken: false }

  override componentDidCatch(error: unknown): void {
    reportError(error)
    this.setState({ isBroken: true })
  }

  override componentDidUpdate(before: PartProps): void {
    if (this.state.isBroken && before.children !== this.props.children) this.setState({ isBroken: false })
  }

  override render() {
    return this.state.isBroken ? null : this.props.children
  }
}
