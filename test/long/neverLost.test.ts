// @vitest-environment node
// Promise: the schedules of test/model, ten times as many.
process.env.MODEL_RUNS ??= '24000'
await import('../model/neverLost.test')

export {}
