// Replaces what the SDK offers on top of its HTTP clients (calls, lists, batches, checks). It creates one of each at its
// start; the product uses none.

export class ActionsManager {}

export class ToolsManager {}
