// How Chromium is started for tests, benches and the gallery.

/**
 * Chromium reads only the last list of features, so ours takes the place of Playwright's (`chromiumSwitches` of
 * playwright-core 1.65) and repeats it.
 */
const DISABLED_FEATURES = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
  // Pages of the browser's own address bar: each window loads them, and nobody sees them. They cost half of all the
  // time that a short story takes.
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
]

export const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  `--disable-features=${DISABLED_FEATURES.join(',')}`,
]
