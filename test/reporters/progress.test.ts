import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { progress } from '../../reporters/progress.ts';

function sink(): { stream: Writable; text: () => string } {
  let written = '';
  const stream = new Writable({
    write: (chunk, _, done) => {
      written += String(chunk);
      done();
    },
  });
  return { stream, text: () => written };
}

describe('in a log, progress', () => {
  test('has a line at the start, one for each scenario that failed or stayed open, and one for every tenth', () => {
    const { stream, text } = sink();
    const bar = progress({ stream, total: 20, interactive: false });
    for (let i = 0; i < 20; i++) bar.finished(`s-${i}`, i === 3 ? 'failed' : i === 4 ? 'inconclusive' : 'passed');
    bar.close();
    const lines = text().trimEnd().split('\n');
    expect(lines[0]).toBe('running 20 scenarios');
    expect(lines).toContain('failed: s-3');
    expect(lines).toContain('inconclusive: s-4');
    expect(lines.filter((line) => /^\d+\/20 /.test(line))).toHaveLength(10);
    expect(lines.at(-1)).toBe('20/20 scenarios, 1 failed, 1 inconclusive');
    expect(lines).toHaveLength(13);
  });

  test('survives a run of nothing', () => {
    const { stream, text } = sink();
    progress({ stream, total: 0, interactive: false }).close();
    expect(text()).toBe('running 0 scenarios\n');
  });
});

describe('on a terminal, progress', () => {
  test('is one line that is overwritten, cut to the width, and gone at the end', () => {
    const { stream, text } = sink();
    Object.assign(stream, { columns: 50, rows: 24, isTTY: true });
    const bar = progress({ stream, total: 2, interactive: true });
    bar.finished('work.stop.a-scenario-with-a-long-name', 'failed');
    bar.finished('b', 'passed');
    expect(text()).toContain('2/2 scenarios, 1 failed, 0 inconclusive  b');
    expect(text()).not.toContain('a-scenario-with-a-long-name');
    const before = text().length;
    bar.close();
    expect(text().slice(before)).toContain('\u001b[2K');
  });
});

test.each([true, false])('when quiet, progress writes nothing (interactive: %s)', (interactive) => {
  const { stream, text } = sink();
  const bar = progress({ stream, total: 1, interactive, quiet: true });
  bar.finished('a', 'failed');
  bar.close();
  expect(text()).toBe('');
});
