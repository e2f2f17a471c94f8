// Before the first test: every program that the tests need is there, or a sentence says at once what is missing, not a
// failing test some minutes later. As root on a Debian the missing ones are installed.
//
//     npm run setup
import { CADDY, CHROMIUM, FIREFOX, installMissing, NGINX, OPENSSL, sentenceFor } from './programs'

const missing = installMissing([CHROMIUM, FIREFOX, NGINX, OPENSSL, CADDY])
for (const program of missing) console.error(sentenceFor(program))
process.exitCode = missing.every(({ isOptional }) => isOptional) ? 0 : 1
