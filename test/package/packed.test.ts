import { execFile } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const exec = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));
const minutes = 60_000;

/** An account without rights, for when the tests run as root, whom no permission stops. */
const nobody = 65_534;

let folder: string;
let installed: string;
let packed: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packed-'));
  await chmod(folder, 0o755);
  // `npm test` has built what is packed; building again would take it away from tests that use it.
  const { stdout } = await exec('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
    cwd: root,
  });
  const [pack]: { filename: string; files: { path: string }[] }[] = JSON.parse(stdout);
  packed = pack?.files.map(({ path }) => path).sort() ?? [];

  installed = join(folder, 'installed');
  await mkdir(installed);
  await writeFile(join(installed, 'package.json'), JSON.stringify({ private: true }));
  const quickly = ['--prefer-offline', '--no-audit', '--no-fund'];
  await exec('npm', ['install', join(folder, pack?.filename ?? ''), ...quickly], { cwd: installed });
}, 5 * minutes);

afterAll(async () => {
  await exec('chmod', ['-R', 'u+w', folder]);
  await rm(folder, { recursive: true, force: true });
});

/** Runs the installed command the way that its user does; stdout and stderr where it succeeds. */
function command(...argv: string[]) {
  return exec('npx', ['--no', '--', manifest.name, ...argv], { cwd: installed, maxBuffer: 1e8 });
}

/** Every file and folder of the installation, with what changes when it is written. */
async function listing(): Promise<string[]> {
  const entries = await readdir(installed, { recursive: true });
  return Promise.all(
    entries.sort().map(async (entry) => {
      const { size, mtimeMs } = await stat(join(installed, entry));
      return `${entry} ${size} ${mtimeMs}`;
    }),
  );
}

async function expectConformantReports(out: string): Promise<void> {
  expect((await readdir(out)).sort()).toEqual(expect.arrayContaining(['journal.ndjson', 'junit.xml', 'run.json']));
  expect(JSON.parse(await readFile(join(out, 'run.json'), 'utf8'))).toMatchObject({
    verdict: 'conformant',
    gate: { passes: true, exit_code: 0 },
    suite: { version: manifest.version },
  });
  expect(await readFile(join(out, 'junit.xml'), 'utf8')).toContain('<testsuite');
}

describe('the package', () => {
  test('holds the command, the contract as data, and what a package has; nothing else', () => {
    const known = [
      /^dist\/[\w.-]+\.js$/,
      /^spec\/((openapi|control)\.yaml|(silences|adjudications)\.yaml|(configuration|expectations|run-record|behaviour-lock|sensitivity)\.schema\.json)$/,
      /^spec\/(requirements|lifecycles|profiles)\/[\w.-]+\.yaml$/,
      /^(package\.json|README\.md|LICENSE|THIRD-PARTY-NOTICES)$/,
    ];
    expect(packed.filter((path) => !known.some((pattern) => pattern.test(path)))).toEqual([]);
    expect(packed).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'README.md',
        'THIRD-PARTY-NOTICES',
        'dist/cli.js',
        'dist/live.js',
        'spec/adjudications.yaml',
        'spec/configuration.schema.json',
        'spec/control.yaml',
        'spec/openapi.yaml',
        'spec/run-record.schema.json',
        'spec/silences.yaml',
      ]),
    );
  });
});

describe('the notices', () => {
  test('have the licence of every package whose code is in the validators', async () => {
    const read = (file: string) => readFile(join(root, file), 'utf8');
    const validators = await read('spec/generated/validators.js');
    const named = [...validators.matchAll(/node_modules\/((?:@[^/"]+\/)?[^/"]+)\//g)].map(([, name]) => name);
    expect(named).toContain('ajv');
    const notices = await read('THIRD-PARTY-NOTICES');
    for (const name of named) {
      expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, 'm'));
      expect(notices).toContain((await read(`node_modules/${name}/LICENSE`)).trim());
    }
    expect(notices).toMatch(/^Copyright .*\d{4}/m);
  });
});

describe('the package, installed from its tarball into an empty folder', () => {
  test('says its version', async () => {
    expect((await command('--version')).stdout.trim()).toBe(manifest.version);
  });

  test('lists its profiles', async () => {
    expect((await command('list', 'profiles')).stdout).toContain('full');
  });

  test(
    'judges the embedded reference target, and leaves the reports where it is told',
    async () => {
      const before = await listing();
      const out = join(folder, 'reports');
      await command('run', '--out', out);
      await expectConformantReports(out);
      expect(await listing()).toEqual(before);
    },
    2 * minutes,
  );

  test(
    'needs no right to write to its own folder',
    async () => {
      await exec('chmod', ['-R', 'a-w,a+rX', installed]);
      const before = await listing();
      const own = join(folder, 'own');
      await mkdir(own);
      const asRoot = process.getuid?.() === 0;
      if (asRoot) await chown(own, nobody, nobody);
      const out = join(own, 'reports');
      const cli = join(installed, 'node_modules', manifest.name, 'dist/cli.js');
      await exec(process.execPath, [cli, 'run', '--out', out], {
        cwd: own,
        maxBuffer: 1e8,
        env: { PATH: process.env.PATH, HOME: own, TMPDIR: own },
        ...(asRoot ? { uid: nobody, gid: nobody } : {}),
      });
      await expectConformantReports(out);
      expect(await listing()).toEqual(before);
    },
    2 * minutes,
  );
});
