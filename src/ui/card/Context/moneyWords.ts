// A sum as the language writes it. By itself because a portal may have currencies of its own, which `Intl` refuses.
import type { OpenDeal } from '../../../session/cardState'

/** `€11,996.60`; whole sums without decimals. A code that is none stands behind the number. Never throws. */
export function moneyWords({ amount, currency }: NonNullable<OpenDeal['sum']>, language: string): string {
  const decimals = Number.isInteger(amount) ? { maximumFractionDigits: 0 } : {}
  try {
    return new Intl.NumberFormat(language, { style: 'currency', currency, ...decimals }).format(amount)
  } catch {
    return `${new Intl.NumberFormat(language, decimals).format(amount)} ${currency}`.trim()
  }
}
