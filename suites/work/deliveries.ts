import { answerOf, bodyOf, type Exchange, fieldOf } from '../../harness/exchange.ts';
import { type Finding, holds, open, violated } from '../../harness/finding.ts';
import { answers, fieldIs } from '../../harness/findings.ts';
import { isAccepted } from '../../harness/reading.ts';
import { trouble } from '../../harness/trouble.ts';

/** A window that no run outlives, in milliseconds: what was delivered is then not delivered again. */
export const untilMuchLater = 3_600_000;

/** The id of the item that a poll was given; undefined for none. */
export function deliveredBy(poll: Exchange): string | undefined {
  const id = answerOf(poll)?.status === 200 ? fieldOf(poll, 'id') : undefined;
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/** A poll was given what the run has not queued: the environment is not its own. */
export function otherWaits(poll: Exchange): Finding {
  return open(
    [poll],
    'drift',
    `the poll was given an item that is not the run's, ${deliveredBy(poll)}`,
    'Keep other jobs away from the environments of the run.',
  );
}

/** The poll is answered 200 with the JSON value null. */
export function givenNothing(poll: Exchange): Finding {
  const answered = answers(poll, 200);
  if (answered.kind !== 'holds') return answered;
  if (bodyOf(poll) === null) return holds(poll);
  if (deliveredBy(poll) !== undefined) return otherWaits(poll);
  const body = answerOf(poll)?.body ?? '';
  const actual = body.length > 60 ? `${body.slice(0, 60)}...` : body;
  return violated([poll], `nothing waits, so the answer should be null, but is ${actual || 'empty'}`, {
    expected: null,
    actual,
  });
}

/** The poll is answered 200 with a queued item, while one waits. */
export function givenItem(poll: Exchange): readonly Finding[] {
  const answered = answers(poll, 200);
  if (answered.kind !== 'holds') return [answered];
  if (deliveredBy(poll) !== undefined) return [fieldIs(poll, 'state', 'queued')];
  return [
    violated([poll], `an item waits, but the poll was not given it: the answer is ${answerOf(poll)?.body}`, {
      expected: 'a work item',
      actual: bodyOf(poll),
    }),
  ];
}

/** The poll was not given this item; what else it was given does not matter. */
export function notGiven(poll: Exchange, id: string, why: string): Finding {
  const unanswered = trouble(poll);
  if (unanswered) return unanswered;
  // A poll that is refused delivers nothing at all.
  if (!isAccepted(poll)) {
    return open(
      [poll],
      'precondition',
      `the poll was answered ${answerOf(poll)?.status}`,
      'See the failed requirements of that operation.',
    );
  }
  return deliveredBy(poll) === id
    ? violated([poll], `${why}, but the poll was given it`, { expected: `not ${id}`, actual: id })
    : holds(poll);
}

/** What becomes of an item that should still wait: a poll that takes only what waits, and one that takes it again. */
export interface Waiting {
  item: { work_id: string };
  control: Exchange<'work.poll'>;
  again: Exchange<'work.poll'>;
}

/** After these calls the item still waits: the next poll is given it. Where no poll is, nothing is known. */
export function stillWaits(calls: readonly Exchange[], { item, control, again }: Waiting): Finding {
  const unanswered = trouble(control) ?? trouble(again);
  if (unanswered) return unanswered;
  if (deliveredBy(control) === item.work_id) return holds(...calls, control);
  const [first] = calls;
  if (first && isAccepted(control) && deliveredBy(control) === undefined && deliveredBy(again) === item.work_id) {
    return violated(
      [...calls, control, again],
      'the item should still wait for the next poll, but counts as delivered, although no poll was given it',
      { expected: item.work_id, actual: bodyOf(control) },
    );
  }
  return open(
    [control, again],
    deliveredBy(control) === undefined ? 'precondition' : 'drift',
    `the next poll was not given the item (${deliveredBy(control) ?? answerOf(control)?.status}), nor does another show why`,
    'See the failed requirements of poll, and keep other jobs away from the environments of the run.',
  );
}

/** After calls that were refused the item still waits. A call that was wrongly accepted has its own requirement. */
export function refusedWithoutEffect(calls: readonly Exchange[], waiting: Waiting): readonly Finding[] {
  for (const call of calls) {
    const unanswered = trouble(call);
    if (!unanswered) continue;
    const message = `whether it was refused is not known: ${unanswered.message}`;
    return [{ ...unanswered, class: 'precondition', message }];
  }
  return calls.some(isAccepted) ? [] : [stillWaits(calls, waiting)];
}
