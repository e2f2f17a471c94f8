// The order of the test files: those of one project and environment after each other. A worker is kept only for a file
// of the same kind as the one before; each change starts another process, which loads everything anew.
import { readFileSync } from 'node:fs'
import type { TestSequencer, TestSpecification, Vitest } from 'vitest/node'

export class EnvironmentSequencer implements TestSequencer {
  private readonly vitest: Vitest

  constructor(vitest: Vitest) {
    this.vitest = vitest
  }

  async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const kinds = new Map((await (await this.usual()).sort(files)).map((file) => [file, kindOf(file)]))
    // The kind of the first one first, and so on: what took longest the last time still begins early.
    const order = [...new Set(kinds.values())]
    return [...kinds]
      .sort(([, one], [, other]) => order.indexOf(one) - order.indexOf(other))
      .map(([file]) => file)
  }

  async shard(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await this.usual()).shard(files)
  }

  /** Loaded when there are tests to run: a build reads this file as well. */
  private async usual(): Promise<TestSequencer> {
    const { BaseSequencer } = await import('vitest/node')
    return new BaseSequencer(this.vitest)
  }
}

function kindOf({ project, moduleId }: TestSpecification): string {
  const named = /^\/\/ @vitest-environment (\S+)/.exec(readFileSync(moduleId, 'utf8'))?.[1]
  return `${project.name} ${named ?? project.config.environment}`
}
