import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type StartedTarget, type StartOptions, startTarget } from '../../cli/start-target.ts';
import { defaultTimeouts } from '../../harness/limits.ts';
import { straight, type Target } from '../../harness/target.ts';
import { word } from '../../reporters/shell.ts';
import { authority } from '../harness/certificates.ts';
import { forwardProxy, http, type Listening, nobody, tcp } from '../harness/servers.ts';
import { judge } from '../suites/judged.ts';

const script = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const withTsx = `${word(process.execPath)} --import tsx`;

let folder: string;
let url: string;
const ending: (() => unknown)[] = [];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'start-'));
  url = `${await nobody()}/api/v1/cloud`;
});
afterEach(async () => {
  for (const end of ending.splice(0)) await end();
  // Only a test that has failed leaves any.
  if (existsSync(log())) for (const pid of pids().filter(isAlive)) process.kill(pid, 'SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const log = () => join(folder, 'target.log');
const printed = () => readFileSync(log(), 'utf8');
const port = () => new URL(url).port;

/** A command that runs a line of JavaScript, in which PORT is the port to listen at. */
const node = (code: string) => `${word(process.execPath)} -e ${word(code.replaceAll('PORT', port()))}`;
const serving = 'require("http").createServer((q, r) => r.writeHead(404).end()).listen(PORT, "127.0.0.1");';
const tellPid = 'console.log("pid " + process.pid);';

interface Given extends Partial<Omit<StartOptions, 'target'>> {
  target?: Partial<Target>;
}

async function started(command: string, { target = {}, ...given }: Given = {}): Promise<StartedTarget | undefined> {
  const target_ = { url, token: 'pt-own-0123456789', foreignToken: null, embedded: false, ...target };
  const { signal } = new AbortController();
  const options = { command, target: target_, timeouts: defaultTimeouts, logFile: log(), signal, ...given };
  const result = await startTarget(options);
  if (result) ending.push(result.stop);
  return result;
}

async function serverAt(start: Promise<Listening>): Promise<Listening> {
  const server = await start;
  ending.push(server.stop);
  return server;
}

/** The processes that said who they are. */
const pids = () => [...printed().matchAll(/^pid (\d+)$/gm)].map(([, pid]) => Number(pid));

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // One that has ended and was not collected yet is a zombie.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

describe('a target that is started', () => {
  test('is waited for, judged and stopped', async () => {
    const up = await started(`${withTsx} ${word(script('mock-target.ts'))} ${port()}`);
    const { token, foreignToken } = JSON.parse(printed());
    const { record } = await judge({ url, token, foreignToken, embedded: false }, { only: ['work.get.*'] });
    expect(record.gate).toMatchObject({ passes: true, exit_code: 0 });
    expect(up?.ending()).toBeUndefined();
    await up?.stop();
    await expect(fetch(url)).rejects.toThrow();
  }, 60_000);

  test('takes its time to come up', async () => {
    const late = `setTimeout(() => { ${serving} }, 700); ${tellPid}`;
    expect(await started(node(late))).toBeDefined();
  });

  test('has what it prints, to either stream, in the log', async () => {
    await started(node(`console.log("out"); console.error("err"); ${serving}`));
    expect(printed()).toBe('out\nerr\n');
  });

  test('is asked with the headers of the configuration, no token, at the base URL', async () => {
    const connection = { ...straight, headers: [{ name: 'X-Workspace', value: 'team-1', secret: false }] };
    const code = `require("http").createServer((q, r) => { console.log(JSON.stringify([q.method, q.url, q.headers])); r.end(); }).listen(PORT, "127.0.0.1");`;
    await started(node(code), { target: { connection } });
    const [method, path, headers] = JSON.parse(printed());
    expect([method, path]).toEqual(['GET', '/api/v1/cloud']);
    expect(headers).toMatchObject({ 'x-workspace': 'team-1' });
    expect(headers).not.toHaveProperty('authorization');
  });

  test('is reached through the proxy of the configuration', async () => {
    const proxy = await serverAt(forwardProxy());
    const connection = { ...straight, proxy: { url: proxy.origin, authorization: null } };
    expect(await started(node(serving), { target: { connection } })).toBeDefined();
  });

  test('whose certificate is not trusted is up all the same: the run says what is wrong with it', async () => {
    const { cert, key } = await (await authority('a stranger')).server();
    const options = JSON.stringify({ cert, key });
    const code = `require("https").createServer(${options}, (q, r) => r.end()).listen(PORT, "127.0.0.1");`;
    expect(await started(node(code), { target: { url: url.replace('http:', 'https:') } })).toBeDefined();
  });

  test('tells that it has ended by itself, and how', async () => {
    const up = await started(node(`${serving} process.stdin.resume(); setTimeout(() => process.exit(7), 500);`));
    await expect.poll(() => up?.ending(), { timeout: 10_000 }).toBe('exit code 7');
    await up?.stop();
  });
});

describe('what does not come up is said, with what was printed and where the rest is', () => {
  const failure = async (command: string, given?: Given) => {
    const error = await started(command, given).then(
      () => undefined,
      (thrown: Error & { remedy: string }) => thrown,
    );
    expect(error?.name).toBe('UsageError');
    return `${error?.message}\n${error?.remedy}`;
  };

  test('a command that ends before it answers', async () => {
    const text = await failure('echo no database; echo "giving up" >&2; exit 3');
    expect(text).toContain(`the command of --start ended (exit code 3) before ${url} answered`);
    expect(text).toContain('It printed at last:\n  no database\n  giving up\n');
    expect(text).toContain(log());
  });

  test('one that ends well, as a command that puts itself into the background does', async () => {
    expect(await failure('true')).toMatch(/ended \(exit code 0\) before .* answered\. It printed nothing\./);
  });

  test('one that there is not', async () => {
    expect(await failure('there-is-no-such-command')).toMatch(/exit code 127.*\n.*not found/);
  });

  test('one that is killed', async () => {
    expect(await failure('kill -9 $$')).toMatch(/ended \(SIGKILL\)/);
  });

  test('one that stays but never listens', async () => {
    const text = await failure(`echo pid $$; exec sleep 1000`, { bound: 1_000 });
    expect(text).toMatch(/did not answer within 1 s of the start: no connection could be made \(ECONNREFUSED\)/);
    expect(pids()).toHaveLength(1);
    expect(pids().filter(isAlive)).toEqual([]);
  });

  test('one that listens but never answers', async () => {
    const text = await failure(node(`${tellPid} require("net").createServer(() => {}).listen(PORT, "127.0.0.1");`), {
      // Long enough for the process to listen on a busy machine, which is what is tried here.
      bound: 5_000,
      timeouts: { ...defaultTimeouts, answer: 300 },
    });
    expect(text).toMatch(/did not answer within 5 s of the start: no answer in time/);
    expect(pids().filter(isAlive)).toEqual([]);
  });

  test('its last lines alone, on lines of their own, without secrets and without what moves a cursor', async () => {
    const code = `for (let i = 1; i <= 40; i++) console.log("line " + i); console.log("token pt-own-0123456789 \\u001b[2J"); process.exit(1)`;
    const text = await failure(node(code));
    expect(text).not.toContain('line 31\n');
    expect(text).toContain('  line 32\n');
    expect(text).toContain('  token $QODER_PAT \\u{001b}[2J');
  });

  test.each<[string, () => Promise<Listening>]>([
    ['answers', () => http((_, response) => response.writeHead(500).end())],
    ['is silent', () => tcp(() => {})],
    ['hangs up', () => tcp((socket) => socket.destroy())],
  ])('what %s there already is not taken for it, and the command does not run', async (_, serve) => {
    const server = await serverAt(serve());
    url = `${server.origin}/api`;
    const text = await failure('echo ran');
    expect(text).toContain(`something is at ${url} already`);
    expect(() => printed()).toThrow(/ENOENT/);
  });

  test('a proxy that is not there', async () => {
    const connection = { ...straight, proxy: { url: await nobody(), authorization: null } };
    expect(await failure('echo ran', { target: { connection } })).toMatch(
      /no connection to the proxy.*\n.*target\.proxy/,
    );
    expect(() => printed()).toThrow(/ENOENT/);
  });
});

describe('no process of it is left', () => {
  const idle = JSON.stringify('setInterval(() => {}, 1000)');
  /** Starts a process of its own, and tells of both. */
  const family = `${tellPid} const { pid } = require("child_process").spawn(process.execPath, ["-e", ${idle}]); console.log("pid " + pid);`;

  test('when it is stopped, with its children', async () => {
    const up = await started(node(`${family} ${serving}`));
    await expect.poll(() => pids().length, { timeout: 10_000 }).toBe(2);
    await up?.stop();
    expect(pids().filter(isAlive)).toEqual([]);
  });

  test('when it does not heed SIGTERM: after five seconds it is killed', async () => {
    const up = await started(node(`process.on("SIGTERM", () => console.log("no")); ${family} ${serving}`));
    await expect.poll(() => pids().length, { timeout: 10_000 }).toBe(2);
    const asked = performance.now();
    await up?.stop();
    expect(performance.now() - asked).toBeGreaterThan(4_900);
    expect(printed()).toContain('no\n');
    expect(pids().filter(isAlive)).toEqual([]);
  }, 20_000);

  test('when the waiting is ended', async () => {
    const ended = new AbortController();
    const waiting = started(node(`${family} setInterval(() => {}, 1000)`), { signal: ended.signal });
    await expect.poll(() => pids().length, { timeout: 10_000 }).toBe(2);
    ended.abort();
    expect(await waiting).toBeUndefined();
    expect(pids().filter(isAlive)).toEqual([]);
  });

  describe.each<[string, string, (child: ChildProcess) => void]>([
    ['is interrupted twice', '', (child) => child.kill('SIGINT') && setTimeout(() => child.kill('SIGINT'), 100)],
    ['is killed', '', (child) => child.kill('SIGKILL')],
    ['loses its terminal', '', (child) => child.kill('SIGHUP')],
    ['fails', 'throw', () => {}],
  ])('when the run %s', (_, argument, end) => {
    test('however little it heeds', async () => {
      const stubborn = node(`process.on("SIGTERM", () => {}); process.on("SIGHUP", () => {}); ${family} ${serving}`);
      const child = spawn(process.execPath, ['--import', 'tsx', script('starter.ts'), stubborn, url, log(), argument], {
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      const exit = once(child, 'exit');
      await once(child.stdout, 'data');
      await expect.poll(() => pids().length, { timeout: 10_000 }).toBe(2);
      end(child);
      await exit;
      await expect.poll(() => pids().filter(isAlive), { timeout: 10_000 }).toEqual([]);
    }, 30_000);
  });
});
