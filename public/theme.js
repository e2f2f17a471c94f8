// The page is painted in the operator's theme from its first moment on. Runs before anything is shown, so it
// is no module; written by src/browser/theme.ts. A frame that is refused cookies and storage starts light.
try {
  const [, kept] = /call-notes-theme=(\w+)/.exec(document.cookie) ?? []
  const theme = kept ?? localStorage.getItem('call-notes-theme')
  if (theme) document.documentElement.dataset.theme = theme
} catch {}
