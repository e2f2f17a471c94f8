// What each fault does to a request: whether the request commits, what is sent, which status is logged.
import type { Response } from 'express'
import type { Fault } from '../contract'
import { type RestAnswer, refused } from './answerRequest'
import { toJson } from './php'
import { EXPIRED_TOKEN, INTERNAL_ERROR, QUERY_LIMIT } from './refusals'
import { destroy, send, sendHtml } from './send'

/** One request whose body has been read. */
export interface Exchange {
  response: Response
  /** Runs the request: commits. */
  answer(): RestAnswer
  /** Writes the request's one log line; status 0 when there is no answer. */
  log(status: number): void
  /** Notifies the listeners of a commit that came after the log line. */
  changed(): void
}

type Strike = (exchange: Exchange, fault: { delayMs: number; cors: boolean }) => void

export function strike(fault: Fault, exchange: Exchange): void {
  STRIKES[fault.kind](exchange, { delayMs: fault.delayMs ?? 0, cors: fault.cors ?? false })
}

export function reply({ response, log }: Exchange, given: RestAnswer, cors: boolean): void {
  log(given.status)
  send(response, given.status, toJson(given.body), cors)
}

const STRIKES: Readonly<Record<Fault['kind'], Strike>> = {
  offline: cut,
  reset: cut,
  lostAnswer: (exchange, { delayMs }) => {
    exchange.answer()
    setTimeout(() => cut(exchange), delayMs)
  },
  late: (exchange, { delayMs }) => {
    cut(exchange)
    setTimeout(() => {
      exchange.answer()
      exchange.changed()
    }, delayMs)
  },
  // Never answered, even after the fault is removed: the caller has to stop waiting.
  hang: ({ log }) => log(0),
  hangLate: ({ answer, log, changed }, { delayMs }) => {
    log(0)
    setTimeout(() => {
      answer()
      changed()
    }, delayMs)
  },
  slow: ({ response, answer, log }, { delayMs }) => {
    const given = answer()
    log(given.status)
    setTimeout(() => send(response, given.status, toJson(given.body), true), delayMs)
  },
  html500: (exchange, { cors }) => errorPage(exchange, 500, cors),
  html502: (exchange, { cors }) => errorPage(exchange, 502, cors),
  json500: (exchange, { cors }) => reply(exchange, refused(INTERNAL_ERROR), cors),
  error200: (exchange) => reply(exchange, { ...refused(INTERNAL_ERROR), status: 200 }, true),
  rateLimit: (exchange, { cors }) => reply(exchange, refused(QUERY_LIMIT), cors),
  // The application's own answer: it always has its headers (portal.md §3).
  expiredToken: (exchange) => reply(exchange, refused(EXPIRED_TOKEN), true),
  brokenJson: (exchange) => sendDamaged(exchange, (whole) => whole.slice(0, Math.floor(whole.length / 2))),
  empty: (exchange) => sendDamaged(exchange, () => ''),
  // These apply to single commands (`runCommand`), never to a whole request.
  operationLimit: () => undefined,
  accessDenied: () => undefined,
  restDenied: () => undefined,
  insufficientScope: () => undefined,
}

function cut({ response, log }: Exchange): void {
  log(0)
  destroy(response)
}

function errorPage({ response, log }: Exchange, status: number, cors: boolean): void {
  log(status)
  sendHtml(response, status, cors)
}

/** Commits, then sends a damaged body. */
function sendDamaged({ response, answer, log }: Exchange, damage: (whole: string) => string): void {
  const body = damage(toJson(answer().body))
  log(200)
  send(response, 200, body, true)
}
