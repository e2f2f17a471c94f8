// Keeps an error in one component from taking the note with it. The component is left out until its next update; the
// error reaches the page's error event. By itself because each part of the card stands in one.
import { Component, type ComponentChildren } from 'preact'

interface ErrorBoundaryProps {
  children: ComponentChildren
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, { isBroken: boolean }> {
  override state = { isBroken: false }

  override componentDidCatch(error: unknown): void {
    reportError(error)
    this.setState({ isBroken: true })
  }

  override componentDidUpdate(before: ErrorBoundaryProps): void {
    if (this.state.isBroken && before.children !== this.props.children) this.setState({ isBroken: false })
  }

  override render() {
    return this.state.isBroken ? null : this.props.children
  }
}
