// @vitest-environment happy-dom
// The portal's connection is asked for before the first request, the one that requests without cookies use.
import { expect, it } from 'vitest'
import { expectRequests } from '../../src/browser/expectRequests'

it('is asked for once, for requests without cookies', () => {
  expectRequests('https://portal.example', document)
  const links = [...document.head.querySelectorAll('link')].map((link) => link.outerHTML)
  expect(links).toEqual(['<link rel="preconnect" crossorigin="anonymous" href="https://portal.example">'])
})
