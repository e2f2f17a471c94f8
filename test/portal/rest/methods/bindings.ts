// The bindings of a comment to further items (portal.md §4.4).
import { type Answer, deny, give, givePage } from '../answer'
import { isAt, type Owner, typeOfName } from '../crmTypes'
import { type Asked, methodsOf } from '../method'
import { toInt, toMap, toText } from '../php'
import { plain } from '../refusals'

export const bindings = methodsOf(
  { scopes: ['crm'], denied: plain('Access denied.') },
  {
    'crm.timeline.bindings.bind': (asked) =>
      withBinding(asked, (found, owner) => {
        if (found.bindings.some(isAt(owner))) return give(false)
        found.bindings.push(owner)
        return give(true)
      }),
    'crm.timeline.bindings.unbind': (asked) =>
      withBinding(asked, (found, owner) => {
        if (!found.bindings.some(isAt(owner))) return deny(plain('Not found.'))
        found.bindings = found.bindings.filter((binding) => !isAt(owner)(binding))
        return give(true)
      }),
    'crm.timeline.bindings.list': list,
  },
)

function withBinding(
  { core, user, params }: Asked,
  act: (found: { bindings: Owner[] }, owner: Owner) => Answer,
): Answer {
  const fields = toMap(params.fields)
  const found = core.comment(toInt(fields.OWNER_ID))
  if (!found) return deny(plain('OWNER_ID is not defined or invalid.'))
  const id = toInt(fields.ENTITY_ID)
  if (id <= 0) return deny(plain('ENTITY_ID is not defined or invalid.'))
  const type = typeOfName(toText(fields.ENTITY_TYPE))
  if (!type) return deny(plain('ENTITY_TYPE is not defined or invalid.'))
  if (!core.may(user.id, 'update', type, id)) return deny(plain('Access denied.'))
  return act(found, { type, id })
}

function list({ core, user, params }: Asked): Answer {
  const commentId = toInt(toMap(params.filter).OWNER_ID)
  if (commentId <= 0) return deny(plain('OWNER_ID is not defined or invalid.'))
  const found = core.comment(commentId)?.bindings ?? []
  if (found.some(({ type, id }) => !core.may(user.id, 'read', type, id))) return deny(plain('Access denied.'))
  return givePage(found, Math.max(0, toInt(params.start)), (rows) =>
    rows.map(({ type, id }) => ({
      OWNER_ID: String(commentId),
      ENTITY_ID: String(id),
      ENTITY_TYPE: type.toLowerCase(),
    })),
  )
}
