// A side panel of the portal that shows a CRM record, as `openPath` opens it.

import type { EntityType } from '../contract'
import { findRecord, phoneOf, recordName, TYPE_NAMES } from './crmText'
import { type PageContext, stateOf } from './pageContext'

/** `closed` is called once, when the operator closes the panel. */
export function openSlider(context: PageContext, path: string, closed: () => void): void {
  const panel = document.createElement('section')
  panel.className = 'slider'
  const [, typeName = '', id = ''] = /^\/crm\/(\w+)\/details\/(\d+)\//.exec(path) ?? []
  const item = { type: typeName.toUpperCase() as EntityType, id: Number(id) }
  const record = findRecord(stateOf(context), item)
  const heading = document.createElement('h2')
  heading.textContent = record ? recordName(record) : path
  const about = document.createElement('p')
  about.textContent = record
    ? `${TYPE_NAMES[record.type]} ${record.id} · ${phoneOf(stateOf(context), item) || 'no phone'}`
    : 'There is no such record here.'
  const button = document.createElement('button')
  button.textContent = 'Close'
  button.className = 'primary'
  button.onclick = () => {
    panel.remove()
    closed()
  }
  panel.append(heading, about, button)
  document.body.append(panel)
  context.log('card', 'sliderOpened', { path })
}
