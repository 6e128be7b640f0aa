import type { KnownFaults } from '../../harness/dictionary/known-faults.ts';
import type { RunRecord } from '../../harness/record.ts';
import { noticedLine } from '../known-faults/blind-spots.ts';
import { observedLine } from '../observed.ts';
import { clip, few, printable } from '../text.ts';
import { field, type Page } from './layout.ts';

const textLimit = 400;

/** What was run, against what, and what it left: enough to run it again. */
export function facts(record: RunRecord, paths: readonly string[], page: Page): string[] {
  const { target, profile, selection, suite, seed, run_id, duration_ms, leftovers, scope, gate } = record;
  const only = selection.only.length > 0 ? `, only ${selection.only.join(' ')}` : '';
  const rows: [label: string, text: string][] = [
    ['target', `${target.url}${target.embedded ? ' (the embedded reference target)' : ''}`],
    ['profile', `${profile.name}, version ${profile.version}${only}`],
    ['suite', suite.version],
    ['run', `${run_id}, seed ${seed}`],
    ['duration', duration(duration_ms)],
    ['requests', requests(record)],
  ];
  if (leftovers.length > 0) {
    const left = leftovers.map(({ resource, id, message }) => `${resource} ${id} (${clip(message, 100)})`);
    rows.push(['left over', `${leftovers.length} not removed: ${few(left, 2)}`]);
  }
  const observed = observedLine(record);
  if (observed !== '') rows.push(['observed', observed]);
  if (record.known_faults) rows.push(['faults', faults(record.known_faults)]);
  if (paths.length > 0) rows.push(['reports', paths.join(', ')]);
  rows.push(['scope', scope], ['gate', gate.message]);
  const warn = (label: string, text: string) => (label === 'left over' ? page.colors.yellow(text) : text);
  return [...rows.flatMap(([label, text]) => field(label, warn(label, clip(printable(text), textLimit)), page)), ''];
}

/** How many of the known faults the run could have noticed, and how surely; why not the others stands in a section of its own. */
function faults(known: KnownFaults): string {
  const { by_chance, excused } = known;
  return [
    noticedLine(known),
    ...(by_chance.length > 0 ? [`${by_chance.length} only by chance, by exploring: ${few(by_chance, 2)}`] : []),
    ...(excused.length > 0 ? [`${excused.length} only by what expectations excuse: ${few(excused, 2)}`] : []),
  ].join('; ');
}

/** A duration for a person, such as `12.3 s` or `2 min 5 s`. */
export function duration(ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

function requests({ counts }: RunRecord): string {
  const lanes = Object.entries(counts.exchanges);
  const total = lanes.reduce((sum, [, number]) => sum + number, 0);
  return total === 0 ? 'none' : `${total}: ${lanes.map(([lane, number]) => `${lane} ${number}`).join(', ')}`;
}
