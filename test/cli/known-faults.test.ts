import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { KnownFaults } from '../../harness/dictionary/known-faults.ts';
import { commandTests, emptyFolder, recordIn, run, served, start } from './command.ts';

commandTests();

/** What the dictionary says in the record of a bundle. */
function known(folder: string): KnownFaults {
  const { known_faults: said } = recordIn(folder);
  if (!said) throw new Error('the record says nothing of known faults');
  return said;
}

/** Serves a fault, runs the suite against it, and gives what the run printed and left. */
async function judged(args: readonly string[], { fault, foreign = true }: { fault?: string; foreign?: boolean }) {
  const server = start(['serve', '--port', '0', ...(fault === undefined ? [] : ['--fault', fault])]);
  try {
    const { url, token, foreign_token } = await served(server);
    const cwd = emptyFolder();
    const env = { QODER_PAT: token, ...(foreign ? { QODER_FOREIGN_PAT: foreign_token } : {}) };
    const finished = await run(['run', '--target', url, '--out', '.', ...args], { cwd, env });
    return { ...finished, cwd, known: known(cwd) };
  } finally {
    server.child.kill();
  }
}

const unwrapped = (text: string) => text.replace(/\s+/g, ' ');

describe.concurrent('a run names its blind spots', () => {
  test('that --only leaves, on the terminal, in run.json, in junit.xml and to judge', async () => {
    const cwd = emptyFolder();
    const { code, stdout } = await run(['run', '--only', 'work.ack.queued', '--out', '.'], { cwd });
    const { dictionary, noticeable, blind_spots: spots, likeness } = known(cwd);
    const line = `could not have noticed ${spots.length} of ${dictionary.faults} known faults`;
    expect(code).toBe(0);
    expect(likeness).toBeNull();
    expect(noticeable + spots.length).toBe(dictionary.faults);
    expect(noticeable).toBeGreaterThan(0);
    expect(spots).toContainEqual(expect.objectContaining({ fault: 'pause-renames-deployment', why: 'not-selected' }));
    expect(spots.map(({ fault }) => fault)).not.toContain('ack-answers-204');
    expect(unwrapped(stdout)).toContain(`Blind spots: this run ${line}`);
    expect(readFileSync(join(cwd, 'junit.xml'), 'utf8')).toContain(line);

    const again = await run(['judge', '.', '--blind-spots'], { cwd });
    expect(again.code).toBe(0);
    expect(again.stdout).toContain(line);
    expect(again.stdout.match(/^ {2}[a-z0-9-]+: .+ by .+\)$/gm)).toHaveLength(spots.length);
  });

  test('that the lack of a second account leaves, with what would mend it', async () => {
    const { known: said, stdout } = await judged(['--only', 'work.get.*', '--no-probes'], { foreign: false });
    const tenancy = said.blind_spots.filter(({ why, class: kind }) => why === 'inconclusive' && kind === 'credential');
    expect(tenancy.map(({ fault }) => fault)).toContain('get-serves-other-accounts');
    expect(unwrapped(stdout)).toMatch(/could not be judged \(credential\) Remedy: Put a token of a second account/);
  });
});

describe.concurrent('a run tells what its failures look like', () => {
  test.each([
    ['stop-revives-stopped-item', 'work.stop.*stopped*'],
    ['heartbeat-times-compared-in-seconds', 'work.heartbeat.replaced-time-refused'],
    ['pause-again-moves-updated-at', 'deployment.pause.*paused*'],
  ])('%s', async (fault, only) => {
    const { code, stdout, cwd, known: said } = await judged(['--only', only], { fault });
    const [look, ...others] = said.likeness?.looks ?? [];
    expect(code).toBe(1);
    expect(others).toEqual([]);
    expect(look?.checks.failed).toBe(look?.checks.made);
    expect(look?.faults.map(({ id }) => id)).toContain(fault);
    expect(unwrapped(stdout)).toMatch(/Fails like: 1 known fault .*Usual cause: /);
    expect(readFileSync(join(cwd, 'junit.xml'), 'utf8')).toMatch(/Fails like .*\n.*Usual cause: /);
  });
});

test('judge takes what another list of faults said as it stands, and nothing that was changed', async () => {
  const cwd = emptyFolder();
  expect(await run(['run', '--only', 'work.ack.queued', '--quiet', '--out', '.'], { cwd })).toMatchObject({ code: 0 });
  const file = join(cwd, 'run.json');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/"noticeable": \d+/, '"noticeable": 1'));
  expect(await run(['judge', '.'], { cwd })).toMatchObject({
    ...{ code: 1, stdout: expect.stringContaining('run.json is not what follows from journal.ndjson') },
  });
  writeFileSync(file, text.replace(/"digest": "[^"]+"/, '"digest": "sha256:another"'));
  expect(await run(['judge', '.'], { cwd })).toMatchObject({
    ...{ code: 0, stdout: expect.stringContaining('by another list of them') },
  });
});
