import { count, few } from '../reporters/text.ts';
import { adjudications, profiles, requirements, silences } from '../spec/contract.ts';
import { probes, scenarios } from '../suites/index.ts';
import type { ListName } from './list-names.ts';
import type { Output } from './output.ts';

type Row = { id: string } & Record<string, unknown>;

/** Prints what there is of one kind: a line or two each for a person, everything as JSON for a program. */
export async function list(name: ListName, output: Output): Promise<void> {
  const rows = await rowsOf(name);
  if (output.json) return output.result(`${JSON.stringify(rows, null, 2)}\n`);
  const { bold, dim } = output.colors;
  const lines = rows.flatMap((row) => {
    const { id, ...rest } = row;
    return [bold(id), ...sentences(name, rest).map((sentence) => `  ${dim(sentence)}`)];
  });
  output.result(`${lines.join('\n')}\n\n${numberOf(name, rows)}\n`);
}

async function rowsOf(name: ListName): Promise<Row[]> {
  switch (name) {
    case 'requirements':
      return Object.values(requirements).map((requirement) => ({ ...requirement }));
    case 'scenarios':
      return scenarios.map(({ id, title, given, judge }) => ({
        id,
        title,
        given: Object.values(given).map(({ describe }) => describe),
        judges: Object.keys(judge),
      }));
    case 'faults':
      return (await import('../fixtures/faults/index.ts')).faults.map(({ change, ...fault }) => fault);
    case 'variants':
      return (await import('../fixtures/variants/index.ts')).variants.map(({ change, ...variant }) => variant);
    case 'silences':
      return [
        ...Object.values(silences).map((silence) => ({
          ...silence,
          kind: 'silence',
          probes: probes.filter((probe) => probe.silences.some((id) => id === silence.id)).map(({ id }) => id),
        })),
        ...Object.values(adjudications).map((point) => ({ ...point, kind: 'contested point' })),
      ];
    case 'profiles':
      return Object.values(profiles).map(({ name: id, ...profile }) => ({ id, ...profile }));
  }
}

/** How many there are, in words. */
function numberOf(name: ListName, rows: readonly Row[]): string {
  if (name !== 'silences') return count(rows.length, name.replace(/s$/, ''));
  const points = rows.filter(({ kind }) => kind === 'contested point').length;
  return `${count(rows.length - points, 'silence')}, ${count(points, 'contested point')}`;
}

function probedBy(ids: readonly string[]): string[] {
  return ids.length === 0 ? [] : [`asked by ${ids.join(', ')}`];
}

/** What a contested point is about: many requirements are counted, in JSON they are named. */
function concerns(row: Record<string, unknown>): string {
  const [judged, open] = [row.requirements, row.silences] as [readonly string[], readonly string[]];
  return [
    ...(judged.length > 0 ? [few(judged, 4)] : []),
    ...(open.length > 0 ? [`left open: ${open.join(', ')}`] : []),
  ].join('; ');
}

function sentences(name: ListName, row: Record<string, unknown>): string[] {
  const text = (key: string) => String(row[key]);
  const joined = (key: string) => (row[key] as readonly string[]).join(', ');
  switch (name) {
    case 'requirements': {
      const { page, section } = row.source as { page: string; section: string };
      return [text('statement'), `${text('level')}, ${text('basis')} · ${page}, ${section}`];
    }
    case 'scenarios':
      return [text('title'), `given ${joined('given')}`, `judges ${joined('judges')}`];
    case 'faults':
      return [text('title'), text('cause'), `trips ${joined('trips')}`];
    case 'variants':
      return [text('title'), text('allows')];
    case 'silences':
      return row.kind === 'silence'
        ? [text('question'), text('reading'), ...probedBy(row.probes as readonly string[])]
        : [text('contested'), `Judged: ${text('judged')}`, `Why: ${text('why')}`, concerns(row)];
    case 'profiles':
      return [text('statement'), `version ${text('version')}`];
  }
}
