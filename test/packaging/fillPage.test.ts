// @vitest-environment node
// A page in which an expected part is missing fails the build: it would be blank, or blocked by its policy.
import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { fillPage, type PageParts } from '../../src/packaging/fillPage'

const PAGE = `<!doctype html>
<html><head>
<meta
  http-equiv="Content-Security-Policy"
  content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'"
/>
<script type="module" crossorigin src="./assets/main-AbC.js"></script>
<link rel="stylesheet" crossorigin href="./assets/ui-AbC.css">
</head><body><textarea></textarea></body></html>`

const PARTS: PageParts = {
  page: 'index.html',
  entryFile: 'assets/main-AbC.js',
  entryScript: 'start()',
  styleOf: (file) => `/* ${file} */`,
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

it('a page contains its scripts and styles, and its policy allows exactly these', () => {
  const sheet = '/* assets/ui-AbC.css */'
  expect(fillPage(PAGE, PARTS)).toBe(`<!doctype html>
<html><head>
<meta
  http-equiv="Content-Security-Policy"
  content="default-src 'none'; script-src 'self' ${hashOf('start()')}; style-src ${hashOf(sheet)}; img-src 'self'"
/>
<style>${sheet}</style>
</head><body><textarea></textarea><script id="entry">start()</script>
</body></html>`)
})

it('the text of an inlined script is never taken for a part of the page', () => {
  const entryScript = "start('$& </body> script-src \\'self\\'')"
  const page = fillPage(PAGE, { ...PARTS, entryScript })
  expect(page).toContain(`<script id="entry">${entryScript}</script>`)
  expect(page).toContain(hashOf(entryScript))
})

it.each([
  [
    'the policy has no rule for scripts',
    "script-src 'self'",
    '',
    `index.html has no "script-src 'self'" in a policy.`,
  ],
  [
    'the policy has no rule for styles',
    "style-src 'self'",
    '',
    `index.html has no "style-src 'self'" in a policy.`,
  ],
  [
    'the policy is written in another way',
    "script-src 'self'",
    "script-src  'self'",
    /no "script-src 'self'"/,
  ],
  [
    'the policy is only mentioned in a text',
    /<meta[^>]*>/,
    "<p>script-src 'self'; style-src 'self'</p>",
    /no "script-src 'self'" in/,
  ],
  [
    'no script names the entry',
    'main-AbC.js',
    'other.js',
    'index.html has no script "./assets/main-AbC.js".',
  ],
  ['there is no style sheet', /<link[^>]*>/, '', 'index.html has no style sheet.'],
  ['there is no end of the body', '</body>', '', 'index.html has no "</body>".'],
  [
    'there is a script of another kind',
    '<textarea>',
    '<script src="./a.js"></script>',
    /still loads <script src/,
  ],
  [
    'there is a second entry',
    '<textarea>',
    '<script type="module" src="./assets/b.js"></script>',
    /still loads <script type/,
  ],
  [
    'there is another kind of style sheet',
    '<textarea>',
    "<link href='./b.css' rel='stylesheet'>",
    /still loads <link href/,
  ],
])('the build fails where %s', (_, what, by, sentence) => {
  expect(() => fillPage(PAGE.replace(what, by), PARTS)).toThrow(sentence)
})

it.each(['"</script>"', '"<!--"', '"</style>"'])(
  'the build fails for a script that a parser would end too early: %s',
  (text) => {
    expect(() => fillPage(PAGE, { ...PARTS, entryScript: text })).toThrow('would end before its end')
  },
)
