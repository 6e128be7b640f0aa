import { isRequirementId, type RequirementId, requirements } from '../../spec/contract.ts';
import type { Operation } from '../../spec/request.ts';
import { holds, violated } from '../finding.ts';
import { isAccepted, problemsOf } from '../reading.ts';
import { isJudged, type Monitor } from './monitor.ts';

/** The calls on the runs of all deployments have their rows beside those on one deployment's. */
const acrossDeployments: Readonly<Partial<Record<Operation, RequirementId>>> = {
  'deployment-run.get-global': 'deployment-run.get.global-schema',
  'deployment-run.list-all': 'deployment-run.list.all-schema',
};

/** Every accepted answer has the documented form (spec/openapi.yaml); `<operation>.schema`. */
export const schema: Monitor = {
  id: 'monitor.schema',
  title: 'Every accepted answer has the documented form',
  requirements: Object.keys(requirements)
    .filter(isRequirementId)
    .filter((id) => /[.-]schema$/.test(id)),
  *watch(exchanges) {
    for (const exchange of exchanges) {
      const id = acrossDeployments[exchange.operation] ?? `${exchange.operation}.schema`;
      if (!isJudged(exchange) || !isAccepted(exchange) || !isRequirementId(id)) continue;
      const problems = problemsOf(exchange);
      // A status that is not documented belongs to the requirement that names the right one.
      if (!problems) continue;
      yield [
        id,
        problems.length === 0
          ? holds(exchange)
          : violated([exchange], problems.map(({ message }) => message).join('; '), {
              expected: 'the documented form',
              actual: problems.map(({ pointer }) => pointer),
            }),
      ];
    }
  },
};
