// What every file of component tests begins with: files of a worker share their world, so each test takes away what it
// has rendered.
import { cleanup } from '@testing-library/preact'
import { afterEach } from 'vitest'

afterEach(cleanup)
