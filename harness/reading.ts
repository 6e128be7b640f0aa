import { answerProblems, type Problem } from '../spec/answers.ts';
import { answerOf, bodyOf, type Exchange, isObject } from './exchange.ts';
import { type Open, open } from './finding.ts';
import { trouble } from './trouble.ts';

const problems = new WeakMap<Exchange, readonly Problem[]>();

/** What the documented schema finds wrong with an answer; nothing where its status is not documented. */
export function problemsOf(exchange: Exchange): readonly Problem[] {
  let found = problems.get(exchange);
  if (!found) {
    const answer = answerOf(exchange);
    const result = answer ? answerProblems(exchange.operation, answer.status, bodyOf(exchange)) : [];
    found = result === 'undocumented-status' ? [] : result;
    problems.set(exchange, found);
  }
  return found;
}

/** Whether the target accepted the request. */
export function isAccepted(exchange: Exchange): boolean {
  const status = answerOf(exchange)?.status ?? 0;
  return status >= 200 && status < 300;
}

/**
 * A field of an accepted answer, for what depends on it. Where the answer is none, or the field breaks its schema, what
 * depends on it cannot be judged: the schema's own requirement fails, and this is open.
 */
export function fieldFor(exchange: Exchange, field: string): { value: unknown } | Open {
  const unanswered = trouble(exchange);
  if (unanswered) return unanswered;
  const { method, path } = exchange.request;
  const body = bodyOf(exchange);
  if (!isAccepted(exchange) || !isObject(body)) {
    return open(
      [exchange],
      'precondition',
      `${method} ${path} gave no object to look at (it was answered ${answerOf(exchange)?.status})`,
      'See the failed requirements of that operation.',
    );
  }
  const problem = problemsOf(exchange).find(({ pointer }) => pointer === `/${field}` || pointer.startsWith(`/${field}/`));
  if (problem || !(field in body)) {
    return open(
      [exchange],
      'precondition',
      `${method} ${path} gave an answer whose ${field} breaks its schema`,
      'See the failed schema requirement of that operation.',
    );
  }
  return { value: body[field] };
}
