import { answerOf, type Exchange } from '../../harness/exchange.ts';
import { type Finding, holds, violated } from '../../harness/finding.ts';
import { isAccepted } from '../../harness/reading.ts';
import { type AnyScenario, otherAccount, scenario } from '../../harness/scenario.ts';
import { trouble } from '../../harness/trouble.ts';
import type { OperationId } from '../../spec/answers.ts';
import { as, withRequestId } from '../../spec/request.ts';
import { refusals } from '../refusals.ts';
import { callingOf } from './calling.ts';
import type { Refused } from './proof.ts';
import { judgedAs, scenarioId } from './rows.ts';
import type { Subject } from './subject.ts';
import type { Tested } from './tested.ts';
import { allRefused, type Trial, tryAll } from './trial.ts';

/** With the token of another account a call on what this one has is refused, shows nothing of it, and does nothing. */
export function accountScenario(tested: Tested): AnyScenario {
  const calling = callingOf(tested, 'foreign');
  const nothingHappened = calling.proof?.judge;
  const refusedTo = (trace: Refused, secrets: readonly string[]) =>
    allRefused(trace.calls, refusals.foreign, { control: trace.control, secrets });
  return scenario<{ subject: Subject; other: object }, Trial>({
    id: scenarioId(tested, 'foreign', 'tenancy'),
    title: 'The call with the token of another account is refused',
    needs: [tested.operation as OperationId],
    waits: calling.proof !== undefined && tested.parameters.includes('id'),
    given: { subject: calling.subject, other: otherAccount() },
    act: ({ subject }, io) => {
      const request = as('foreign', calling.call(subject));
      // Without and with a request id: the error answers differ in where theirs comes from.
      return tryAll(calling, subject, [request, withRequestId(io.uuid(), request)], io);
    },
    judge: {
      'tenancy.foreign-refused': (trace) => refusedTo(trace, []),
      'tenancy.foreign-not-shown': ({ subject, calls }) =>
        calls.flatMap((call) => subject.secrets.flatMap((secret) => notShown(call, secret))),
      ...judgedAs(tested, 'foreign-refused', (trace: Refused) => refusedTo(trace, trace.subject.secrets)),
      ...(nothingHappened && {
        'tenancy.foreign-no-effect': nothingHappened,
        ...judgedAs(tested, 'foreign-no-effect', nothingHappened),
      }),
    },
  });
}

/** A refusal shows nothing of this; an answer that refuses nothing has a requirement of its own. */
function notShown(call: Exchange, secret: string): readonly Finding[] {
  const unanswered = trouble(call);
  if (unanswered) return [unanswered];
  if (isAccepted(call)) return [];
  return [
    answerOf(call)?.body.includes(secret)
      ? violated([call], `the refusal should show nothing of what it refuses, but shows ${secret}`, {
          expected: `no ${secret}`,
          actual: answerOf(call)?.body.slice(0, 300),
        })
      : holds(call),
  ];
}
