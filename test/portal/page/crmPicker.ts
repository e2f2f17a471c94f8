// The portal's dialog for picking CRM items (`selectCRM`). Answers only when something was picked; after a cancelled
// dialog the app gets no answer, as on a portal.
import type { CrmRecord, EntityType } from '../contract'
import { recordName, TYPE_NAMES } from './crmText'
import { type PageContext, stateOf } from './pageContext'

export interface SelectCrmParams {
  entityType?: string[]
  multiple?: boolean
}

const PREFIXES: Record<EntityType, string> = { LEAD: 'L', DEAL: 'D', CONTACT: 'C', COMPANY: 'CO' }

/** Answers `{contact: {0: {id: 'C_17', …}}}`: buckets are numbered objects. */
export function pickCrmItems(
  context: PageContext,
  { entityType = ['lead', 'contact', 'company', 'deal'], multiple = false }: SelectCrmParams,
  answer: (picked: unknown) => void,
): void {
  const dialog = document.createElement('dialog')
  dialog.className = 'picker'
  const form = document.createElement('form')
  const heading = document.createElement('h2')
  heading.textContent = 'Select from CRM'
  const records = stateOf(context).records.filter(({ type }) => entityType.includes(type.toLowerCase()))
  const list = document.createElement('div')
  list.append(...records.map((record) => choice(record, multiple)))
  form.append(
    heading,
    list,
    button('Select', 'submit'),
    button('Cancel', 'button', () => dialog.close()),
  )
  form.onsubmit = (event) => {
    event.preventDefault()
    const chosen = new FormData(form).getAll('item')
    if (chosen.length === 0) return
    answer(inBuckets(records.filter((record) => chosen.includes(reference(record)))))
    dialog.close()
  }
  dialog.onclose = () => dialog.remove()
  dialog.append(form)
  document.body.append(dialog)
  dialog.showModal()
}

function choice(record: CrmRecord, multiple: boolean): HTMLElement {
  const label = document.createElement('label')
  const input = document.createElement('input')
  Object.assign(input, { type: multiple ? 'checkbox' : 'radio', name: 'item', value: reference(record) })
  label.append(input, `${recordName(record)} · ${TYPE_NAMES[record.type]} ${record.id}`)
  return label
}

function button(text: string, type: 'submit' | 'button', act?: () => void): HTMLButtonElement {
  const element = document.createElement('button')
  Object.assign(element, { type, textContent: text, className: type === 'submit' ? 'primary' : '' })
  if (act) element.onclick = act
  return element
}

function inBuckets(records: CrmRecord[]): Record<string, Record<number, unknown>> {
  const buckets: Record<string, Record<number, unknown>> = {}
  for (const record of records) {
    const type = record.type.toLowerCase()
    const bucket = buckets[type] ?? {}
    buckets[type] = bucket
    bucket[Object.keys(bucket).length] = {
      id: reference(record),
      type,
      place: type,
      title: recordName(record),
      desc: '',
      image: '',
      url: `/crm/${type}/details/${record.id}/`,
    }
  }
  return buckets
}

const reference = (record: CrmRecord) => `${PREFIXES[record.type]}_${record.id}`
