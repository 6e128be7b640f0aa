import type { Precondition } from '../../harness/arrange/precondition.ts';
import { answerOf, type Exchange, fieldOf, isObject } from '../../harness/exchange.ts';
import { type Finding, holds, open, violated } from '../../harness/finding.ts';
import { isAccepted } from '../../harness/reading.ts';
import { type AnyScenario, otherAccount, scenario } from '../../harness/scenario.ts';
import { trouble } from '../../harness/trouble.ts';
import type { OperationId } from '../../spec/answers.ts';
import { as, type Request } from '../../spec/request.ts';
import { idsOf } from '../paging.ts';
import { unreadable } from '../paging-judges.ts';
import { judgedAs, ownRow } from './rows.ts';
import { deploymentSubject, type Purpose, runSubject, type Subject } from './subject.ts';
import { isRead, requestOf, answerOf as schemaOf, type Tested } from './tested.ts';

/** A thing of the account that a list shows, and the filters that look for it. */
interface Shown {
  subject: (tested: Tested, purpose: Purpose) => Precondition<Subject>;
  id: (subject: Subject) => string | undefined;
  filters: (subject: Subject) => readonly Readonly<Record<string, unknown>>[];
}

/** By the component schema of the list. */
const shown: Readonly<Record<string, Shown>> = {
  DeploymentList: {
    subject: deploymentSubject,
    id: ({ address }) => address.id,
    filters: ({ read: [read] }) => {
      const agent = read && fieldOf(read, 'agent');
      return [{ status: 'active', include_archived: true }, ...(isObject(agent) ? [{ agent_id: agent.id }] : [])];
    },
  },
  DeploymentRunList: {
    subject: runSubject,
    id: ({ address }) => address.run_id,
    filters: ({ address }) => [{ deployment_id: address.id }, { trigger_type: 'manual', has_error: false }],
  },
};

type Given = { subject: Subject; other: object };
type Steps = { own: Exchange; foreign: Exchange; filtered: readonly Exchange[] };

/** Whether a call lists what an account has. */
export function isListOfAccount(tested: Tested): boolean {
  return isRead(tested) && tested.parameters.length === 0;
}

/**
 * The list of another account shows nothing of this one, nor the other way round.
 * @throws Error for a list of things that nothing here can put into it
 */
export function listScenario(tested: Tested): AnyScenario {
  const schema = schemaOf(tested) ?? '';
  const thing = shown[schema];
  if (thing === undefined) {
    throw new Error(`${tested.operation} lists ${schema}: say how one comes into it, in suites/conventions/lists.ts`);
  }
  const keptApart = ({ subject, own, foreign, filtered }: Given & Steps) =>
    apart(thing.id(subject) ?? '', { own, foreign, filtered });
  return scenario<Given, Steps>({
    id: ownRow(tested, 'foreign-hidden') ?? `tenancy.${tested.operation.replaceAll('.', '-')}`,
    title: 'The list of another account shows nothing of this one',
    needs: [tested.operation as OperationId],
    given: { subject: thing.subject(tested, 'lists'), other: otherAccount() },
    act: async ({ subject }, { send }) => {
      const own = await send(listed(tested, {}));
      const foreign = await send(as('foreign', listed(tested, {})));
      const filtered: Exchange[] = [];
      for (const each of thing.filters(subject)) filtered.push(await send(as('foreign', listed(tested, each))));
      return { own, foreign, filtered };
    },
    judge: { 'tenancy.lists-own-only': keptApart, ...judgedAs(tested, 'foreign-hidden', keptApart) },
  });
}

function listed(tested: Tested, filters: Readonly<Record<string, unknown>>): Request {
  const query = new URLSearchParams({ limit: '100' });
  for (const [name, value] of Object.entries(filters)) query.set(name, String(value));
  const request = requestOf(tested, {});
  return { ...request, path: `${request.path}?${query}` };
}

/** Where the owner's list shows a thing, the other account's do not, and nothing at all is in the lists of both. */
function apart(id: string, { own, foreign, filtered }: Steps): readonly Finding[] {
  const problem = unreadable(own) ?? unreadable(foreign) ?? filtered.map(trouble).find((found) => found !== undefined);
  if (problem) return [problem];
  const ours = idsOf([own]);
  if (!ours.includes(id)) {
    const message = `the account's own list does not show ${id} either, so that it is in no other proves nothing`;
    return [open([own], 'precondition', message, 'See the failed requirements of the list.')];
  }
  const both = [...new Set([id, ...idsOf([foreign])])].filter((each) => ours.includes(each));
  return [foreign, ...filtered].map((list) => {
    // A filter that names another account's thing may be refused as well.
    const seen = isAccepted(list) ? both.filter((each) => answerOf(list)?.body.includes(each)) : [];
    return seen.length === 0
      ? holds(list, own)
      : violated([list, own], `what one account has should be in no list of another, but ${seen.join(', ')} is`, {
          expected: 'lists that have nothing in common',
          actual: seen,
        });
  });
}
