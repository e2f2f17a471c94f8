// Replaces the SDK's HTTP clients: it creates both at its start, and the product uses neither, because requests go
// through our own transport (`src/bitrix24/rest/transport.ts`).

export class HttpV2 {}

export class HttpV3 {}
