import { deployment, provision, work } from '../spec/operations.ts';
import type { Operation, Request } from '../spec/request.ts';
import type { Random } from './random.ts';

/** A read that every target of a profile answers somehow: the model list, else something that does not exist. */
export function plainCallOf(offers: (operation: Operation) => boolean, chance: Random): Request {
  if (offers('model.list')) return provision.models();
  return offers('work.get')
    ? work.get({ environment_id: `env_${chance.hex(32)}`, work_id: `work_${chance.hex(32)}` })
    : deployment.get({ deployment_id: `dep_${chance.hex(32)}` });
}
