import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Exchange, Failure } from '../harness/exchange.ts';
import { extraHeaders } from '../harness/http/extra-headers.ts';
import { redactor } from '../harness/http/redact.ts';
import { secretsOf } from '../harness/http/secrets.ts';
import { boundsOf, openTransport } from '../harness/http/transport.ts';
import type { Timeouts } from '../harness/limits.ts';
import { straight, type Target } from '../harness/target.ts';
import { noAnswer } from '../harness/trouble.ts';
import { clip, printable } from '../reporters/text.ts';
import { startGroup } from './process-group.ts';
import { UsageError } from './usage-error.ts';

export interface StartOptions {
  /** For the shell. */
  command: string;
  /** What the command is to bring up; how it is reached is how the run reaches it. */
  target: Target;
  timeouts: Timeouts;
  /** Where the command's output goes. */
  logFile: string;
  /** Ends the waiting. */
  signal: AbortSignal;
  /** How long the target may take until it answers, in milliseconds. */
  bound?: number;
}

/** A target that the run has started. */
export interface StartedTarget {
  /** How the command ended by itself, where it has. */
  ending: () => string | undefined;
  /** Stops it, with every process that it started. */
  stop: () => Promise<void>;
}

/** Between two looks, in milliseconds. */
const pause = 100;

/**
 * Starts the server that is to be judged, and waits until its base URL answers anything over HTTP. Gives nothing where the
 * waiting was ended.
 * @throws UsageError where something answers there beforehand, or the command ends or lets the bound pass without an answer
 */
export async function startTarget(options: StartOptions): Promise<StartedTarget | undefined> {
  const { command, target, logFile, signal, bound = 60_000 } = options;
  const { look, close } = openLook(options);
  try {
    refuseTaken(await look(firstLook), target);
    const group = startGroup(command, logFile);
    let ending: string | undefined;
    const ended = group.ended.then((how) => {
      ending = how;
    });
    const deadline = performance.now() + bound;
    let last: Exchange['answer'] | undefined;
    const answered = async () => {
      while (!signal.aborted && ending === undefined && performance.now() < deadline) {
        last = await look();
        if (isUp(last)) return true;
        await sleep(pause);
      }
      return false;
    };
    const up = await Promise.race([answered(), ended, aborted(signal), sleep(bound, false, { ref: false })]);
    if (up === true) return { ending: () => ending, stop: group.stop };
    // What it ends with from here on is our own doing.
    const waited = { ending, last, seconds: bound / 1000 };
    await group.stop();
    if (signal.aborted) return undefined;
    throw notUp(options, waited);
  } finally {
    await close();
  }
}

/** How long the very first look may take, in milliseconds: what takes a connection and is silent is there too. */
const firstLook = 2_000;

/** Looks at the base URL, as the run will reach it: with the headers of the configuration, and no token. */
function openLook({ target, timeouts }: StartOptions) {
  const { url, connection = straight } = target;
  const { exchange, close } = openTransport(url, { connections: 1, bounds: boundsOf(timeouts), connection });
  const headers = { ...extraHeaders(connection.headers).sent, accept: 'application/json' };
  const path = new URL(url).pathname;
  const look = (patience?: number) => exchange({ method: 'GET', path, headers, body: null, patience });
  return { look, close };
}

/** What a server meets that is not there yet, or is only coming up. */
const notYet: ReadonlySet<Failure> = new Set(['refused', 'timeout', 'reset', 'turned-away', 'proxy-dead-end']);

/** Whether a server answers. What waiting does not mend, such as its certificate, the run itself says better. */
function isUp(answer: Exchange['answer']): boolean {
  return 'status' in answer || !notYet.has(answer.failure);
}

/** @throws UsageError unless nothing is at the address yet */
function refuseTaken(answer: Exchange['answer'], { url }: Target): void {
  const failure = 'failure' in answer ? answer.failure : undefined;
  if (failure !== undefined && nothingThere.has(failure)) return;
  if (failure?.startsWith('proxy-')) {
    const { message, remedy } = noAnswer(answer as Exclude<Exchange['answer'], { status: number }>);
    throw new UsageError(`${url} cannot be reached: ${message}`, remedy);
  }
  throw new UsageError(
    `something is at ${url} already, before the command of --start has run; it would be judged instead`,
    'Stop what runs there, or leave --start out to judge it as it is.',
  );
}

const nothingThere: ReadonlySet<Failure> = new Set(['refused', 'proxy-dead-end']);

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

interface Waited {
  ending: string | undefined;
  last: Exchange['answer'] | undefined;
  seconds: number;
}

function notUp({ target, logFile }: StartOptions, { ending, last, seconds }: Waited): UsageError {
  const what =
    ending === undefined
      ? `${target.url} did not answer within ${seconds} s of the start`
      : `the command of --start ended (${ending}) before ${target.url} answered`;
  const why = ending === undefined && last && 'failure' in last ? `: ${noAnswer(last).message}` : '';
  const lines = lastLines(logFile, redactor(secretsOf(target)));
  const said =
    lines.length === 0 ? 'It printed nothing.' : `It printed at last:\n${lines.map((line) => `  ${line}`).join('\n')}`;
  return new UsageError(
    `${what}${why}. ${said}`,
    `See that the command brings up a server there and stays; all that it printed is in ${logFile}.`,
  );
}

function lastLines(file: string, redact: (text: string) => string): string[] {
  const lines = redact(readFileSync(file, 'utf8'))
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.slice(-10).map((line) => printable(clip(line, 300)));
}
