import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { settings } from '../../../cli/configuration/settings-table.ts';
import { commandTests, emptyFolder, filesIn, run } from '../command.ts';

commandTests();

const file = `# a comment
target:
  url: https://staging.example.com/api/v1/cloud/
  token: { env: MINE }
  foreign_token:
    command: touch ran; echo hunter2-of-another
  headers:
    X-Workspace: ws_1
    X-Canary: { env: CANARY_KEY }
  proxy: { url: "http://proxy.example.com:3128", authorization: { env: PROXY_AUTH } }
hook:
  url: https://staging.example.com/control
only: ['work.stop.*', 'auth.*']
rate: { writes: 5 }
timeouts: { scenario: 90s }
seed: 7
out: reports
`;

const env = {
  MINE: 'pt-hunter2-hunter2',
  CANARY_KEY: 'hunter2-canary',
  PROXY_AUTH: 'Basic aHVudGVyMg==',
  QODER_HOOK_TOKEN: 'hunter2-hook',
  CONFORMANCE_SEED: '8',
  CONFORMANCE_STRICT: 'true',
};

/** A folder with that configuration. */
function configured(): string {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, 'conformance.yaml'), file);
  return cwd;
}

const golden = `target.url                        https://staging.example.com/api/v1/cloud      conformance.yaml:3:8
target.token                      set                                           conformance.yaml:4:10
target.foreign_token              a command (not run)                           conformance.yaml:6:5
target.headers                    {"X-Workspace":"ws_1","X-Canary":"[removed]"}  conformance.yaml:8:5
target.proxy.url                  http://proxy.example.com:3128                 conformance.yaml:10:17
target.proxy.authorization        set                                           conformance.yaml:10:65
target.tls.ca                     none                                          default
`;

describe('--print-config', () => {
  test('prints each value and where it came from, without secrets; sends, writes and runs nothing', async () => {
    const cwd = configured();
    const { code, stdout, stderr } = await run(['run', '--print-config', '--profile', 'documented-four'], { cwd, env });
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'Taking the configuration from conformance.yaml.\n' });
    const lines = stdout.split('\n').map((line) => line.replace(/ {2,}/g, ' | '));
    expect(lines).toEqual(
      golden
        .trimEnd()
        .split('\n')
        .map((line) => line.replace(/ {2,}/g, ' | '))
        .concat(
          'target.tls.cert | none | default',
          'target.tls.key | none | default',
          'target.tls.passphrase | not set | default',
          'target.allow_production | false | default',
          'target.start | none | default',
          'hook.url | https://staging.example.com/control | conformance.yaml:12:8',
          'hook.token | set | environment QODER_HOOK_TOKEN',
          'arrange.agent | none | default',
          'arrange.model | none | default',
          'arrange.environments.self_hosted | none | default',
          'arrange.environments.cloud | none | default',
          'arrange.work_items | none | default',
          'arrange.deployments | none | default',
          'profile | documented-four | flag --profile',
          'capabilities.tenants | 2 | default',
          'only | ["work.stop.*","auth.*"] | conformance.yaml:13:7',
          'probes | true | default',
          'slow | false | default',
          'rate.reads | 50 | default',
          'rate.writes | 5 | conformance.yaml:14:17',
          'timeouts.connect | 5s | default',
          'timeouts.answer | 10s | default',
          'timeouts.item | 45s | default',
          'timeouts.scenario | 90s | conformance.yaml:15:23',
          'concurrency | 16 | default',
          'seed | 8 | environment CONFORMANCE_SEED',
          'explore | 8 | default',
          'max_requests | unlimited | default',
          'anonymous | false | default',
          'keep | false | default',
          'expectations | none | default',
          'strict | true | environment CONFORMANCE_STRICT',
          'lock | none | default',
          'lock_strict | false | default',
          'out | reports | conformance.yaml:17:6',
          '',
        ),
    );
    expect(filesIn(cwd)).toEqual(['conformance.yaml']);
  });

  test('prints them as JSON with --json, and with --quiet nothing else', async () => {
    const cwd = configured();
    const { code, stdout, stderr } = await run(['run', '--print-config', '--json', '--quiet'], { cwd, env });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { file: named, settings } = JSON.parse(stdout);
    expect(named).toBe('conformance.yaml');
    expect(settings['target.headers']).toEqual({
      value: { 'X-Workspace': 'ws_1', 'X-Canary': '[removed]' },
      from: 'conformance.yaml:8:5',
    });
    expect(settings['target.token']).toEqual({ value: 'set', from: 'conformance.yaml:4:10' });
    expect(settings.seed).toEqual({ value: 8, from: 'environment CONFORMANCE_SEED' });
    expect(filesIn(cwd)).toEqual(['conformance.yaml']);
  });

  test.each([[[]], [['--json']], [['--allow-commands']], [['--token-env', 'QODER_HOOK_TOKEN', '--json']]])(
    'never prints a secret: %j',
    async (flags) => {
      const cwd = configured();
      const { code, stdout, stderr } = await run(['run', '--print-config', ...flags], { cwd, env });
      expect(code).toBe(0);
      for (const secret of [...Object.values(env).filter((value) => value.length > 6), 'hunter2']) {
        expect(stdout + stderr).not.toContain(secret);
      }
      expect(filesIn(cwd)).toEqual(['conformance.yaml']);
    },
  );

  test('takes no configuration that is not there', async () => {
    const { code, stdout, stderr } = await run(['run', '--print-config']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.trimEnd().split('\n')).toHaveLength(Object.keys(settings).length);
    for (const line of stdout.trimEnd().split('\n')) expect(line).toMatch(/ default$/);
  });
});
