// The frame of the portal's dialogs for picking. Answers only when something was picked; after a cancelled dialog the
// app gets no answer, as on a portal.

export interface Choice {
  readonly value: string
  readonly label: string
}

/** `picked` gets the values that were chosen, at least one. */
export function showPicker(
  title: string,
  choices: readonly Choice[],
  multiple: boolean,
  picked: (values: readonly string[]) => void,
): void {
  const dialog = document.createElement('dialog')
  dialog.className = 'picker'
  const form = document.createElement('form')
  const heading = document.createElement('h2')
  heading.textContent = title
  const list = document.createElement('div')
  list.append(...choices.map((choice) => row(choice, multiple)))
  form.append(
    heading,
    list,
    button('Select', 'submit'),
    button('Cancel', 'button', () => dialog.close()),
  )
  form.onsubmit = (event) => {
    event.preventDefault()
    const chosen = new FormData(form).getAll('item').map(String)
    if (chosen.length === 0) return
    picked(chosen)
    dialog.close()
  }
  dialog.onclose = () => dialog.remove()
  dialog.append(form)
  document.body.append(dialog)
  dialog.showModal()
}

function row({ value, label }: Choice, multiple: boolean): HTMLElement {
  const element = document.createElement('label')
  const input = document.createElement('input')
  Object.assign(input, { type: multiple ? 'checkbox' : 'radio', name: 'item', value })
  element.append(input, label)
  return element
}

function button(text: string, type: 'submit' | 'button', act?: () => void): HTMLButtonElement {
  const element = document.createElement('button')
  Object.assign(element, { type, textContent: text, className: type === 'submit' ? 'primary' : '' })
  if (act) element.onclick = act
  return element
}
