import { declared } from '../../spec/capabilities.ts';
import type { RunHeader } from '../journal/entry.ts';

/**
 * What a verdict speaks of, in one sentence.
 * @param all how many requirements the profile has
 * @param lacking how many of them take more than the target is declared to have
 */
export function scopeOf(header: RunHeader, { all, lacking }: { all: number; lacking: number }): string {
  const { profile, only, capabilities, left_out: leftOut } = header;
  const selected = header.requirements.length + leftOut.requirements.length;
  const whole = `${all} requirements of the profile ${profile.name}, version ${profile.version}`;
  const narrowed = declared(capabilities).join(', ');
  return [
    selected === all ? `all ${whole}` : `${selected} of the ${whole}`,
    ...(only.length > 0 && selected < all ? [` (--only ${only.join(', ')})`] : []),
    ...(narrowed === '' ? [] : [`; ${lacking} ${lacking === 1 ? 'is' : 'are'} not applicable (${narrowed})`]),
    ...withheld(leftOut),
  ].join('');
}

function withheld({ requirements, scenarios }: RunHeader['left_out']): string[] {
  const counted = [
    ...(requirements.length > 0 ? [plural(requirements.length, 'requirement')] : []),
    ...(scenarios.length > 0 ? [plural(scenarios.length, 'scenario')] : []),
  ];
  return counted.length > 0 ? [`; left out, as expected: ${counted.join(', ')}`] : [];
}

function plural(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
