// Stands in for axios: the SDK makes an HTTP client at its start and then never uses it, because requests go by our own
// transport (`src/bitrix24/rest/transport.ts`).
import { leftOut } from './leftOut'

export class AxiosError extends Error {}

const axios = { create: () => ({ post: leftOut }) }

// biome-ignore lint/style/noDefaultExport: the SDK takes axios by its default export.
export { axios as default }
