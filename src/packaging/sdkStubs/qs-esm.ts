// Stands in for qs-esm: the SDK needs it for requests of its own, of which we make none.
export { leftOut as stringify } from './leftOut'
