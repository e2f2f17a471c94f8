// Who may read or update which CRM item. Everybody may, until a test or a button takes the right away.
import type { EntityType } from '../contract'

type Right = 'read' | 'update'

/** Absent members mean "every". */
export interface Ban {
  userId?: number
  right?: Right
}

export interface Rights {
  /**
   * Refuses rights at one item, at all of a type, or everywhere; administrators are refused as well, unless
   * `only` names a user. Returns a function that lifts the ban.
   */
  refuse(type?: EntityType, id?: number, only?: Ban): () => void
  may(userId: number, right: Right, type: EntityType, id: number): boolean
  /** The app is limited to other users: every call answers `user_access_error` (portal.md §5 "Access rights"). */
  barUser(userId: number): () => void
  isBarred(userId: number): boolean
}

export function createRights(): Rights {
  const bans = new Set<Ban & { type: EntityType | undefined; id: number | undefined }>()
  const barred = new Set<number>()
  return {
    refuse(type, id, only = {}) {
      const ban = { type, id, ...only }
      bans.add(ban)
      return () => void bans.delete(ban)
    },
    may(userId, right, type, id) {
      const same = <T>(limit: T | undefined, value: T) => limit === undefined || limit === value
      return ![...bans].some(
        (ban) =>
          same(ban.type, type) && same(ban.id, id) && same(ban.userId, userId) && same(ban.right, right),
      )
    },
    barUser(userId) {
      barred.add(userId)
      return () => void barred.delete(userId)
    },
    isBarred: (userId) => barred.has(userId),
  }
}
