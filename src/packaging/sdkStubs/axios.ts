// Replaces axios: the SDK creates an HTTP client at its start but never uses it, because requests go through our own
// transport (`src/bitrix24/rest/transport.ts`).
import { leftOut } from './leftOut'

export class AxiosError extends Error {}

const axios = { create: () => ({ post: leftOut }) }

// biome-ignore lint/style/noDefaultExport: the SDK imports the default export of axios.
export { axios as default }
