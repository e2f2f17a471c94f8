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

const argumentsWithout = (features: readonly string[]): string[] => [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  `--disable-features=${features.join(',')}`,
]

export const CHROMIUM_ARGUMENTS = argumentsWithout(DISABLED_FEATURES)

/** For stories, which measure no time. A process that is started before anybody needs it is the last one of each story. */
export const STORY_ARGUMENTS = argumentsWithout([...DISABLED_FEATURES, 'SpareRendererForSitePerProcess'])
