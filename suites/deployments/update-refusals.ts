import type { ArrangedDeployment } from '../../harness/arrange/deployment.ts';
import type { Exchange } from '../../harness/exchange.ts';
import { deploymentFields, noEffect, refused } from '../../harness/findings.ts';
import { type Io, scenario, deployment as theDeployment } from '../../harness/scenario.ts';
import { deployment } from '../../spec/operations.ts';
import { offending, type Place, type RawBody, withRequestId } from '../../spec/request.ts';
import { refusals } from '../refusals.ts';
import { letTimesMove } from '../resting.ts';
import { incompleteSchedules, malformed, message, schedules, wrongTypes } from './bodies.ts';
import { type Changed, change } from './changes.ts';

type Given = { deployed: ArrangedDeployment };
type Steps = { ready: Changed; tries: readonly Changed[]; control: Exchange<'deployment.update'> };

/** Fields of a change that are in order; what a try spoils takes the place of one of them. */
const sound = (name: string) => ({
  name,
  description: 'Quarterly summary',
  initial_events: [message('What is late?'), message('Why?')],
  metadata: { shelf: 'fourth' },
  schedule: schedules.spring,
});

type Sound = ReturnType<typeof sound>;

/** A body, and where its one offence is. */
type Offence = readonly [Place, object | RawBody];

/** Tries changes with one offence each, reading after each of them, and makes the same without an offence at the end. */
async function tryEach({ deployed }: Given, io: Io, offencesIn: (sound: Sound) => readonly Offence[]): Promise<Steps> {
  const body = sound(io.name('deployment'));
  // Of metadata only what was there before is compared: a garbled request would replace this.
  const ready = await change(deployed, { metadata: { shelf: 'third' } }, io);
  // A refused change that moves updated_at shows only after more than the second that it is printed in.
  await letTimesMove(ready.read, io);
  const tries: Changed[] = [];
  for (const [index, [place, offence]] of offencesIn(body).entries()) {
    const request = offending(place, deployment.update(deployed, offence));
    tries.push({
      // The first carries no request id, so that the target has to make one.
      change: await io.send(index === 0 ? request : withRequestId(io.uuid(), request)),
      read: await io.send(deployment.get(deployed)),
    });
  }
  return { ready, tries, control: await io.send(deployment.update(deployed, body)) };
}

const allRefused = ({ tries, control }: Steps) =>
  tries.map(({ change }) => refused(change, refusals.malformed, { control }));

const nothingChanged = ({ ready, tries, control }: Steps) =>
  tries.flatMap(({ change, read }, index) =>
    noEffect(change, (tries[index - 1] ?? ready).read, read, { control, fields: deploymentFields }),
  );

const parts = { needs: ['deployment.update', 'deployment.get'], waits: true } as const;

export const incomplete = scenario<Given, Steps>({
  id: 'deployment.update.incomplete-schedule',
  title: 'A change whose schedule lacks a field is refused and changes nothing',
  ...parts,
  given: { deployed: theDeployment('active', { scheduled: true }) },
  act: (given, io) =>
    tryEach(given, io, (sound) =>
      Object.entries(incompleteSchedules).map(([field, schedule]) => [
        `body/schedule/${field}`,
        { ...sound, schedule },
      ]),
    ),
  judge: {
    'deployment.update.incomplete-schedule-refused': allRefused,
    'deployment.update.refused-no-effect': nothingChanged,
  },
});

export const mistyped = scenario<Given, Steps>({
  id: 'deployment.update.wrong-type',
  title: 'A change with a field of another type is refused and changes nothing',
  ...parts,
  given: { deployed: theDeployment('active', { scheduled: true }) },
  act: (given, io) =>
    tryEach(given, io, (sound) =>
      Object.entries(wrongTypes(io.uuid())).map(([field, value]) => [`body/${field}`, { ...sound, [field]: value }]),
    ),
  judge: {
    'deployment.update.wrong-type-refused': allRefused,
    'deployment.update.refused-no-effect': nothingChanged,
  },
});

export const garbled = scenario<Given, Steps>({
  id: 'deployment.update.malformed-body',
  title: 'A change whose body is no JSON is refused and changes nothing',
  ...parts,
  given: { deployed: theDeployment('active', { scheduled: true }) },
  act: (given, io) => tryEach(given, io, (sound) => malformed.map((garble) => ['body', garble(sound)])),
  judge: {
    'deployment.update.malformed-json-refused': allRefused,
    'deployment.update.refused-no-effect': nothingChanged,
  },
});
