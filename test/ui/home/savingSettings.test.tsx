// While a form is being saved, what the operator types stays, and is saved the next time.
import { render } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { DEFAULT_SETTINGS, type OwnSettings } from '../../../src/settings/settings'
import { adminTextFor } from '../../../src/text/adminText'
import { OwnPhrases } from '../../../src/ui/card/Menu/OwnPhrases'
import type { Saved } from '../../../src/ui/home/homePage'
import { OwnForm } from '../../../src/ui/home/Settings/OwnForm'
import { english as cardEnglish } from '../card/shownCard'

const english = await adminTextFor('en')
const NOTHING = DEFAULT_SETTINGS.own

/** A form whose portal answers when the test says so. */
function showForm() {
  const saves: [base: OwnSettings, changed: OwnSettings][] = []
  const answers: ((saved: Saved<OwnSettings>) => void)[] = []
  const save = (base: OwnSettings, changed: OwnSettings) => {
    saves.push([base, changed])
    return new Promise<Saved<OwnSettings>>((resolve) => answers.push(resolve))
  }
  const screen = render(<OwnForm saved={NOTHING} save={save} text={english} />)
  const field = screen.getByRole('textbox', { name: 'My phrases' }) as HTMLTextAreaElement
  const user = userEvent.setup()
  const press = () => user.click(screen.getByRole('button', { name: 'Save settings' }))
  const taken = async (settings: OwnSettings) => {
    answers.shift()?.({ kind: 'saved', settings })
    await screen.findByText(/^(Settings saved|Saved)\./)
  }
  return { ...screen, user, field, saves, press, taken }
}

it('what is typed during a save stays in the field, and is saved as a change of what was sent', async () => {
  const { user, field, saves, press, taken } = showForm()
  await user.type(field, 'one')
  await press()
  await user.type(field, '{Enter}two')
  await taken({ ...DEFAULT_SETTINGS.own, phrases: ['one', 'theirs'] })
  expect(field.value).toBe('one\ntwo')
  await press()
  expect(saves[1]).toEqual([
    { ...DEFAULT_SETTINGS.own, phrases: ['one'] },
    { ...DEFAULT_SETTINGS.own, phrases: ['one', 'two'] },
  ])
})

it('a form that is being saved is not sent a second time', async () => {
  const { user, field, saves, press, taken } = showForm()
  await user.type(field, 'one')
  await press()
  await press()
  expect(saves).toHaveLength(1)
  await taken({ ...DEFAULT_SETTINGS.own, phrases: ['one'] })
  await press()
  expect(saves).toHaveLength(2)
})

it('what is typed in the card’s menu during a save stays there too, and is saved the next time', async () => {
  const saves: (readonly string[])[] = []
  const answers: ((isKept: boolean) => void)[] = []
  const changeOwnSettings = ({ phrases }: OwnSettings) => {
    saves.push(phrases)
    return new Promise<boolean>((resolve) => answers.push(resolve))
  }
  const menu = (own: OwnSettings) => (
    <OwnPhrases own={own} actions={{ changeOwnSettings }} text={cardEnglish} />
  )
  const screen = render(menu(NOTHING))
  const user = userEvent.setup()
  const field = screen.getByRole('textbox') as HTMLTextAreaElement
  await user.type(field, 'one')
  await user.click(screen.getByRole('button'))
  await user.clear(field)
  await user.type(field, 'two')
  screen.rerender(menu({ ...DEFAULT_SETTINGS.own, phrases: ['one'] }))
  answers[0]?.(true)
  await screen.findByText('Saved')
  expect(field.value).toBe('two')
  await user.click(screen.getByRole('button'))
  expect(saves).toEqual([['one'], ['two']])
})
