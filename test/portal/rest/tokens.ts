// Access tokens: each belongs to a user until its hour is over or the portal expires it (portal.md §3.1).

type Holder = { kind: 'live'; userId: number } | { kind: 'expired' } | { kind: 'unknown' }

/** Seconds for which a token is valid (portal.md §3.1). */
const LIFE = 3600

export interface Tokens {
  issueToken(userId: number, expiresInSeconds?: number): { access: string; refresh: string; expires: number }
  expireTokens(): void
  holder(token: string): Holder
}

export function createTokens(now: () => number, random: () => number): Tokens {
  const issued = new Map<string, { userId: number; endsAt: number }>()
  const hex = () => Array.from({ length: 70 }, () => Math.floor(random() * 16).toString(16)).join('')
  return {
    issueToken(userId, expiresInSeconds = LIFE) {
      const access = hex()
      issued.set(access, { userId, endsAt: now() + expiresInSeconds * 1000 })
      return { access, refresh: hex(), expires: expiresInSeconds }
    },
    expireTokens() {
      for (const token of issued.values()) token.endsAt = 0
    },
    holder(token) {
      const found = issued.get(token)
      if (!found) return { kind: 'unknown' }
      return now() < found.endsAt ? { kind: 'live', userId: found.userId } : { kind: 'expired' }
    },
  }
}
