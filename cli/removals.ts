import type { Standing } from '../harness/arrange/ledger.ts';
import type { Open } from '../harness/finding.ts';
import type { Removal } from '../harness/remains.ts';
import { count, printable } from '../reporters/text.ts';

/** What was removed and what is left, as `cleanup` and `sweep` tell it. */
export interface Tally {
  note: (removal: Removal) => void;
  /** In one line; empty before anything was noted. */
  line: () => string;
  left: () => number;
}

/** Counts removals, and prints each as it comes. */
export function tallyTo(result: (text: string) => void): Tally {
  const removals: Removal[] = [];
  const number = (became: Removal['became']) => removals.filter((removal) => removal.became === became).length;
  return {
    note: (removal) => {
      removals.push(removal);
      const { resource, id, name, became, message } = removal;
      const why = message === undefined ? '' : ` (${printable(message)})`;
      result(`  ${became}: ${named({ resource, id, name })}${why}\n`);
    },
    left: () => number('left'),
    line: () =>
      [
        `${number('archived')} archived`,
        `${count(number('stopped'), 'work item')} stopped`,
        ...(number('gone already') > 0 ? [`${number('gone already')} gone already`] : []),
        ...(number('never made') > 0 ? [`${number('never made')} never made`] : []),
        `${number('left')} left`,
      ].join(', '),
  };
}

/** One thing in a line: what it is, its id as far as it is known, and its name. */
export function named({ resource, id, name }: Partial<Record<keyof Standing, string | undefined>>): string {
  return printable([resource, id, name === undefined ? undefined : `"${name}"`].filter(Boolean).join(' '));
}

/** Why nothing could be sent, and what to do about it. */
export function toldBlocked({ class: kind, message, remedy }: Open): string {
  return `${kind}: ${printable(message)}\n${printable(remedy)}\n`;
}
