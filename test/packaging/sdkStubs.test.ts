// @vitest-environment node
// The stubs have everything that the SDK uses of the packages that they replace. Read from the installed SDK, so that
// an upgrade that uses more fails here and not during a call.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseSync } from 'vite'
import { expect, it } from 'vitest'
import * as luxon from '../../src/packaging/sdkStubs/luxon'

const SDK = resolve(import.meta.dirname, '../../node_modules/@bitrix24/b24jssdk/dist/esm')
/**
 * Modules of the SDK that the product does not include: for servers, push messages and the SDK's own log, and what is
 * behind the HTTP clients and the managers that are replaced.
 */
const NEVER_SHIPPED = /^(oauth|hook|pullClient|helper|core\/(http|actions|tools|interaction))\//

const modules = readdirSync(SDK, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.mjs') && !NEVER_SHIPPED.test(name))
  .map((name) => ({ name, code: readFileSync(join(SDK, name), 'utf8') }))

/** `luxon: DateTime`, `axios: default`, `qs-esm: stringify`. */
function takenFromOthers(): string[] {
  const taken = modules.flatMap(({ name, code }) =>
    parseSync(name, code)
      .module.staticImports.filter(({ moduleRequest }) => !moduleRequest.value.startsWith('.'))
      .flatMap(({ moduleRequest: { value }, entries }) =>
        entries.flatMap(({ importName, localName }) => {
          const whole = importName.kind === 'NamespaceObject'
          return whole ? membersOf(code, localName.value, value) : `${value}: ${importName.name ?? 'default'}`
        }),
      ),
  )
  return [...new Set(taken)].sort()
}

/** Without comments, because they name members that the code does not call. */
const bare = (code: string) => code.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')

/** `create` of `axios.create(…)`. */
const membersOf = (code: string, local: string, from: string) =>
  [...code.matchAll(new RegExp(`(?<![\\w.])${local}\\.(\\w+)`, 'g'))].map(
    ([, member]) => `${from}: ${member}`,
  )

it('the SDK imports from other packages only what the stubs export', () => {
  const stubs = Object.entries({ luxon })
  const offered = stubs.flatMap(([name, stub]) => Object.keys(stub).map((one) => `${name}: ${one}`))
  expect(takenFromOthers()).toEqual(offered.sort())
})

it.each([['DateTime', ['fromFormat', 'fromISO', 'fromJSDate', 'now']]])(
  'of %s it calls nothing that the stub does not have',
  (local, members) => {
    const used = modules.flatMap(({ code }) => membersOf(bare(code), local, ''))
    expect([...new Set(used)].sort()).toEqual(members.map((member) => `: ${member}`))
  },
)

it.each(['HttpV2', 'HttpV3', 'ActionsManager', 'ToolsManager'])('%s is only made at the start', (name) => {
  const uses = modules.flatMap(({ code }) => {
    const withoutTexts = bare(code).replace(/`[^`]*`|"[^"]*"|^(import|export).*$/gm, '')
    return [...withoutTexts.matchAll(new RegExp(`(?:new )?\\b${name}\\b`, 'g'))].map(([use]) => use)
  })
  expect(uses).toEqual([`new ${name}`])
})

it('a logger that writes is made for nobody who does not ask for it', () => {
  const asking = modules.filter(({ code }) =>
    /\b(createForBrowser\w*|LoggerBrowser\.build)\(/.test(bare(code)),
  )
  expect(asking.map(({ name }) => name).sort()).toEqual(['logger/browser.mjs', 'logger/logger-factory.mjs'])
})

it('a UUID is the key of an error, or of a request of the SDK’s own clients: nobody reads its parts', () => {
  const asking = modules.filter(({ code }) => bare(code).includes('.getUuidRfc4122('))
  expect(asking.map(({ name }) => name).sort()).toEqual(['core/request-id-generator.mjs', 'core/result.mjs'])
  const making = modules.filter(({ code }) => bare(code).includes('uuidv7('))
  expect(making.map(({ name }) => name).sort()).toEqual(['tools/text.mjs', 'tools/uuidv7.mjs'])
})
