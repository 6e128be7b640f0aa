import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandTests, emptyFolder, filesIn, recordIn, run, served, start } from './command.ts';

commandTests();

const broken = 'work.stop.force-active';
const entry = (id: string, expires = '2999-12-31') =>
  `- { id: ${id}, expect: failed, reason: We know., owner: team-work, expires: ${expires} }\n`;

/** Runs a few scenarios, with these expectations, on a target that breaks one of them. */
async function judged(cwd: string, text: string, ...flags: string[]) {
  writeFileSync(join(cwd, 'expectations.yaml'), text);
  const target = start(['serve', '--fault', 'stop-ignores-force'], { cwd });
  const { url, token } = await served(target);
  const only = ['--only', broken, '--only', 'work.ack.queued'];
  const args = ['run', '--target', url, '--expectations', 'expectations.yaml', '--quiet', ...only, ...flags];
  const { code, stdout } = await run(args, { cwd, env: { QODER_PAT: token } });
  target.child.kill();
  return { code, line: stdout };
}

describe.concurrent('run --expectations', () => {
  test('lets the gate pass over what is listed; the verdict stays, and every report says why', async () => {
    const cwd = emptyFolder();
    const { code, line } = await judged(cwd, entry(broken));
    expect(code).toBe(0);
    expect(line).toMatch(/^non-conformant: 1 of \d+ MUSTs failed, .*1 expected · gate passes \(exit 0\)\n$/);
    const folder = join(cwd, 'conformance-report');
    expect(recordIn(folder).expectations).toMatchObject([{ id: broken, status: 'holds', excused: [broken] }]);
    const junit = readFileSync(join(folder, 'junit.xml'), 'utf8');
    expect(junit).not.toMatch(/<(failure|error)\b/);
    expect(junit).toContain('We know.');
  });

  test('warns of an entry that holds no longer, counted from the first run into the folder that saw it', async () => {
    const cwd = emptyFolder();
    const text = entry(broken) + entry('work.ack.queued');
    expect(await judged(cwd, text)).toMatchObject({
      code: 0,
      line: expect.stringContaining('1 expectation to look at'),
    });
    const folder = join(cwd, 'conformance-report');
    const first = recordIn(folder);
    const since = '2020-02-03';
    const older = first.expectations.map((it) => (it.since === undefined ? it : { ...it, since }));
    writeFileSync(join(folder, 'run.json'), JSON.stringify({ ...first, expectations: older }));
    expect(await judged(cwd, text)).toMatchObject({ code: 1, line: expect.stringContaining('1 expectation overdue') });
    expect(recordIn(folder).expectations[1]).toMatchObject({ status: 'no longer holds', since });
  });

  test('with --strict, fails the gate over such an entry at once', async () => {
    const { code } = await judged(emptyFolder(), entry(broken) + entry('work.ack.queued'), '--strict');
    expect(code).toBe(1);
  });

  test('refuses an entry that is not as it should be, before anything is sent or written', async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'expectations.yaml'), entry('work.stop.force-activ'));
    const { code, stdout, stderr } = await run(['run', '--expectations', 'expectations.yaml'], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(
      /expectations\.yaml:1:9: work\.stop\.force-activ matches no .*nearest is work\.stop\.force-active/,
    );
    expect(filesIn(cwd)).toEqual(['expectations.yaml']);
  });
});
