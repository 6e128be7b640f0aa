import { OPERATION_IDS, OPERATIONS, type OperationId } from '../fixtures/reference-target/operations.ts';
import { operations } from '../spec/generated/operations.ts';
import { profileNamed } from './profile.ts';

/** The operations of a profile, as the reference target calls them: its names are its own, the routes are the API's. */
export function operationsOf(profile: string): OperationId[] {
  const listed = new Set(profileNamed(profile).operations);
  const routes = Object.entries(operations).flatMap(([id, operation]) => (listed.has(id) ? [route(operation)] : []));
  return OPERATION_IDS.filter((id) => routes.includes(route(OPERATIONS[id])));
}

function route({ method, path }: { readonly method: string; readonly path: string }): string {
  return `${method} ${path.replace(/\{\w+\}|:\w+/g, '*')}`;
}
