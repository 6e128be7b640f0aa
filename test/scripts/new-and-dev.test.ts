import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { faultFile, rowText, scenarioFile, type Wanted } from '../../scripts/new/texts.ts';
import { areas } from '../../spec/areas.ts';
import { checkout } from './checkout.ts';

const { folder, remove } = checkout();
afterAll(remove);

const { FORCE_COLOR, ...environment } = process.env;
const plain = { ...environment, NO_COLOR: '1' };
const npm = (...args: string[]) => spawnSync('npm', ['run', '--silent', ...args], { cwd: folder, encoding: 'utf8' });
const trial = ['new', '--', 'work.stop.trial', '--statement', "It's a trial: of one.", '--section', 'Introduction'];

/** Saves as many editors do: into another file, which then takes the place of the one that was there. */
function save(file: string, text: string): void {
  writeFileSync(`${file}~`, text);
  renameSync(`${file}~`, file);
}

describe('npm run new', () => {
  test.each<[string, string[], RegExp]>([
    ['no id', ['new'], /one id is needed/],
    [
      'a sentence without quotes',
      ['new', '--', 'work.get.two', '--statement', 'An', 'item', '--section', 'S'],
      /one id is needed, not work\.get\.two, item \(sentences are quoted/,
    ],
    ['an area alone', ['new', '--', 'work.get', '--statement', 'S', '--section', 'S'], /work\.get is an area: a dot/],
    [
      'an unknown area',
      ['new', '--', 'work.fly.high', '--statement', 'S', '--section', 'S'],
      /work\.fly\.high does not start with an area: work\.get,/,
    ],
    [
      'an id that is no kebab case',
      ['new', '--', 'work.get.Two', '--statement', 'S', '--section', 'S'],
      /work\.get\.Two does not end in kebab case/,
    ],
    ['no statement', ['new', '--', 'work.get.two', '--section', 'S'], /--statement and --section are needed/],
    [
      'another level',
      ['new', '--', 'work.get.two', '--statement', 'S', '--section', 'S', '--level', 'MAY'],
      /--level is one of MUST, SHOULD, not MAY/,
    ],
    [
      'a silence without a reason',
      ['new', '--', 'work.get.two', '--statement', 'S', '--section', 'S', '--basis', 'promoted'],
      /--why goes with/,
    ],
    [
      'a MUST of an example',
      ['new', '--', 'work.get.two', '--statement', 'S', '--section', 'S', '--basis', 'example'],
      /a MUST cannot rest/,
    ],
    ['a flag that there is not', ['new', '--', 'work.get.two', '--staement', 'S'], /Unknown option '--staement'/],
    [
      'a row that is there',
      ['new', '--', 'work.get.queued', '--statement', 'S', '--section', 'S'],
      /work\.get\.queued has a row in spec\/requirements\/work\.get\.yaml already/,
    ],
  ])('refuses %s', (_, args, told) => {
    const { status, stderr } = npm(...args);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(told) });
    expect(stderr).toMatch(/npm run new -- <area>\.<rule>/);
  });

  test('begins a requirement that compiles, and dev then says what it lacks', async () => {
    const { status, stdout, stderr } = npm(...trial);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/suites\/work\/stop-trial\.ts\n.*fixtures\/faults\/stop-breaks-trial\.ts/);
    expect(readFileSync(join(folder, 'spec/requirements/work.stop.yaml'), 'utf8')).toMatch(
      /\n {2}trial:\n {4}level: MUST\n {4}basis: stated\n {4}section: Introduction\n {4}statement: "It's a trial: of one\."\n$/,
    );
    expect(npm(...trial)).toMatchObject({ status: 2, stderr: expect.stringMatching(/has a row in/) });

    const dev = spawn('npm', ['run', '--silent', 'dev'], { cwd: folder, detached: true, env: plain });
    try {
      let text = '';
      let look = () => {};
      for (const stream of [dev.stdout, dev.stderr]) {
        stream.setEncoding('utf8').on('data', (more: string) => {
          text += more;
          look();
        });
      }
      const shown = (what: RegExp) =>
        new Promise<void>((resolve) => {
          look = () => (what.test(text) ? resolve() : undefined);
          look();
        });
      await shown(/Watching/);
      const fault = join(folder, 'fixtures/faults/stop-breaks-trial.ts');
      save(fault, `${readFileSync(fault, 'utf8')}\n`);
      await shown(/✗ the fault stop-breaks-trial\n {4}work\.stop\.trial should fail, and does not/);
      const scenario = join(folder, 'suites/work/stop-trial.ts');
      save(scenario, readFileSync(scenario, 'utf8').replace('answers(answer, 200)', 'answers(answer, )) 200'));
      await shown(/Transform failed.*\n.*stop-trial\.ts:/);
      save(scenario, readFileSync(scenario, 'utf8').replace('answers(answer, )) 200', 'answers(answer, 201)'));
      await shown(/✗ work\.stop\.trial-shown \(failed\)\n {4}work\.stop\.trial: the answer should be 201, but is 200/);
    } finally {
      process.kill(-(dev.pid ?? 0), 'SIGTERM');
      await once(dev, 'exit');
    }
  }, 480_000);

  test('begins one of every area that compiles', () => {
    for (const area of areas) {
      const wanted: Wanted = {
        ...{ area, rule: 'another-trial', statement: 'A trial.', level: 'MUST', basis: 'stated' },
        ...{ section: 'Introduction', why: undefined },
      };
      appendFileSync(join(folder, `spec/requirements/${area}.yaml`), rowText(wanted));
      for (const { path, text } of [scenarioFile(wanted), faultFile(wanted)]) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
    }
    expect(npm('generate')).toMatchObject({ status: 0, stderr: '' });
    const include = ['fixtures', 'suites'];
    writeFileSync(join(folder, 'tsconfig.trial.json'), JSON.stringify({ extends: './tsconfig.json', include }));
    execFileSync('npx', ['tsc', '-p', 'tsconfig.trial.json'], { cwd: folder, encoding: 'utf8' });
  }, 240_000);
});
