import { type Exchange, fieldOf } from '../../harness/exchange.ts';
import { answers, presuming } from '../../harness/findings.ts';
import { type Ingredients, ingredients, scenario } from '../../harness/scenario.ts';
import { deployment } from '../../spec/operations.ts';
import { least } from './bodies.ts';
import { asGiven, isMade, type Made, make, stored } from './creations.ts';

type Steps = { first: Made; archive: readonly Exchange<'deployment.archive'>[]; again: Made };

export const named = scenario<{ parts: Ingredients }, Steps>({
  id: 'deployment.archive.frees-the-name',
  title: 'A deployment can be made with the name that an archived one had',
  needs: ['deployment.create', 'deployment.get', 'deployment.archive'],
  given: { parts: ingredients() },
  act: async ({ parts }, io) => {
    const name = io.name('deployment');
    const first = await make(() => least(parts, name), io);
    const id = fieldOf(first.create, 'id');
    return {
      first,
      archive: typeof id === 'string' ? [await io.send(deployment.archive({ deployment_id: id }))] : [],
      again: await make(() => least(parts, name), io),
    };
  },
  judge: {
    'deployment.archive.frees-the-name': ({ first, archive, again }) =>
      presuming([isMade(first.create), ...archive.map((call) => answers(call, 200))], () => [
        isMade(again.create),
        ...stored(again, (read) => asGiven(again.create, read, ['name'])),
      ]),
  },
});
