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
    ['an expected failure', 'non-conformant: 1 of 7 MUSTs failed, 1 expected · gate passes (exit 0)'],
    ['an expected failure beside another', 'non-conformant: 2 of 8 MUSTs failed, 1 expected · gate fails (exit 1)'],
    ['an expected advisory', 'conformant: all 6 MUSTs passed · gate passes (exit 0)'],
    [
      'MUSTs that are expected to be inconclusive or left out',
      'incomplete: 2 of 9 MUSTs inconclusive, 1 not run, 3 expected · gate passes (exit 0)',
    ],
    [
      'an expectation that holds no longer',
      'conformant: all 6 MUSTs passed · 1 expectation to look at · gate passes (exit 0)',
    ],
    [
      'overdue expectations',
      'non-conformant: 1 of 7 MUSTs failed, 1 expected · 2 expectations overdue · gate fails (exit 1)',
    ],
    [
      'a target with one tenant',
      'conformant: 6 of 7 MUSTs passed, 1 not applicable (tenants: 1) · gate passes (exit 0)',
    ],
    [
      'a target with one tenant, and a failure',
      'non-conformant: 1 of 8 MUSTs failed, 1 not applicable (tenants: 1) · gate fails (exit 1)',
    ],
    [
      'a target with one tenant that was not judged',
      'incomplete: nothing was judged (tenants: 1) · gate fails (exit 3)',
    ],
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
    for (const { id, outcome, level, expected } of it.record.requirements) {
      const mark = level === 'MUST' ? '✗' : '!';
      if (outcome === 'failed' && !expected) expect(text).toContain(`${mark} ${id}`);
      if (outcome === 'failed' && expected) expect(text).not.toContain(`${mark} ${id}`);
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

  test.each(Object.entries(samples))('counts what came out how, by level: %s', (_, it) => {
    const all = lines(plain(it, 40));
    const counted = all.slice(all.findIndex((line) => /^ +MUST +SHOULD$/.test(line)) + 1).slice(0, 5);
    const { MUST, SHOULD } = it.record.counts.requirements;
    expect(counted.map((line) => line.trim().split(/ {2,}/))).toEqual(
      (['passed', 'failed', 'inconclusive', 'not-applicable', 'not-run'] as const).map((outcome) => [
        outcome.replace('-', ' '),
        String(MUST[outcome]),
        String(SHOULD[outcome]),
      ]),
    );
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

describe('what is expected', () => {
  test.each([80, 40])('stands in a section of its own, with all that its entry says (%i columns)', (width) => {
    const text = plain(named('an expected failure'), width);
    expect(text).not.toContain('Failed:');
    const section = unwrapped(text.slice(text.indexOf('Expected: 1 requirement'), text.indexOf('MUST  SHOULD')));
    expect(section.trim()).toBe(
      [
        'Expected: 1 requirement',
        '~ work.stop.stop-* (expect: failed)',
        'reason A graceful stop is abrupt until the new scheduler is in place.',
        'owner team-work',
        'expires 2025-01-31',
        'https://tracker.example.com/issues/4711',
        'excuses failed: the item is stopped, not stopping',
        'work.stop.stop-active (MUST)',
      ].join(' '),
    );
    expect(text).toContain('https://tracker.example.com/issues/4711\n');
  });

  test('is not among what else failed or is inconclusive', () => {
    const text = plain(named('an expected failure beside another'));
    expect(text).toContain('Failed: 1 MUST\n\n✗ work.stop.closed');
    const open = plain(named('MUSTs that are expected to be inconclusive or left out'));
    expect(open).not.toContain('Inconclusive:');
    expect(open).toContain(
      '  excuses   inconclusive: no path leads to a queued item\n    work.ack.rule-0 (MUST), work.ack.rule-1 (MUST)\n',
    );
    expect(open).toContain('  excuses   not-run\n    work.stop.slow (MUST)\n');
  });

  test('says what of it counts all the same', () => {
    const text = unwrapped(plain(named('an expected failure of which something remains')));
    expect(text).toContain('but not rate: the target allows no more requests for a minute');
  });

  test('is counted where it is much', () => {
    const ids = Array.from({ length: 23 }, (_, i) => `work.get.rule-${i}`);
    const expected = { id: 'work.get.*', reason: 'It is so.' };
    const entry = { ...expected, expect: 'failed', owner: 'me', expires: '2025-01-31', status: 'holds' } as const;
    const it = sample(
      ids.map((id) => requirement(id, 'failed', { message: 'no', expected })),
      { expectations: [{ ...entry, excused: ids }] },
    );
    const text = unwrapped(plain(it));
    expect(text).toContain('Expected: 23 requirements');
    expect(text).toContain('work.get.rule-19 (MUST) and 3 more');
  });
});

describe('an expectation that is to be looked at', () => {
  test('is warned of with what date it is counted from and when it fails the gate', () => {
    const text = unwrapped(plain(named('an expectation that holds no longer')));
    expect(text).toContain('Expectations to look at: 1 ! work.get.schema (expect: failed) holds no longer');
    expect(text).toContain('first seen on 2024-12-30. Counted from then, it only warns until 2025-01-06');
    expect(text).toContain('owner team-work');
  });

  test('is told once, though it is a reason of the gate, too', () => {
    const text = unwrapped(plain(named('overdue expectations')));
    expect(text).toContain('Expectations to look at: 2');
    expect(text).toContain('! work.stop.stop-* (expect: failed) has expired');
    expect(text).not.toContain('expectation: work');
    expect(text).toContain('gate an expectation is overdue: work.get.schema (and 1 more)');
  });

  test('is painted as a warning', () => {
    const it = named('an expectation that holds no longer');
    const text = terminal(it.record, it.exchanges, { width: 80, colors: pc.createColors(true), paths });
    expect(text).toContain('\u001b[33m!\u001b[39m');
  });
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

test('a violation that exploration found is told with its sequence, and with every call of it', () => {
  const text = unwrapped(plain(named('a violation that exploration found')));
  expect(text).toContain('sequence ack, set-metadata, stop');
  expect(text).toContain('drawn by fast-check seed -1182588588, path 9:7:8:6');
  expect(text).toContain('again run --seed 42 --explore 10 --only explore.work-item');
  const called = lines(plain(named('a violation that exploration found')))
    .filter((line) => line.startsWith('curl '))
    .map((line) => /work\/([a-z-]+)/.exec(line)?.[1]);
  expect(called).toEqual(['ack', 'set-metadata', 'stop', 'read']);
});

describe('the known faults', () => {
  test('are said to be all noticeable where they are, and nothing where nobody asked', () => {
    const text = unwrapped(plain(named('known faults, all of which could have been noticed')));
    expect(text).toContain('faults could have noticed all 214 known faults');
    expect(text).not.toContain('Blind spots');
    expect(plain(named('conformant'))).not.toContain('known fault');
  });

  test('that could not have been noticed stand in groups, by what would mend it', () => {
    const text = unwrapped(plain(named('blind spots')));
    for (const part of [
      'Blind spots: this run could not have noticed 11 of 214 known faults',
      '? 9 could not be judged (credential) Remedy: Give a token of another account.',
      'Such as list-serves-account-0: A list serves the items of other accounts. tenancy 9',
      '? 2 not selected (--only) Such as ack-0: An ack is lost. work.ack 2',
      'faults could not have noticed 11 of 214 known faults',
    ]) {
      expect(text).toContain(part);
    }
  });

  test('are named where the failures look like one, with the usual cause and how well it fits', () => {
    const text = unwrapped(plain(named('a failure that looks like a known fault')));
    expect(text).toContain(
      '≈ stop-answers-abruptly A graceful stop is abrupt. Usual cause: There is one flag only. ' +
        'fit exact: all 3 checks that it is known to fail failed, and no other did; they found the same as on such a server ' +
        'explains work.stop.stop-active',
    );
  });

  test('that cannot be told apart are named together', () => {
    const text = unwrapped(plain(named('failures that look like several known faults')));
    expect(text).toContain('Fails like: 3 known faults (a hint at the cause, not a finding)');
    expect(text).toContain(
      'one of 2, which this run cannot tell apart: - stop-answers-abruptly: A graceful stop is abrupt.',
    );
    expect(text).toContain('but 1 of 4 failed checks is left unexplained');
    expect(text).toContain('1 of 4 failed checks looks like no known fault: work.stop.strange');
  });

  test('are not named where the failures look like none', () => {
    expect(plain(named('a failure that looks like no known fault'))).toContain(
      'Fails like: none of 214 known faults\n',
    );
  });
});
