// The documented way, its bindings not awaited.
import { openUnawaited } from './unawaitedForm'

await openUnawaited()
