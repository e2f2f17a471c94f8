// Promise: what is said to those who install, apart from the card's words, so that no card waits for them.

export interface SetupPhrases {
  readonly outside: OutsidePhrases
  readonly install: InstallPhrases
}

export interface OutsidePhrases {
  readonly heading: string
  readonly what: string
  readonly opened: string
  readonly how: string
  readonly steps: readonly string[]
  readonly scopes: Readonly<Record<'placement' | 'telephony' | 'crm' | 'user_brief', string>>
}

export interface InstallPhrases {
  readonly heading: string
  readonly intro: string
  readonly steps: Readonly<Record<'administrator' | 'scopes' | 'address' | 'register' | 'finish', string>>
  readonly states: Readonly<Record<'waiting' | 'running' | 'done' | 'failed', string>>
  /** `missingScopes` has `{scopes}`, `portal` has `{why}`. */
  readonly refusals: Readonly<
    Record<
      | 'notAdministrator'
      | 'missingScopes'
      | 'addressWithoutDot'
      | 'explicitPort'
      | 'insecure'
      | 'portal'
      | 'silent',
      string
    >
  >
  readonly start: string
  readonly installed: string
  readonly reload: string
}
