// While a note is being discarded: no button that is pressed meanwhile does it a second time.
import { render } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { adminTextFor } from '../../../src/text/adminText'
import { Discard } from '../../../src/ui/home/Discard'
import { WAITING_NOTE } from '../../fakes/sampleCard'

const english = await adminTextFor('en')
async function discarding() {
  const answers: ((isGone: boolean) => void)[] = []
  const discard = () => new Promise<boolean>((resolve) => answers.push(resolve))
  const screen = render(<Discard note={WAITING_NOTE} discard={discard} text={english} />)
  const user = userEvent.setup()
  const press = (name: string) => user.click(screen.getByRole('button', { name }))
  await press('Discard')
  await press('Yes, discard')
  return { ...screen, user, press, answers }
}

it('a second “Yes” does not discard a second time', async () => {
  const { press, answers, getByRole } = await discarding()
  await press('Yes, discard')
  expect(answers).toHaveLength(1)
  expect(getByRole('button', { name: 'Yes, discard' }).getAttribute('aria-disabled')).toBe('true')
})

it.each(['No, keep it', 'Escape'])(
  '%s comes too late: the question stays until the portal has answered',
  async (answer) => {
    const { press, user, answers, getByRole, findByText } = await discarding()
    if (answer === 'Escape') await user.keyboard('{Escape}')
    else await press(answer)
    getByRole('alertdialog')
    answers[0]?.(false)
    await findByText('Bitrix24 is not responding, so the note was not discarded. Try again.')
  },
)
