// The placements of an application as the portal keeps them (portal.md §4.2).
import type { RestAnswer } from '../rest/portalAnswers'

export const NAMED = {
  en: { TITLE: 'Call Notes', DESCRIPTION: 'Notes', GROUP_NAME: '' },
  de: { TITLE: 'Anrufnotizen', DESCRIPTION: 'Notizen', GROUP_NAME: '' },
}

export interface Row {
  placement: string
  handler: string
  langAll: unknown
}

export const row = (handler: string, placement = 'CALL_CARD', langAll: unknown = NAMED): Row => {
  return { placement, handler, langAll }
}

export const refuse = (error: string, error_description: string) => () => ({ error, error_description })
export const BOUND = refuse('ERROR_CORE', 'Unable to set placement handler: Handler already binded')

/** `placement.get`, `.bind` and `.unbind` on these rows. */
export function placements(rows: Row[]): Record<string, RestAnswer> {
  return {
    'placement.get': () => [...rows],
    'placement.bind': ({ PLACEMENT, HANDLER, ...names }) => {
      if (rows.some(({ handler }) => handler === HANDLER)) return BOUND()
      rows.push({ placement: String(PLACEMENT), handler: String(HANDLER), langAll: namesOf(names) })
      return true
    },
    'placement.unbind': ({ PLACEMENT, HANDLER }) => {
      const stays = (one: Row) => one.placement !== PLACEMENT || one.handler !== HANDLER
      rows.splice(0, rows.length, ...rows.filter(stays))
      return { count: 2 }
    },
  }
}

function namesOf(flat: Record<string, unknown>) {
  const names: Record<string, Record<string, unknown>> = {}
  for (const [key, value] of Object.entries(flat)) {
    const [, lang, name] = /^LANG_ALL\[(\w+)\]\[(\w+)\]$/.exec(key) ?? []
    if (lang && name) names[lang] = { ...names[lang], [name]: value }
  }
  return names
}
