// Chromium's deferred fetch (browser.md, "fetchLater"); not in TypeScript's library yet.
interface Window {
  readonly fetchLater?: (
    url: string,
    init: { readonly method: 'POST'; readonly body: FormData; readonly signal: AbortSignal },
  ) => { readonly activated: boolean }
}
