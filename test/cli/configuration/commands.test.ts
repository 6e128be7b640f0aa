import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startReferenceTarget } from '../../../fixtures/reference-target/server.ts';
import { nobody } from '../../harness/servers.ts';
import { commandTests, emptyFolder, filesIn, recordIn, run } from '../command.ts';

commandTests();

const one = "only: ['deployment.pause.pauses-*']\n";

describe('run, with a configuration', () => {
  test('takes its settings and its token’s command, and puts the reports beside it', async () => {
    const target = await startReferenceTarget();
    const cwd = emptyFolder();
    try {
      mkdirSync(join(cwd, 'staging'));
      writeFileSync(join(cwd, 'token.txt'), `${target.token}\n`);
      const token = '{ command: "echo asking >&2; cat token.txt" }';
      const yaml = `target: { url: "${target.url}", token: ${token} }\n${one}seed: 5\nout: reports\n`;
      writeFileSync(join(cwd, 'staging/mine.yaml'), yaml);
      const args = ['run', '--config', 'staging/mine.yaml', '--allow-commands', '--concurrency', '2'];
      const { code, stdout, stderr } = await run(args, { cwd, env: { CONFORMANCE_SEED: '6' } });
      expect(code).toBe(0);
      expect(stderr).toMatch(/^asking\n/);
      expect(stderr).not.toContain('Taking the configuration');
      expect(filesIn(join(cwd, 'staging'))).toEqual(['mine.yaml', 'reports']);
      const reports = join(cwd, 'staging/reports');
      expect(recordIn(reports)).toMatchObject({ seed: 6, target: { url: target.url } });
      expect(recordIn(reports).selection.only).toEqual(['deployment.pause.pauses-*']);
      const all = filesIn(reports).map((file) => readFileSync(join(reports, file), 'utf8'));
      expect([stdout, stderr, ...all].join('\n')).not.toContain(target.token);
    } finally {
      await target.stop();
    }
  });

  test('says which one it takes where none is named, unless it is to be quiet', async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'conformance.yaml'), one);
    const loud = await run(['run'], { cwd });
    expect(loud.code).toBe(0);
    expect(loud.stderr.match(/Taking the configuration from conformance\.yaml\.\n/g)).toHaveLength(1);
    expect(await run(['run', '--quiet'], { cwd })).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('cleanup, with the configuration of the run', () => {
  test('finds the ledger and the token by it, and refuses it for another target', async () => {
    const target = await startReferenceTarget();
    const cwd = emptyFolder();
    const yaml = (url: string) =>
      `target: { url: "${url}", token: { command: echo ${target.token} } }\n${one}keep: true\nout: reports\n`;
    try {
      writeFileSync(join(cwd, 'conformance.yaml'), yaml(target.url));
      expect(await run(['run', '--allow-commands'], { cwd })).toMatchObject({ code: 0 });
      expect(target.leftovers().unarchived.length).toBeGreaterThan(0);

      const refused = await run(['cleanup'], { cwd });
      expect(refused).toMatchObject({ code: 2, stdout: '' });
      expect(refused.stderr).toMatch(/conformance\.yaml:1:\d+: target\.token\.command is a command/);

      const other = `${await nobody()}/api`;
      writeFileSync(join(cwd, 'other.yaml'), yaml(other));
      const elsewhere = await run(['cleanup', '--config', 'other.yaml', '--allow-commands'], { cwd });
      expect(elsewhere).toMatchObject({ code: 2, stdout: '' });
      expect(elsewhere.stderr).toContain(`speaks of ${target.url}, and other.yaml:1:16: target.url names ${other}`);
      expect(elsewhere.stderr).toContain(`add --target ${target.url}`);
      expect(target.leftovers().unarchived.length).toBeGreaterThan(0);

      const args = ['cleanup', '--config', 'other.yaml', '--target', target.url, '--allow-commands'];
      expect(await run(args, { cwd })).toMatchObject({ code: 0 });
      expect(target.leftovers()).toEqual({ unarchived: [], liveWork: [] });
    } finally {
      await target.stop();
    }
  });
});
