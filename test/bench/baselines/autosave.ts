// The bindings not awaited, and the note saved each second in which it changed.
import { openUnawaited } from './unawaitedForm'

const { save } = await openUnawaited()
setInterval(() => void save(), 1_000)
