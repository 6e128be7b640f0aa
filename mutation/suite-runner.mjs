import { AsyncLocalStorage } from 'node:async_hooks';
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { commonTokens, declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner';

/** What Stryker's instrumented code looks at and writes to. */
const stryker = () => (globalThis.__stryker__ ??= {});

/** Scenarios that the dry run judges at the same time; most of them wait for a while. */
const together = 16;

/**
 * Lets the suite judge the mutants of the reference target; each scenario is a test. A mutant is killed where a judged
 * check of a MUST failed, and by nothing else: neither by what could not be judged, nor by a SHOULD. What survived all
 * the same left a note if it was noticed so.
 *
 * Stryker's own runners load every module anew for each mutant; of this suite that takes several times as long as the
 * judging. Here one process judges one mutant after the other, and ends a judgement at the first violation.
 */
class SuiteRunner {
  static inject = [commonTokens.options];

  #notes;
  #suite;
  /** By file, what killed its mutants, the latest first: the next one is likely to fall by the same. */
  #killers = new Map();

  constructor(options) {
    this.#notes = options.suite.notes;
  }

  /** A mutant that only shows while modules are loaded gets a process of its own. */
  capabilities() {
    return { reloadEnvironment: false };
  }

  /**
   * Judges the target as it is by each scenario alone, which tells the mutants that it can reach. Every scenario has a
   * server of its own, so that several can go on at once: what a server does is put down to whoever started it.
   */
  async dryRun() {
    const scenario = new AsyncLocalStorage();
    Object.defineProperty(stryker(), 'currentTestId', { configurable: true, get: () => scenario.getStore() });
    const { judgeMutant, tests } = await this.#load();
    const waiting = [...tests];
    const results = [];
    const worker = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const { id, title, explores } = next;
        // Alone, few sequences do not come to everything.
        const found = await scenario.run(id, () => troubleWith(id, judgeMutant));
        const trouble = explores ? undefined : found;
        const result = trouble
          ? { status: TestStatus.Failed, failureMessage: trouble }
          : { status: TestStatus.Success };
        // How long one takes beside others says nothing of how long a mutant may take.
        results.push({ id, name: `${id}: ${title}`, timeSpentMs: 0, ...result });
      }
    };
    await Promise.all(Array.from({ length: together }, worker));
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: stryker().mutantCoverage };
  }

  async mutantRun(options) {
    const { mutantActivation, activeMutant } = options;
    if (mutantActivation === 'static') stryker().activeMutant = activeMutant.id;
    const started = performance.now();
    try {
      const { judged, result } = await this.#judge(options);
      this.#note({ ...activeMutant, result: result.status, ...judged, ms: Math.round(performance.now() - started) });
      return result;
    } catch (error) {
      // A server that does not start cannot be judged, and no user of the suite would take it for one that can.
      return { status: MutantRunStatus.Error, errorMessage: error instanceof Error ? error.stack : String(error) };
    }
  }

  async #judge({ activeMutant, testFilter, hitLimit }) {
    const { judgeMutant, tests } = await this.#load();
    const ids = testFilter ?? tests.map(({ id }) => id);
    const namespace = Object.assign(stryker(), { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    const killers = this.#killers.get(activeMutant.fileName) ?? [];
    const judged = await judgeMutant(ids, killers);
    const { violation, killer } = judged;
    if (killer) this.#killers.set(activeMutant.fileName, [killer, ...killers.filter((it) => it !== killer)]);
    if (hitLimit !== undefined && namespace.hitCount > hitLimit) {
      return { judged, result: { status: MutantRunStatus.Timeout, reason: `reached ${namespace.hitCount} times` } };
    }
    const result =
      violation === undefined
        ? { status: MutantRunStatus.Survived, nrOfTests: ids.length }
        : { status: MutantRunStatus.Killed, killedBy: [killer], failureMessage: violation, nrOfTests: ids.length };
    return { judged, result };
  }

  async #load() {
    // In the sandbox that Stryker makes, which is where this process works.
    this.#suite ??= import(pathToFileURL(resolve('mutation/judge-mutant.ts')).href);
    return this.#suite;
  }

  #note(note) {
    mkdirSync(dirname(this.#notes), { recursive: true });
    appendFileSync(this.#notes, `${JSON.stringify(note)}\n`);
  }
}

/** The runner's own options, as a JSON Schema. */
export const strykerValidationSchema = {
  properties: {
    suite: {
      description: 'Where the runner notes what a surviving mutant was noticed by, though not judged.',
      type: 'object',
      properties: { notes: { type: 'string' } },
      required: ['notes'],
    },
  },
};

/** What is wrong with a scenario on the target as it is; a second time, if a connection was lost on a busy machine. */
async function troubleWith(id, judgeMutant) {
  const { violation, open } = await judgeMutant([id]);
  if (violation !== undefined || open.length === 0) return violation;
  const again = await judgeMutant([id]);
  return again.violation ?? again.open[0];
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'suite', SuiteRunner)];
