// Renders a component again when an observable changes, also when it changed between the first rendering and the
// subscription. By itself because every surface uses it.
import { useLayoutEffect, useState } from 'preact/hooks'
import type { Observable } from '../../session/cardState'

export function useObservable<T>(observable: Observable<T>): T {
  const [, renderAgain] = useState<T>(observable.get())
  useLayoutEffect(() => {
    const show = () => renderAgain(() => observable.get())
    show()
    return observable.subscribe(show)
  }, [observable])
  return observable.get()
}
