import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { checkout } from './checkout.ts';

const page = readFileSync(fileURLToPath(new URL('../../docs/contributing.md', import.meta.url)), 'utf8');
const { folder, remove } = checkout();
afterAll(remove);

const scenario = 'suites/work/get-keeps-environment.ts';
const fault = 'fixtures/faults/get-breaks-keeps-environment.ts';

/** What stands on the page in a block of this language, in order. */
function blocks(language: string): string[] {
  return [...page.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map(([, text]) => text ?? '');
}

/** What `dev` says of saved files, without the time. */
function dev(...files: string[]): string {
  const args = ['--import', 'tsx', 'scripts/dev/rerun.ts', ...files];
  const { FORCE_COLOR, ...environment } = process.env;
  const env = { ...environment, NO_COLOR: '1' };
  return execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', env }).replace(/^\n.*\n/, '');
}

test('the page on adding a requirement is true to the word', () => {
  const [begun, besides] = blocks('text');
  const [scenarioText = '', faultText = ''] = blocks('ts');
  const command = /^npm run new -- .*\\\n.*$/m.exec(page)?.[0] ?? '';
  execFileSync('sh', ['-c', command], { cwd: folder, stdio: 'pipe' });
  expect(dev(fault)).toBe(begun);

  writeFileSync(join(folder, scenario), scenarioText);
  writeFileSync(join(folder, fault), faultText);
  expect(dev(scenario, fault)).toBe(`✓ work.get.reads-environment-twice\n${besides}`);

  const named = [...(besides ?? '').matchAll(/^ +(\S+) fails/gm)].map(([, id]) => `'${id}'`);
  writeFileSync(join(folder, fault), faultText.replace('may: []', `may: [${named.join(', ')}]`));
  expect(dev(fault)).toBe('✓ the fault get-breaks-keeps-environment fails what it declares\n');
  const own = [scenario, fault];
  execFileSync('npx', ['biome', 'check', ...own], { cwd: folder, stdio: 'pipe' });
}, 480_000);
