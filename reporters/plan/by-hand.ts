import type { ByHand, HandMadeItem, Plan } from '../../harness/rehearsal/plan.ts';
import { heading, type Page, paragraph } from '../terminal/layout.ts';
import { count, few } from '../text.ts';
import { arrangeYaml } from './arrange-yaml.ts';

const idLimit = 6;

/** What to make by hand, so that what the run has no source for can be judged: in words, and for the configuration. */
export function byHand({ by_hand }: Plan, page: Page): string[] {
  if (by_hand === null) return [];
  const { bold, cyan, dim, yellow } = page.colors;
  const { environments, work_items, deployments, judged, still_open } = by_hand;
  const number = environments.self_hosted + environments.cloud + work_items.length + deployments.length;
  return [
    heading(cyan(bold('To make by hand')), count(number, 'thing')),
    '',
    ...paragraph(
      `This run can make none of what follows, and has no test-control hook that could. With all of it made on the target ` +
        `and named in conformance.yaml, a rehearsal judged ${judged.MUST} MUSTs and ${judged.SHOULD} SHOULDs:`,
      page,
    ),
    ...inWords(by_hand).flatMap((line) => paragraph(`- ${line}`, page)),
    '',
    ...(still_open.length > 0
      ? [
          ...paragraph(
            yellow(`Not judged even so: ${count(still_open.length, 'requirement')}, ${few(still_open, idLimit)}`),
            page,
          ),
          '',
        ]
      : []),
    // Unbroken and at the margin, so that it can be copied.
    ...arrangeYaml(by_hand).map((line) => (line.trimStart().startsWith('#') ? dim(line) : line)),
    '',
  ];
}

function inWords({ environments: { self_hosted, cloud }, work_items, deployments }: ByHand): string[] {
  return [
    ...(self_hosted > 0 ? [`${count(self_hosted, 'self-hosted environment')} in which nothing is queued`] : []),
    ...(cloud > 0 ? [count(cloud, 'cloud environment')] : []),
    ...alike(work_items.map(stateOf)).map(([what, number]) => `${count(number, 'work item')}: ${what}`),
    ...alike(deployments.map(({ status }) => status)).map(
      ([what, number]) => `${count(number, 'deployment')}: ${what}`,
    ),
  ];
}

/** How often each of some words is there. */
function alike(words: readonly string[]): [word: string, number: number][] {
  const numbers = new Map<string, number>();
  for (const word of words) numbers.set(word, (numbers.get(word) ?? 0) + 1);
  return [...numbers];
}

function stateOf({ state, delivered, worker }: HandMadeItem): string {
  if (!delivered) return `${state}, never polled`;
  return `${state}, polled ${worker ? 'with' : 'without'} a Worker-ID`;
}
