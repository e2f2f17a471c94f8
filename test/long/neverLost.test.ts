// @vitest-environment node
// The schedules of test/model, twenty times as many.
process.env.MODEL_RUNS ??= '40000'
process.env.MODEL_SEED ??= 'random'
await import('../model/neverLost.test')

export {}
