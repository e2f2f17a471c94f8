// What every file of component tests begins with: files of a worker share their document, so each test takes away what
// it has put there.
import { cleanup } from '@testing-library/preact'
import { afterEach } from 'vitest'

afterEach(() => {
  cleanup()
  document.body.replaceChildren()
})
