// Replaces qs-esm: the SDK uses it only for its own requests, and the product sends none of them.
export { leftOut as stringify } from './leftOut'
