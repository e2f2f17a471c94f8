// The report of a trial call names the browser and its main version, nothing more.
import { expect, it } from 'vitest'
import { browserName } from '../../src/browser/browserName'

const CHROMIUM =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36'

it.each([
  [CHROMIUM, 'Chrome 156'],
  [`${CHROMIUM} Edg/155.0.3000.1`, 'Edge 155'],
  [`${CHROMIUM} OPR/120.0.0.0`, 'Opera 120'],
  [`${CHROMIUM} YaBrowser/26.1.0.0`, 'Yandex 26'],
  [`${CHROMIUM} BitrixDesktop/18.0.4.1`, 'Bitrix24 18'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'Firefox 153'],
  [
    'Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15',
    'Safari 26',
  ],
  ['curl/8.0', ''],
])('%s is %s', (userAgent, name) => expect(browserName(userAgent)).toBe(name))
