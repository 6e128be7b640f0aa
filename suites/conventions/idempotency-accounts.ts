import type { Exchange } from '../../harness/exchange.ts';
import { type Finding, holds, open, violated } from '../../harness/finding.ts';
import { told } from '../../harness/findings/status.ts';
import { where } from '../../harness/findings.ts';
import { isAccepted } from '../../harness/reading.ts';
import { type Creatable, creatable, otherAccount, scenario } from '../../harness/scenario.ts';
import { trouble } from '../../harness/trouble.ts';
import { as } from '../../spec/request.ts';
import { creation, idOf, keyOf, made } from './idempotency-creating.ts';

type Given = { of: Creatable; other: object };
type Steps = {
  own: Exchange;
  /** Repeated before the other account uses the key, and after. */
  control: Exchange;
  again: Exchange;
  foreign: Exchange;
  /** The other account's creation without the key, where the one with it was refused. */
  keyless: readonly Exchange[];
};

/** What takes nothing else of the account's, so that the other account can create it with the same body. */
const independent = ['environment', 'agent'] as const;

export const ofAccounts = independent.map((resource) =>
  scenario<Given, Steps>({
    id: `idempotency.${resource}-key-of-another-account`,
    title: `An Idempotency-Key with which one account has created an ${resource} is new to another account`,
    needs: [`${resource}.create`, `${resource}.archive`],
    given: { of: creatable(resource), other: otherAccount() },
    act: async ({ of: { body } }, io) => {
      let name = '';
      const own = await io.create(resource, (given) => {
        name = given;
        return creation(resource, name, body, keyOf(name));
      });
      const repeat = (key?: string) => creation(resource, name, body, key);
      const control = await io.create(resource, () => repeat(keyOf(name)));
      const foreign = await io.create(resource, () => as('foreign', repeat(keyOf(name))));
      const keyless = isAccepted(foreign) ? [] : [await io.create(resource, () => as('foreign', repeat()))];
      return { own, control, foreign, keyless, again: await io.create(resource, () => repeat(keyOf(name))) };
    },
    judge: {
      'idempotency.key-is-per-account': (trace) =>
        where(made(trace.own), () => [...newToOther(resource, trace), ...stillOwn(trace)]),
    },
  }),
);

/** The other account's creation makes something of its own. */
function newToOther(resource: (typeof independent)[number], { own, foreign, keyless: [plain] }: Steps): Finding[] {
  const unanswered = trouble(foreign);
  if (unanswered) return [unanswered];
  const wrong = (message: string) =>
    violated([foreign, own, ...(plain ? [plain] : [])], message, {
      expected: `another id than ${idOf(own)}`,
      actual: idOf(foreign) ?? told(foreign),
    });
  if (idOf(foreign) !== undefined) {
    return idOf(foreign) === idOf(own)
      ? [wrong(`the key of one account should mean nothing to another, which is answered with ${idOf(own)}`)]
      : [holds(foreign, own)];
  }
  if (plain && isAccepted(plain)) {
    return [wrong(`a key that only another account has used should be taken, but the answer is ${told(foreign)}`)];
  }
  // An agent's model may be one that the other account has not; an environment takes nothing.
  if (resource === 'agent') return [];
  const message = 'the other account can create no environment, with or without a key';
  return [open([foreign], 'precondition', message, 'Give the token of an account that may create environments.')];
}

/** Where the key meant the account's own thing before another account used it, it still does. */
function stillOwn({ own, control, foreign, again }: Steps): Finding[] {
  if (idOf(control) !== idOf(own) || !isAccepted(foreign)) return [];
  const unanswered = trouble(again);
  if (unanswered) return [unanswered];
  const actual = idOf(again) ?? told(again);
  if (actual === idOf(own)) return [holds(again, control)];
  return [
    violated(
      [again, foreign, control],
      `the key should still mean what its account has created, but is answered with ${actual}`,
      { expected: idOf(own), actual },
    ),
  ];
}
