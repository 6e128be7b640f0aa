import pc from 'picocolors';
import { describe, expect, test } from 'vitest';
import { terminal } from '../../reporters/terminal.ts';
import { requirement, type Sample, sample } from './sample.ts';
import { samples } from './samples.ts';

const paths = ['out/run.json', 'out/junit.xml'];
const plain = (it: Sample, width = 80) =>
  terminal(it.record, it.exchanges, { width, colors: pc.createColors(false), paths });
const named = (name: string) => samples[name] as Sample;
const lines = (text: string) => text.trimEnd().split('\n');
/** The text as if it had never been wrapped. */
const unwrapped = (text: string) => text.replace(/\s+/g, ' ');

describe('the last line', () => {
  test.each([
    ['conformant', 'conformant: 6 of 7 MUSTs passed, 1 not applicable · gate passes (exit 0)'],
    ['conformant, with an advisory', 'conformant: all 6 MUSTs passed · gate passes (exit 0)'],
    ['three failures', 'non-conformant: 3 of 9 MUSTs failed · gate fails (exit 1)'],
    ['a failure and inconclusive MUSTs', 'non-conformant: 1 of 16 MUSTs failed, 9 inconclusive · gate fails (exit 1)'],
    ['an unreachable host', 'incomplete: nothing was judged · gate fails (exit 3)'],
    ['nothing judged', 'incomplete: nothing was judged · gate fails (exit 3)'],
    ['an empty profile', 'incomplete: nothing was judged · gate fails (exit 3)'],
    ['a selection that holds', 'incomplete: 4 of 6 MUSTs not run · gate passes (exit 0)'],
    ['interrupted', 'incomplete: 1 of 4 MUSTs not run · cut short · gate fails (exit 130)'],
    ['a fault of our own in a MUST', 'incomplete: 1 of 7 MUSTs inconclusive · gate fails (exit 4)'],
  ])('%s', (name, want) => {
    expect(lines(plain(named(name))).at(-1)).toBe(want);
  });
});

describe('every summary', () => {
  test.each(Object.entries(samples))('names everything that failed and prints its curl line whole: %s', (_, it) => {
    const text = plain(it, 40);
    for (const { id, outcome, level } of it.record.requirements) {
      if (outcome === 'failed') expect(text).toContain(`${level === 'MUST' ? '✗' : '!'} ${id}`);
    }
    for (const line of lines(text).filter((line) => /^(curl|printf) /.test(line))) expect(line).toMatch(/('|@-|")$/);
  });

  test.each(Object.entries(samples))('fits 40 columns but for what is to be copied: %s', (name, it) => {
    if (name === 'a hostile target') return; // Its words are longer than that.
    const copied = /^(curl|printf) |https?:|out\/|· gate/;
    for (const line of lines(plain(it, 40)).filter((line) => !copied.test(line))) {
      expect(line.length, line).toBeLessThanOrEqual(40);
    }
  });

  test.each(Object.entries(samples))('lets nothing through that a terminal would act on: %s', (_, it) => {
    for (const width of [1, 40, 80, 200])
      expect(plain(it, width).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
  });

  test.each(Object.entries(samples))('says scope, target, profile, seed and where the reports are: %s', (_, it) => {
    const text = unwrapped(plain(it));
    for (const part of ['scope', it.record.target.url, 'full, version 1', 'seed 42', '12.3 s', ...paths])
      expect(text).toContain(part);
  });
});

test('a failed MUST shows promise, source, request, answer, both values and the line that repeats it', () => {
  const text = plain(named('three failures'));
  for (const part of [
    'Failed: 3 MUSTs',
    '✗ work.stop.stop-active',
    'A graceful stop of an active item answers 200',
    'https://docs.qoder.com/cloud-agents/api/environments/work/stop',
    'found     the item is stopped, not stopping',
    'sent      POST /environments/env_',
    'body      {"force":false}',
    'answer    200 {"id"',
    'promised  "stopping"',
    'actual    "stopped"',
    'answer    none: reset, ECONNRESET',
    "with the other account's token",
  ]) {
    expect(unwrapped(text)).toContain(unwrapped(part));
  }
  expect(lines(text).filter((line) => line.startsWith('curl -sS -i -X POST'))).toHaveLength(3);
});

test('checks that found the same are shown once', () => {
  const text = unwrapped(plain(named('three failures')));
  expect(text).toContain('also in 3 scenarios: work.get.seen-1, work.get.seen-2, work.get.seen-3');
  expect(text.split('work.get.seen-0')).toHaveLength(2);
});

test('requirements with one cause are printed once, with how many they are', () => {
  const text = unwrapped(plain(named('an unreachable host')));
  expect(text).toContain('Inconclusive: 70 requirements');
  expect(text.split('no connection to')).toHaveLength(2);
  expect(text).toContain('Remedy: see that the target runs');
  expect(text).toContain('60 MUST, 10 SHOULD: work.ack.rule-0,');
  expect(text).toContain('and 64 more');
});

test('sections come in the order of urgency', () => {
  const text = plain(named('three failures'));
  const places = ['Failed:', 'Advisories:', 'MUST  SHOULD', 'target', 'observed', 'reports', 'scope', 'gate fails'].map(
    (it) => text.indexOf(it),
  );
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test('leftovers and reasons without a requirement are told', () => {
  const text = unwrapped(plain(named('interrupted')));
  expect(text).toContain('left over 1 not removed: environment env_1 (clean-up was interrupted)');
  expect(text).toContain('cut-short: the run was interrupted after 3 of 4 scenarios');
});

test('a failure of which no check is left still says why', () => {
  const it = sample([requirement('work.stop.x', 'failed', { message: 'it was so' })], { scenarios: [] });
  expect(plain(it)).toContain('it was so');
});

test('colours are the caller’s choice', () => {
  const it = named('three failures');
  const coloured = terminal(it.record, it.exchanges, { width: 80, colors: pc.createColors(true), paths });
  expect(coloured).toContain('\u001b[31m');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: takes the colours off again
  expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(plain(it));
});
