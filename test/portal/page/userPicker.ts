// The portal's dialog for picking one of its users (`selectUser`): an object for one, as the SDK asks (sdk.md §7).
import { type PageContext, stateOf } from './pageContext'
import { showPicker } from './picker'

export function pickUser(context: PageContext, answer: (picked: unknown) => void): void {
  const users = stateOf(context).users.filter(({ inactive }) => !inactive)
  const choices = users.map(({ id, name, lastName }) => ({ value: String(id), label: `${name} ${lastName}` }))
  showPicker('Select an employee', choices, false, ([id]) => {
    const { label } = choices.find(({ value }) => value === id) ?? { label: '' }
    const url = `/company/personal/user/${id}/`
    answer({ id, name: label, photo: '', position: '', url, sub: false, sup: false })
  })
}
