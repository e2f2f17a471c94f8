// The initial state of a portal: an administrator, two operators, and clients with ordinary and with hostile names. A
// new object each time.
import type { CrmRecord, PortalState, PortalUser } from './contract'

export function seedState(): PortalState {
  return {
    users: [
      user(1, 'Anna', 'Admin', true),
      user(2, 'Olga', 'Operator', false),
      user(3, 'Émile', "O'Neil <b>&", false),
    ],
    records: [
      record('COMPANY', 5, { title: 'Acme GmbH', phones: ['+49 30 555000'] }),
      record('COMPANY', 6, { title: '"Рога & Копыта"', phones: ['+7 495 111-22-33'] }),
      record('CONTACT', 17, { name: 'Anna', lastName: 'Berg', companyId: 5, phones: ['+49 30 123456'] }),
      record('CONTACT', 18, { name: '<img src=x onerror=alert(1)>', phones: ['+49 30 666000'] }),
      record('CONTACT', 19, { name: 'Иван', lastName: 'Петров', companyId: 6, phones: ['+7 921 765-43-21'] }),
      record('CONTACT', 20, { name: '', lastName: '' }),
      record('LEAD', 21, { title: 'Lead from a call', phones: ['+44 20 7946 0000'] }),
      record('LEAD', 22, {
        title: 'Website form',
        name: 'Kim',
        lastName: 'Lee',
        phones: ['+1 212 555 0100'],
      }),
      record('DEAL', 31, {
        title: 'Ten printers',
        companyId: 5,
        contactId: 17,
        stageId: 'PREPARATION',
        opportunity: 11_996.6,
      }),
      record('DEAL', 32, { title: 'Service contract', contactId: 19, categoryId: 5, stageId: 'C5:NEW' }),
      record('DEAL', 33, { title: 'Printers of last year', contactId: 17, closed: true }),
    ],
    comments: [],
    todos: [],
    placements: [],
    appOptions: {},
    app: {
      installed: true,
      scopes: ['placement', 'telephony', 'crm', 'user_brief'],
      version: 1,
      handler: '',
      installHandler: '',
    },
    nextId: 1000,
  }
}

function user(id: number, name: string, lastName: string, admin: boolean): PortalUser {
  return { id, name, lastName, admin, options: {} }
}

function record(type: CrmRecord['type'], id: number, given: Partial<CrmRecord>): CrmRecord {
  return {
    type,
    id,
    title: '',
    name: '',
    lastName: '',
    companyId: null,
    contactId: null,
    phones: [],
    ...given,
  }
}
