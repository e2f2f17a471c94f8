// The error bodies of portal.md §3.1 that more than one file uses.
import { type Refusal, refusal } from './answer'

export const EXPIRED_TOKEN = refusal(401, 'expired_token', 'The access token provided has expired.')
export const NO_AUTH_FOUND = refusal(401, 'NO_AUTH_FOUND', 'Wrong authorization data')
/** An OAuth error that is passed on; portal.md has the code, the description is the OAuth server's. */
export const INVALID_TOKEN = refusal(401, 'invalid_token', 'Unable to get application by token')
export const INSUFFICIENT_SCOPE = refusal(
  403,
  'insufficient_scope',
  'The request requires higher privileges than provided by the access token',
)
export const USER_ACCESS_ERROR = refusal(
  403,
  'user_access_error',
  'The user does not have access to the application.',
)
export const INVALID_CREDENTIALS = refusal(403, 'INVALID_CREDENTIALS', 'Invalid request credentials')
export const ACCESS_DENIED = refusal(403, 'ACCESS_DENIED', 'Access denied!')
export const ADMIN_REQUIRED = refusal(
  403,
  'ACCESS_DENIED',
  'Access denied! Administrator authorization required',
)
export const METHOD_NOT_FOUND = refusal(404, 'ERROR_METHOD_NOT_FOUND', 'Method not found!')
export const QUERY_LIMIT = refusal(503, 'QUERY_LIMIT_EXCEEDED', 'Too many requests')
export const OPERATION_LIMIT = refusal(
  429,
  'OPERATION_TIME_LIMIT',
  'Method is blocked due to operation time limit.',
)
export const INTERNAL_ERROR = refusal(500, 'INTERNAL_SERVER_ERROR', 'Internal server error')

/** The CRM's newer controllers (comment.add, item.get, todo.add): codes, status 400 (portal.md §4.3, §4.5). */
export const CRM_NOT_FOUND = refusal(400, 'NOT_FOUND', 'Not found.')
export const CRM_DENIED = refusal(400, 'ACCESS_DENIED', 'Access denied.')
export const OWNER_NOT_FOUND = refusal(400, 'OWNER_NOT_FOUND', 'Owner was not found.')

/** The CRM's older services: `"error":""`, only the description says what is wrong (portal.md §3.1, §4.3). */
export function plain(description: string): Refusal {
  return refusal(400, '', description)
}

/** A controller's parameter that was not sent: code `100` (portal.md §4.3). */
export function missingParameter(name: string): Refusal {
  return refusal(400, '100', `Could not find value for parameter {${name}}`)
}

/** A list of items that is to be filtered by something else than a field of this type (portal.md §4.5). */
export function invalidFilter(field: string): Refusal {
  return refusal(400, 'INVALID_ARG_VALUE', `Invalid filter: field '${field}' is not allowed in filter`)
}

export function missingArgument(name: string): Refusal {
  return refusal(400, 'ERROR_ARGUMENT', `Argument '${name}' is null or empty`, { argument: name })
}
