import { get, type Operation, post, type Request } from '../../spec/request.ts';

/** An operation as the generated table describes it. */
export interface Described {
  readonly method: string;
  /** Below the base URL, with its parameters in braces. */
  readonly path: string;
  /** An example of the body, where the operation takes one. */
  readonly body?: unknown;
  /** The component schema of each documented status. */
  readonly answers: Readonly<Record<string, string>>;
}

/** An operation that the conventions are asked of. */
export interface Tested extends Described {
  readonly operation: Operation;
  /** The names of its path parameters, in the order of the path. */
  readonly parameters: readonly string[];
}

/** What a path parameter names, as the rows call it, and what its ids begin with. */
export const things: Readonly<Record<string, { thing: string; prefix: string }>> = {
  environment_id: { thing: 'environment', prefix: 'env_' },
  work_id: { thing: 'work', prefix: 'work_' },
  id: { thing: 'deployment', prefix: 'dep_' },
  run_id: { thing: 'run', prefix: 'drun_' },
};

const underTest = /^\/(environments\/\{environment_id\}\/work|deployments|deployment_runs)(\/|$)/;

/**
 * The operations of a table that are about work, deployments or their runs: by their paths, so that one that comes into
 * the API description is among them without being named anywhere.
 * @throws Error for one with a path parameter or a method that nothing here can arrange or send
 */
export function testedOf(table: Readonly<Record<string, Described>>): Tested[] {
  return Object.entries(table)
    .filter(([, { path }]) => underTest.test(path))
    .map(([operation, described]) => {
      const { method, path } = described;
      const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
      const strange = parameters.find((name) => !(name in things));
      if (strange !== undefined) {
        throw new Error(
          `${operation} has a path parameter ${strange}: say what it names in suites/conventions/tested.ts`,
        );
      }
      if (method !== 'GET' && method !== 'POST') {
        throw new Error(`${operation} is a ${method}, which no request of the suite is (spec/request.ts)`);
      }
      return { ...described, operation: operation as Operation, parameters };
    });
}

/** The ids that fill the parameters of a path, by their names. */
export type Address = Readonly<Record<string, string>>;

/** Whether a call only reads, as its method says (RFC 9110, section 9.2.1). */
export function isRead({ method }: Described): boolean {
  return method === 'GET';
}

/** The component schema of the answer to an accepted call. */
export function answerOf({ answers }: Described): string | undefined {
  return answers['200'] ?? answers['201'];
}

/** The call with the example's body. The deployment pages send a Content-Type with their empty bodies, too. */
export function requestOf({ operation, method, path, body }: Tested, address: Address): Request {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(address[name] ?? ''));
  if (method === 'GET') return get(operation, filled);
  const declared: Record<string, string> = path.startsWith('/deployments')
    ? { 'content-type': 'application/json' }
    : {};
  return post(operation, filled, body as object | undefined, declared);
}
