// A side panel of the portal, as `openPath` opens it: it shows a CRM record, or the form for a new one.

import type { CrmRecord, EntityType } from '../contract'
import { findRecord, phoneOf, recordName, TYPE_NAMES } from './crmText'
import { type PageContext, stateOf } from './pageContext'

/** `closed` is called once, when the operator closes the panel. */
export function openSlider(context: PageContext, { pathname, searchParams }: URL, closed: () => void): void {
  const panel = document.createElement('section')
  panel.className = 'slider'
  const [, typeName = '', id = ''] = /^\/crm\/(\w+)\/details\/(\d+)\//.exec(pathname) ?? []
  const item = { type: typeName.toUpperCase() as EntityType, id: Number(id) }
  const close = button('Close', () => {
    panel.remove()
    closed()
  })
  const show = (record?: CrmRecord) => panel.replaceChildren(...about(context, record, pathname), close)
  if (id === '0') panel.append(...newItem(context, item.type, searchParams.get('phone') ?? '', show), close)
  else show(findRecord(stateOf(context), item))
  document.body.append(panel)
  // As in the portal, the panel has the keyboard.
  panel.querySelector<HTMLElement>('input, button')?.focus()
  context.log('card', 'sliderOpened', { path: pathname })
}

function about(context: PageContext, record: CrmRecord | undefined, path: string): HTMLElement[] {
  if (!record) return [element('h2', path), element('p', 'There is no such record here.')]
  const phone = record.phones[0] || phoneOf(stateOf(context), record) || 'no phone'
  return [
    element('h2', recordName(record)),
    element('p', `${TYPE_NAMES[record.type]} ${record.id} · ${phone}`),
  ]
}

/** Stays open as the new item's own panel, once that is saved (portal.md §8.9). */
function newItem(
  context: PageContext,
  type: EntityType,
  phone: string,
  saved: (record: CrmRecord) => void,
): HTMLElement[] {
  const heading = element('h2', `New ${TYPE_NAMES[type].toLowerCase()}`)
  const form = document.createElement('form')
  form.append(field('name', 'Name', ''), field('phone', 'Phone', phone), button('Save'))
  form.onsubmit = (event) => {
    event.preventDefault()
    const { name, phone } = Object.fromEntries(new FormData(form))
    const { userId } = context.variant
    void context.ask<CrmRecord | null>('createItem', { type, name, phone, userId }).then((record) => {
      if (record) saved(record)
      else form.replaceWith(element('p', 'Access denied.'))
    })
  }
  return [heading, form]
}

function field(name: string, label: string, value: string): HTMLElement {
  const labelled = element('label', `${label} `)
  const input = document.createElement('input')
  Object.assign(input, { name, value })
  labelled.append(input)
  return labelled
}

function button(text: string, act?: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  Object.assign(made, { type: act ? 'button' : 'submit', textContent: text, className: 'primary' })
  if (act) made.onclick = act
  return made
}

function element(tag: 'h2' | 'p' | 'label', words: string): HTMLElement {
  const made = document.createElement(tag)
  made.textContent = words
  return made
}
