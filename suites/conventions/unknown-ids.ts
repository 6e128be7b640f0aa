import type { Finding } from '../../harness/finding.ts';
import { type AnyScenario, type Judges, scenario } from '../../harness/scenario.ts';
import type { OperationId } from '../../spec/answers.ts';
import { withRequestId } from '../../spec/request.ts';
import { refusals } from '../refusals.ts';
import { callingOf } from './calling.ts';
import type { Refused } from './proof.ts';
import { judgedAs, ownRow } from './rows.ts';
import type { Subject } from './subject.ts';
import { type Tested, things } from './tested.ts';
import { allRefused, type Trial, tryAll } from './trial.ts';

/**
 * Ids that do not exist are refused: one for each parameter of the path, with what exists in the others. None where no
 * row of the operation says so.
 */
export function unknownIdScenarios(tested: Tested): AnyScenario[] {
  const rules = tested.parameters.flatMap((parameter) => {
    const { thing, prefix } = things[parameter] ?? { thing: parameter, prefix: '' };
    const row = ownRow(tested, `unknown-${thing}-refused`);
    return row === undefined ? [] : [{ parameter, prefix, rule: `unknown-${thing}-refused`, row }];
  });
  const [first] = rules;
  if (first === undefined) return [];
  const misaddressed = ownRow(tested, 'misaddressed-no-effect');
  const { proof, ...rest } = callingOf(tested, 'unknown ids');
  const calling = { ...rest, proof: misaddressed && proof };
  const alone = rules.length === 1;
  /** The calls come in the order of the rules, and the first of them twice. */
  const callsFor = (index: number, { calls }: Refused) =>
    index === 0 ? calls.slice(0, 2) : calls.slice(index + 1, index + 2);
  return [
    scenario<{ subject: Subject }, Trial>({
      id: alone ? first.row.replace(/-refused$/, '') : first.row.replace(/unknown-.*$/, 'unknown-ids'),
      title: 'An id that does not exist is refused',
      needs: [tested.operation as OperationId],
      given: { subject: calling.subject },
      act: ({ subject }, io) => {
        const requests = rules.map(({ parameter, prefix }) =>
          calling.call(subject, { ...subject.address, [parameter]: io.unknownId(prefix) }),
        );
        const [one] = requests;
        // The first is sent without a request id, too, so that the target has to make one.
        return tryAll(
          calling,
          subject,
          [...(one ? [one] : []), ...requests.map((each) => withRequestId(io.uuid(), each))],
          io,
        );
      },
      judge: Object.assign(
        {},
        ...rules.map(({ rule }, index) =>
          judgedAs(tested, rule, (trace: Refused): Finding[] =>
            allRefused(callsFor(index, trace), refusals.missing, {
              control: trace.control,
              secrets: trace.subject.secrets,
            }),
          ),
        ),
        calling.proof && judgedAs(tested, 'misaddressed-no-effect', calling.proof.judge),
      ) as Judges<Refused>,
    }),
  ];
}
