import type { RunRecord } from '../harness/record.ts';
import { clip, count, few, printable } from './text.ts';

type Observing = Pick<RunRecord, 'observations' | 'probes'>;

/** So many are told one by one; more are counted. */
const tellable = 4;

/** What a run observed, in one line for a person: a few answers as they are, many by their number and where they are. */
export function observedLine({ observations, probes }: Observing): string {
  const fields = observations.filter(({ subject }) => subject === 'undocumented-field').map(({ value }) => value);
  const answers = observations.filter(({ subject }) => subject !== 'undocumented-field');
  const questions = new Set(answers.map(({ subject }) => subject.split('/')[0])).size;
  const unmade = probes.filter(({ made }) => !made).length;
  return [
    ...(answers.length > tellable
      ? [
          `${count(answers.length, 'answer')} to ${count(questions, 'question')} that the documentation leaves open, in run.json (observations)`,
        ]
      : answers.map(({ subject, value }) => `${subject}: ${value}`)),
    ...(unmade > 0 ? [`${count(unmade, 'probe')} could not be made, see there (probes)`] : []),
    ...(fields.length > 0 ? [`${count(fields.length, 'undocumented field')}: ${few(fields, 6)}`] : []),
  ].join('; ');
}

const bounds = { lines: 500, text: 200 };

/** What a run observed, one line for each; none where there is nothing. */
export function observedLines({ observations, probes }: Observing): string[] {
  const lines = [
    ...observations.map(({ subject, value }) => `  ${subject}: ${value}`),
    ...probes.flatMap(({ id, made, message = 'the run did not come to it' }) =>
      made ? [] : [`  ${id} was not made: ${message}`],
    ),
  ];
  if (lines.length === 0) return [];
  return [
    'Observed, where the documentation leaves the answer open; nothing of it is judged:',
    ...lines.slice(0, bounds.lines).map((line) => clip(printable(line), bounds.text)),
    ...(lines.length > bounds.lines ? [`  and ${lines.length - bounds.lines} more`] : []),
  ];
}
