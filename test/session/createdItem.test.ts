// The note of a caller whom nobody knows goes to what the operator creates in the portal's own form, and to nothing else.
import { beforeEach, describe, expect, it } from 'vitest'
import type { CrmItem } from '../../src/note/call'
import type { NamedItem } from '../../src/ports'
import { STATUS } from '../fakes/fakePortal'
import { settle } from '../fakes/manualClock'
import { CONTACT, LEAD } from '../fakes/sampleNote'
import { ShownSession } from './shownSession'

const NEW: CrmItem = { type: 'CONTACT', id: 40 }
const OTHER: CrmItem = { type: 'CONTACT', id: 41 }
const named = (item: CrmItem): NamedItem => ({ item, name: `${item.type} ${item.id}` })

let card: ShownSession

beforeEach(async () => {
  card = new ShownSession()
  card.portal.status = { ...STATUS, item: null }
  card.portal.firstStatus = card.portal.status
  await card.connect()
  await card.type('Hello')
})

/** As the menu does when it opens. */
const search = () => card.session.actions.findByNumber()
/** While the form is open, these items come to stand in the CRM under the number. */
const saving = (...items: readonly CrmItem[]) => {
  card.portal.inForm = () => {
    card.portal.found = [...card.portal.found, ...items.map(named)]
    return true
  }
}
const create = async (type: 'CONTACT' | 'LEAD' = 'CONTACT') => {
  await card.session.actions.createItem(type)
  await settle()
}
const save = async () => {
  card.session.actions.save()
  await settle()
}
/** How many notes stand at each. */
const standing = (...items: readonly CrmItem[]) => items.map((item) => card.portal.texts(item).length)

describe('The note of an unknown caller', () => {
  it('goes to the contact that was created with the number, once', async () => {
    await search()
    saving(NEW)
    await create()
    expect(card.portal.asked).toContain(
      `form CONTACT ${STATUS.number.kind === 'known' && STATUS.number.number}`,
    )
    expect(card.cardState).toMatchObject({ filedTo: NEW, choices: [named(NEW)], created: [] })
    await save()
    await card.wait(70)
    expect(standing(NEW)).toEqual([1])
  })

  it('costs one request more by hand, and none while the form is open', async () => {
    await search()
    const before = card.portal.asked.length
    saving(NEW)
    await create()
    expect(card.portal.asked.slice(before).filter((line) => line.startsWith('find'))).toHaveLength(1)
  })

  it('stays where it is when the form is closed without saving', async () => {
    card.portal.found = [named(LEAD)]
    await search()
    await create()
    expect(card.cardState).toMatchObject({ filedTo: null, created: [], status: { kind: 'unfiled' } })
  })

  it('goes to the created contact although the portal makes a lead of the call meanwhile', async () => {
    await search()
    saving(LEAD, NEW)
    await create()
    expect(card.cardState.filedTo).toEqual(NEW)
  })

  it.each([
    ['several are new', true, [NEW, OTHER]],
    ['nothing was searched for before', false, [NEW]],
    ['only something else is new', true, [LEAD]],
  ] as const)('is offered what is new where %s', async (_, isSearched, items) => {
    if (isSearched) await search()
    saving(...items)
    await create()
    expect(card.cardState).toMatchObject({ filedTo: null, created: items.map(named) })
    const [first] = items
    card.session.actions.fileTo(first)
    await save()
    expect(card.cardState).toMatchObject({ filedTo: first, created: [] })
    expect(standing(first)).toEqual([1])
  })

  it('without a number is offered what this operator has created since the form was opened', async () => {
    card.portal.shows(null, { number: { kind: 'withheld' } })
    await settle()
    saving(NEW)
    await create()
    expect(card.portal.asked).toEqual(expect.arrayContaining(['form CONTACT ', 'created CONTACT 0']))
    expect(card.cardState).toMatchObject({ filedTo: null, created: [named(NEW)] })
  })

  it('is asked for in the portal’s picker where the host refuses the form', async () => {
    card.portal.inForm = () => false
    card.portal.picks.push(named(NEW))
    await create()
    expect(card.cardState.filedTo).toEqual(NEW)
    expect(card.portal.asked).toContain('pick')
  })

  it('stays where it is when the CRM can not be asked afterwards', async () => {
    await search()
    saving(NEW)
    card.portal.fail({ kind: 'offline' })
    await create()
    expect(card.cardState).toMatchObject({ filedTo: null, created: [] })
  })

  it('goes where the operator says meanwhile, not to what was created', async () => {
    await search()
    saving(NEW)
    const release = card.portal.hold()
    await create()
    card.session.actions.fileTo(OTHER)
    release()
    await settle()
    expect(card.cardState).toMatchObject({ filedTo: OTHER, created: [] })
  })

  it('of a campaign’s last client goes to what was created for it, not the next client’s', async () => {
    card = new ShownSession()
    card.portal.status = { ...STATUS, item: LEAD, campaign: true }
    card.portal.firstStatus = card.portal.status
    await card.connect()
    await card.type('for the lead')
    await search()
    let close = () => {}
    card.portal.inForm = () =>
      new Promise<boolean>((resolve) => {
        close = () => resolve(true)
      })
    const creating = card.session.actions.createItem('CONTACT')
    card.portal.shows(CONTACT)
    await card.type('for the contact')
    card.portal.found = [named(NEW)]
    close()
    await creating
    await card.wait(30)
    expect(standing(NEW, CONTACT, LEAD)).toEqual([1, 1, 0])
    expect(card.portal.texts(NEW)[0]).toMatch(/for the lead$/)
  })
})
