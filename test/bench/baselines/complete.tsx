// The documented way, its bindings not awaited, with what the product shows as well: whose call it is and the
// client's earlier notes with their authors, asked for in one batch and drawn by Preact.
import { render } from 'preact'
import { openUnawaited } from './unawaitedForm'

interface Comment {
  readonly ID: string
  readonly AUTHOR_ID: string
  readonly CREATED: string
  readonly COMMENT: string
}

interface Person {
  readonly ID: string
  readonly NAME: string
  readonly LAST_NAME: string
}

interface Shown {
  readonly client: { readonly item: { readonly name: string; readonly lastName: string } }
  readonly comments: readonly Comment[]
  readonly authors: readonly Person[]
}

/** `crm.item.get` wants a number (portal.md §4.5). */
const ENTITY_TYPE_IDS: Readonly<Record<string, number>> = { LEAD: 1, DEAL: 2, CONTACT: 3, COMPANY: 4 }
const NEWEST = 10

const { b24 } = await openUnawaited()
const { CRM_ENTITY_TYPE, CRM_ENTITY_ID } = await b24.placement.call('getStatus')
// With a space behind it a reference that does not resolve is nobody's id (portal.md §4.6).
const authors = Array.from({ length: NEWEST }, (_, at) => `$result[comments][${at}][AUTHOR_ID] `)
const answer = await b24.actions.v2.batch.make({
  calls: {
    client: {
      method: 'crm.item.get',
      params: { entityTypeId: ENTITY_TYPE_IDS[CRM_ENTITY_TYPE], id: CRM_ENTITY_ID },
    },
    comments: {
      method: 'crm.timeline.comment.list',
      params: {
        filter: { ENTITY_TYPE: CRM_ENTITY_TYPE.toLowerCase(), ENTITY_ID: CRM_ENTITY_ID },
        order: { ID: 'DESC' },
      },
    },
    authors: { method: 'user.get', params: { FILTER: { ID: authors } } },
  },
  options: { isHaltOnError: false },
})

function Card({ client, comments, authors }: Shown) {
  const nameOf = (id: string) => {
    const author = authors.find(({ ID }) => ID === id)
    return author ? `${author.NAME} ${author.LAST_NAME}` : 'Colleague'
  }
  const date = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <>
      <h1 class="client">
        {client.item.name} {client.item.lastName}
      </h1>
      <ul class="notes">
        {comments.map(({ ID, AUTHOR_ID, CREATED, COMMENT }) => (
          <li key={ID}>
            <p>
              {nameOf(AUTHOR_ID)} {date.format(new Date(CREATED))}
            </p>
            <p>{COMMENT}</p>
          </li>
        ))}
      </ul>
    </>
  )
}

const place = document.createElement('section')
document.body.prepend(place)
render(<Card {...(answer.getData() as unknown as Shown)} />, place)
