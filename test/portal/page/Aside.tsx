// Beside the card: the client's timeline as the portal renders it, and the current options of the operator and the app.
import type { Comment } from '../contract'
import { Rendered } from './bbcode'
import { findRecord, recordName, TYPE_NAMES } from './crmText'
import type { Host } from './hostPage'
import { type PageContext, signedIn, stateOf } from './pageContext'
import { selectedItem } from './selection'

export function Aside({ context, host }: { context: PageContext; host: Host }) {
  return (
    <>
      <Timeline context={context} host={host} />
      <Options context={context} />
    </>
  )
}

function Timeline({ context, host }: { context: PageContext; host: Host }) {
  const state = stateOf(context)
  const item = selectedItem(host)
  if (!item) return <section class="timeline empty">Pick a client to see its timeline.</section>
  const record = findRecord(state, item)
  const standing = state.comments.filter(({ bindings }) =>
    bindings.some(({ type, id }) => type === item.type && id === item.id),
  )
  return (
    <section class="timeline">
      <h2>
        {record ? recordName(record) : item.id}
        <small>
          {TYPE_NAMES[item.type]} {item.id}
        </small>
      </h2>
      {standing.length === 0 && <p class="empty">No comments yet.</p>}
      {[...standing].reverse().map((comment) => (
        <Entry key={comment.id} context={context} comment={comment} />
      ))}
    </section>
  )
}

function Entry({ context, comment }: { context: PageContext; comment: Comment }) {
  const author = stateOf(context).users.find(({ id }) => id === comment.authorId)
  return (
    <article data-comment={comment.id}>
      <header>
        <b>{author ? `${author.name} ${author.lastName}` : 'Somebody'}</b>
        <time title={new Date(comment.createdAt).toLocaleString()}>
          {new Date(comment.createdAt).toLocaleTimeString([], { timeStyle: 'short' })}
        </time>
        <small>No. {comment.id}</small>
      </header>
      <div class="comment">
        <Rendered text={comment.comment} />
      </div>
    </article>
  )
}

function Options({ context }: { context: PageContext }) {
  const user = signedIn(context)
  const { appOptions } = stateOf(context)
  return (
    <section class="options">
      <details open>
        <summary>Options of {user.name}</summary>
        <Values of={user.options} />
      </details>
      <details>
        <summary>Options of the app</summary>
        <Values of={appOptions} />
      </details>
    </section>
  )
}

function Values({ of: values }: { of: Record<string, unknown> }) {
  const entries = Object.entries(values)
  if (entries.length === 0) return <p class="empty">None.</p>
  return (
    <dl>
      {entries.map(([name, value]) => (
        <>
          <dt>{name}</dt>
          <dd>{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
        </>
      ))}
    </dl>
  )
}
