// What an ordinary host page answers to the frame of a trial's card (portal.md §1.5, §1.6).

export const INIT_DATA = {
  LANG: 'en',
  DOMAIN: 'portal.example',
  PROTOCOL: 1,
  PATH: '/rest',
  AUTH_ID: 'a',
  AUTH_EXPIRES: '3600',
  REFRESH_ID: 'r',
  MEMBER_ID: 'm',
  FIRST_RUN: false,
  IS_ADMIN: true,
  INSTALL: false,
  USER_OPTIONS: [] as unknown,
  APP_OPTIONS: [] as unknown,
  PLACEMENT: 'CALL_CARD',
  PLACEMENT_OPTIONS: { CALL_ID: 'c', CRM_ACTIVITY_ID: 'undefined' } as unknown,
}

export const OFFERED = {
  command: ['getStatus', 'disableAutoClose', 'enableAutoClose'],
  event: ['CallCard::CallStateChanged', 'CallCard::EntityChanged', 'CallCard::BeforeClose'],
}

/** To `getStatus`, for the trial's client. */
export function statusOf(callId: string): Record<string, unknown> {
  return {
    CALL_ID: callId,
    PHONE_NUMBER: '+12025550143',
    LINE_NUMBER: '',
    LINE_NAME: '',
    CRM_ENTITY_TYPE: 'CONTACT',
    CRM_ENTITY_ID: 17,
    CRM_BINDINGS: [{ ENTITY_TYPE: 'CONTACT', ENTITY_ID: 17 }],
    CALL_DIRECTION: 'incoming',
    CALL_STATE: 'connected',
    CALL_LIST_MODE: false,
  }
}
