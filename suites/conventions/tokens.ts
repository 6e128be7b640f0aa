import type { Exchange } from '../../harness/exchange.ts';
import type { Finding } from '../../harness/finding.ts';
import { type AnyScenario, type Judges, scenario } from '../../harness/scenario.ts';
import type { OperationId } from '../../spec/answers.ts';
import { as, type Credential, withRequestId } from '../../spec/request.ts';
import { invalidCredentials, refusals } from '../refusals.ts';
import { callingOf } from './calling.ts';
import { judgedAs, scenarioId } from './rows.ts';
import type { Subject } from './subject.ts';
import type { Tested } from './tested.ts';
import { allRefused, type Trial, tryAll } from './trial.ts';

/** What is wrong with a token, by the rule that refuses it. */
const offences = {
  'auth.missing-token-refused': ['none'],
  'auth.malformed-token-refused': ['empty', 'wrong-scheme'],
  'auth.unknown-token-refused': ['wrong', 'altered', 'longer'],
  'auth.api-key-refused': ['api-key'],
} as const satisfies Record<string, readonly Credential[]>;

/** How a token is looked up is the same for every call: one that is almost right is tried on two of them. */
const altered: readonly string[] = ['work.get', 'deployment.get'] satisfies OperationId[];

const credentialsFor = ({ operation }: Tested): readonly Credential[] =>
  altered.includes(operation) ? [...invalidCredentials, 'altered'] : invalidCredentials;

/** Without a valid token the call is refused, in every way of having none, and nothing happens. */
export function tokenScenario(tested: Tested): AnyScenario {
  const calling = callingOf(tested, 'tokens');
  return scenario<{ subject: Subject }, Trial>({
    id: scenarioId(tested, 'unauthenticated', 'auth'),
    title: 'Without a valid token the call is refused',
    needs: [tested.operation as OperationId],
    waits: calling.proof !== undefined && tested.parameters.includes('id'),
    given: { subject: calling.subject },
    act: ({ subject }, io) => {
      // The first request carries no request id, so that the target has to make one.
      const requests = credentialsFor(tested).map((credential, index) => {
        const request = as(credential, calling.call(subject));
        return index === 0 ? request : withRequestId(io.uuid(), request);
      });
      return tryAll(calling, subject, requests, io);
    },
    judge: tokenJudges(tested, calling.proof?.judge),
  });
}

/** Judges of calls without a valid token, and of what they have not done where they could have done something. */
export function tokenJudges<
  T extends { subject?: Pick<Subject, 'secrets'>; calls: readonly Exchange[]; control: Exchange },
>(tested: Tested, nothingHappened: ((trace: T) => readonly Finding[]) | undefined): Judges<T> {
  const refusedWith =
    (credentials: readonly Credential[]) =>
    ({ subject, calls, control }: T): Finding[] =>
      allRefused(
        calls.filter(({ request }) => credentials.includes(request.credential)),
        refusals.unauthenticated,
        { control, secrets: subject?.secrets ?? [] },
      );
  return {
    ...Object.fromEntries(Object.entries(offences).map(([rule, credentials]) => [rule, refusedWith(credentials)])),
    ...judgedAs(tested, 'unauthenticated-refused', refusedWith([...invalidCredentials, 'altered'])),
    ...(nothingHappened && {
      'auth.refused-no-effect': nothingHappened,
      ...judgedAs(tested, 'unauthenticated-no-effect', nothingHappened),
    }),
  };
}
