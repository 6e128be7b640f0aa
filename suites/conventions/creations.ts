import { calls, type Resource } from '../../harness/arrange/create.ts';
import { answerOf, type Exchange, isObject } from '../../harness/exchange.ts';
import { type Finding, holds, open, violated } from '../../harness/finding.ts';
import { isAccepted } from '../../harness/reading.ts';
import { type AnyScenario, type Ingredients, type Io, ingredients, scenario } from '../../harness/scenario.ts';
import { trouble } from '../../harness/trouble.ts';
import type { OperationId } from '../../spec/answers.ts';
import { as, withRequestId } from '../../spec/request.ts';
import { recordsOf } from '../paging.ts';
import { unreadable } from '../paging-judges.ts';
import { invalidCredentials } from '../refusals.ts';
import { scenarioId } from './rows.ts';
import { isRead, requestOf, answerOf as schemaOf, type Tested } from './tested.ts';
import { tokenJudges } from './tokens.ts';

/** What the accepted call makes, by the component schema of its answer. */
const made: Readonly<Record<string, Resource>> = { Deployment: 'deployment' };

type Given = { of: Ingredients };
type Steps = { calls: readonly Exchange[]; control: Exchange; list: readonly Exchange[] };

/** Whether a call makes something for the account, of which nothing is there before it. */
export function isCreation(tested: Tested): boolean {
  return !isRead(tested) && tested.parameters.length === 0;
}

/**
 * Without a valid token nothing is created: no list shows a thing of the name that such a call gave. What is there all
 * the same is the run's to remove.
 * @throws Error for an operation whose answer is of a schema that nothing here can remove again
 */
export function creationScenario(tested: Tested): AnyScenario {
  const resource = made[schemaOf(tested) ?? ''];
  if (resource === undefined) {
    throw new Error(`${tested.operation} creates something: say what, in suites/conventions/creations.ts`);
  }
  return scenario<Given, Steps>({
    id: scenarioId(tested, 'unauthenticated', 'auth'),
    title: 'Without a valid token the call is refused',
    needs: [tested.operation as OperationId, calls[resource].list({}).operation as OperationId],
    given: { of: ingredients() },
    act: async ({ of }, io) => {
      const create = (name: string) => requestOf({ ...tested, body: filled(tested.body, { name, ...of }) }, {});
      const sent: Exchange[] = [];
      for (const [index, credential] of invalidCredentials.entries()) {
        // The first request carries no request id, so that the target has to make one.
        const id = io.uuid();
        sent.push(
          await io.create(resource, (name) => {
            const request = as(credential, create(name));
            return index === 0 ? request : withRequestId(id, request);
          }),
        );
      }
      const control = await io.create(resource, create);
      const list = await io.send(calls[resource].list({ limit: 100 }));
      claim(resource, sent, list, io);
      return { calls: sent, control, list: [list] };
    },
    judge: tokenJudges<Given & Steps>(tested, nothingMade),
  });
}

/** The example's body, with what is there in place of what the example names. */
function filled(body: unknown, things: Readonly<Record<string, string>>): object {
  const example = isObject(body) ? body : {};
  return { ...example, ...Object.fromEntries(Object.entries(things).filter(([field]) => field in example)) };
}

function nameOf({ request }: Exchange): unknown {
  try {
    return JSON.parse(request.body ?? '').name;
  } catch {
    return undefined;
  }
}

/** What a list shows under the names of these calls. */
function shownOf(sent: readonly Exchange[], list: Exchange) {
  const names = new Set(sent.map(nameOf));
  return recordsOf(list).filter((record) => names.has(record.name));
}

/** Has clean-up remove what is there although its creation was refused. */
function claim(resource: Resource, sent: readonly Exchange[], list: Exchange, io: Io): void {
  const refused = sent.filter((call) => !isAccepted(call));
  for (const { id, name } of shownOf(refused, list)) io.claim({ resource, id, name: String(name) });
}

/** A list that shows what the control made shows nothing of the refused calls. */
function nothingMade({ calls: sent, control, list: [list] }: Steps): readonly Finding[] {
  const unanswered = sent.map(trouble).find((found) => found !== undefined);
  if (unanswered) return [{ ...unanswered, class: 'precondition' }];
  if (list === undefined || sent.some(isAccepted)) return [];
  const problem = trouble(list) ?? unreadable(list);
  if (problem) return [problem];
  const shown = shownOf(sent, list);
  if (shown.length > 0) {
    return [
      violated(
        [...sent, list],
        `the refused calls should have made nothing, but ${shown.map(({ id }) => id).join(', ')} is there`,
        {
          expected: 'none of the names that the refused calls gave',
          actual: shown.map(({ name }) => name),
        },
      ),
    ];
  }
  if (shownOf([control], list).length > 0) return [holds(...sent, list)];
  return [
    open(
      [list, control],
      'precondition',
      `the list does not show what the accepted call made either (${answerOf(control)?.status})`,
      'See the failed requirements of the list.',
    ),
  ];
}
