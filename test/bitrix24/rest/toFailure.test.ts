import { describe, expect, it } from 'vitest'
import { outcomeOfAnswer } from '../../../src/bitrix24/rest/toFailure'

function refusal(status: number, error: unknown, description = 'words', more: object = {}) {
  return outcomeOfAnswer(status, JSON.stringify({ error, error_description: description, ...more }))
}

describe('a refusal of the portal (portal.md §3.1)', () => {
  it.each([
    [401, 'expired_token', '', 'signedOut'],
    [401, 'NO_AUTH_FOUND', 'Wrong authorization data', 'signedOut'],
    [401, 'invalid_token', '', 'signedOut'],
    [401, 'authorization_error', '', 'signedOut'],
    [401, 'CONNECTION_ERROR', '', 'busy'],
    [401, 'insufficient_scope', '', 'forbidden'],
    [403, 'insufficient_scope', '', 'forbidden'],
    [403, 'ACCESS_DENIED', 'Access denied!', 'forbidden'],
    [400, 'ACCESS_DENIED', 'Zugriff verweigert', 'forbidden'],
    [503, 'QUERY_LIMIT_EXCEEDED', 'Too many requests', 'busy'],
    [503, 'OVERLOAD_LIMIT', '', 'busy'],
    [429, 'OPERATION_TIME_LIMIT', '', 'busy'],
    [200, 'QUERY_LIMIT_EXCEEDED', '', 'busy'],
    [400, 'NOT_FOUND', 'Not found.', 'gone'],
    [400, 'OWNER_NOT_FOUND', '', 'gone'],
    [400, '', 'Not found.', 'gone'],
    [400, '', 'Not found', 'gone'],
    [400, '', 'Activity is not found', 'gone'],
    [400, '', 'Access denied.', 'forbidden'],
    [400, 0, 'Access denied', 'forbidden'],
    [500, 'INTERNAL_SERVER_ERROR', 'Internal server error', 'unknownOutcome'],
    [200, 'ERROR_UNEXPECTED_ANSWER', '', 'unknownOutcome'],
    [500, 'ERROR_CORE', 'SQL query error!', 'unknownOutcome'],
    [502, '', '', 'unknownOutcome'],
    [200, 'expired_token', '', 'signedOut'],
    [401, 'of_a_later_version', '', 'signedOut'],
    [401, '', '', 'signedOut'],
    [429, 'of_a_later_version', '', 'busy'],
    [400, '100', 'Entity not found', 'gone'],
    [403, 'insufficient_scope', 'Available on commercial plans', 'forbidden'],
  ])('%s %j %j is %s', (status, error, description, kind) => {
    expect(refusal(status, error, description)).toMatchObject({ ok: false, failure: { kind } })
  })

  it.each([
    [400, 'INVALID_ARG_VALUE', 'Empty comment message', 'Empty comment message'],
    [400, 'ERROR_CORE', 'no', 'no'],
    [400, '', 'ID is not defined or invalid.', 'ID is not defined or invalid.'],
    [
      400,
      '100',
      'Could not find value for parameter {fields}',
      'Could not find value for parameter {fields}',
    ],
    [404, 'ERROR_METHOD_NOT_FOUND', '', 'ERROR_METHOD_NOT_FOUND'],
    [400, '', '', 'Error'],
    [401, 'APPLICATION_NOT_FOUND', 'Application not found', 'Application not found'],
    [403, 'user_access_error', 'The user does not have access', 'The user does not have access'],
    [
      403,
      'ACCESS_DENIED',
      'REST API is available only on commercial plans',
      'REST API is available only on commercial plans',
    ],
  ])('%s %j is rejected in the words of the portal', (status, error, description, why) => {
    expect(refusal(status, error, description)).toEqual({ ok: false, failure: { kind: 'rejected', why } })
  })

  it('says until when the operation limit holds, if the portal does', () => {
    const told = refusal(429, 'OPERATION_TIME_LIMIT', '', { time: { operating_reset_at: 1757425271 } })
    expect(told).toEqual({ ok: false, failure: { kind: 'busy', until: 1_757_425_271_000 } })
    for (const more of [{}, { operating_reset_at: 0 }]) {
      const untold = refusal(429, 'OPERATION_TIME_LIMIT', '', more)
      expect(untold).toEqual({ ok: false, failure: { kind: 'busy', until: null } })
    }
  })
})

describe('an answer that is none', () => {
  it.each([
    ['an HTML error page', 502, '<html>Bad gateway</html>'],
    ['an HTML page with status 200', 200, '<html>Login</html>'],
    ['an empty body', 200, ''],
    ['cut JSON', 200, '{"result":1'],
    ['JSON without an envelope', 200, '[1]'],
    ['an envelope without a result', 200, '{"time":{}}'],
    ['a result with a status that denies it', 500, '{"result":1}'],
    ['a result with a status that points elsewhere', 300, '{"result":1}'],
  ])('%s leaves the outcome unknown', (_, status, body) => {
    expect(outcomeOfAnswer(status, body)).toEqual({ ok: false, failure: { kind: 'unknownOutcome' } })
  })

  it('promises that nothing was done where a gateway in front of the portal says so, in whatever form', () => {
    const busy = { ok: false, failure: { kind: 'busy', until: null } }
    expect(outcomeOfAnswer(429, '<html>Too many requests</html>')).toEqual(busy)
  })

  it('a result of null is a result', () => {
    expect(outcomeOfAnswer(200, '{"result":null}')).toEqual({ ok: true, value: null })
  })
})
