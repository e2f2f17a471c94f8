// Who is on the line, and the link into the CRM.
import { describe, expect, it } from 'vitest'
import { LEAD } from '../../fakes/sampleNote'
import { CALLER_CARD, showCaller } from './shownCaller'

const call = CALLER_CARD.call
const withNumber = (number: NonNullable<typeof call>['number']) => call && { ...call, number }

describe('The caller', () => {
  it('is opened in the CRM by a click on the name', async () => {
    const { getByRole, user, asked } = showCaller()
    await user.click(getByRole('button', { name: 'Open Anna Berg in the CRM' }))
    expect(asked).toEqual(['openItem CONTACT 17'])
  })

  it('has a name that is shown as text, with all of it in the tooltip', () => {
    const name = `<img src=x onerror=alert(1)> {time} ${'endless '.repeat(60)}`.trim()
    const { getByRole, container } = showCaller({ client: { item: LEAD, name } })
    expect(getByRole('heading').textContent).toBe(name)
    expect(getByRole('heading').firstElementChild?.getAttribute('title')).toBe(`Open ${name} in the CRM`)
    expect(container.querySelector('img')).toBeNull()
  })

  it.each([
    [{ kind: 'withheld' }, 'Number withheld'],
    [{ kind: 'unknown' }, 'Unknown number'],
    [{ kind: 'known', number: '+4930123456' }, '+4930123456'],
  ] as const)('without a client is the number, and opens nothing: %o', (number, words) => {
    const { getByRole, queryByRole, getAllByText } = showCaller({
      client: null,
      filedTo: null,
      choices: [],
      call: withNumber(number),
    })
    expect(getByRole('heading').textContent).toBe(words)
    expect(getAllByText(words)).toHaveLength(1)
    expect(queryByRole('button', { name: /in the CRM/ })).toBeNull()
    getByRole('button', { name: 'Not linked yet' })
  })

  it('of a campaign has a mark', () => {
    const { getByText, dispatch, queryByText } = showCaller({ call: call && { ...call, campaign: true } })
    getByText('Call campaign')
    dispatch({ call })
    expect(queryByText('Call campaign')).toBeNull()
  })

  it('who is not known yet is nothing to click on', () => {
    const { getByRole, queryByRole } = showCaller({ connection: 'connecting', call: null, client: null })
    expect(getByRole('heading').textContent).toBe('Connecting to Bitrix24…')
    expect(queryByRole('button')).toBeNull()
  })
})
