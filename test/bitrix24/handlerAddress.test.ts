import { describe, expect, it } from 'vitest'
import { addressRefusal, handlerAddress } from '../../src/bitrix24/handlerAddress'

describe('the address of the card’s tab', () => {
  it.each([
    ['https://app.example/install.html', 'https://app.example/index.html?surface=card'],
    ['https://app.example/', 'https://app.example/index.html?surface=card'],
    [
      'https://cdn.example/b1/app_local/x/index.html',
      'https://cdn.example/b1/app_local/x/index.html?surface=card',
    ],
    [
      'https://a.example:8443/n/install.html?DOMAIN=p&APP_SID=1#x',
      'https://a.example:8443/n/index.html?surface=card',
    ],
    ['https://a.example:443/install.html', 'https://a.example/index.html?surface=card'],
  ])('of %s is %s', (href, address) => {
    expect(handlerAddress({ href })).toBe(address)
  })

  it.each([
    ['https://app.example/', 'https://portal.example', null],
    ['http://127.0.0.1:5173/', 'http://localhost:8080', null],
    ['http://127.0.0.1:5173/', 'https://portal.example', 'insecure'],
    ['https://localhost/', 'http://localhost:8080', 'addressWithoutDot'],
  ])('%s in %s is judged as %s', (address, portal, refusal) => {
    expect(addressRefusal(new URL(address), portal)).toBe(refusal)
  })
})
