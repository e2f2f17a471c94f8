// A component that reads an observable shows its newest value, also when it changed between the
// first rendering and the subscription.
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
