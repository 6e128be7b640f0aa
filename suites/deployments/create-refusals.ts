import { type Exchange, fieldOf } from '../../harness/exchange.ts';
import { type Finding, holds, open, violated } from '../../harness/finding.ts';
import { refused } from '../../harness/findings.ts';
import { isAccepted } from '../../harness/reading.ts';
import { type Ingredients, type Io, ingredients, scenario } from '../../harness/scenario.ts';
import { trouble } from '../../harness/trouble.ts';
import { deployment } from '../../spec/operations.ts';
import { offending, type Place, type RawBody, withRequestId } from '../../spec/request.ts';
import { recordsOf } from '../paging.ts';
import { unreadable } from '../paging-judges.ts';
import { refusals } from '../refusals.ts';
import { complete, incompleteSchedules, malformed, wrongTypes } from './bodies.ts';
import { bodyGiven } from './creations.ts';

type Create = Exchange<'deployment.create'>;
type Page = Exchange<'deployment.list'>;
type Given = { parts: Ingredients };
type Steps = { control: Create; tries: readonly Create[]; pages: readonly Page[] };

/** Where the one offence of a body is, and the body for a deployment of this name. */
type Offence = readonly [Place, (name: string) => object | RawBody];

/** More pages than lead back to what was created a moment ago. */
const mostPages = 20;

/** The pages of the list, which is newest first, back to a deployment; none where the profile has no list. */
async function listedSince(id: unknown, { send, offers }: Io): Promise<Page[]> {
  const pages: Page[] = [];
  let from: { page?: string } | undefined = offers('deployment.list') ? {} : undefined;
  while (from && pages.length < mostPages) {
    const page: Page = await send(deployment.list({ limit: 100, ...from }));
    pages.push(page);
    const next = fieldOf(page, 'next_page');
    const more = fieldOf(page, 'has_more') === true && !recordsOf(page).some((record) => record.id === id);
    from = more && typeof next === 'string' && next !== '' ? { page: next } : undefined;
  }
  return pages;
}

/** Creates one deployment as documented, tries the same with one offence each, and looks at what is listed then. */
async function tryEach(parts: Ingredients, io: Io, offences: readonly Offence[]): Promise<Steps> {
  const control = await io.create('deployment', (name) => deployment.create(complete(parts, name)));
  const tries: Create[] = [];
  for (const [index, [place, body]] of offences.entries()) {
    tries.push(
      await io.create('deployment', (name) => {
        const request = offending(place, deployment.create(body(name)));
        // The first carries no request id, so that the target has to make one.
        return index === 0 ? request : withRequestId(io.uuid(), request);
      }),
    );
  }
  const pages = await listedSince(fieldOf(control, 'id'), io);
  const known = [control, ...tries].map((one) => fieldOf(one, 'id'));
  for (const one of [control, ...tries]) {
    const untold = ofItsName(one, pages).filter(({ id }) => !known.includes(id));
    for (const { id } of untold) io.claim({ resource: 'deployment', id, name: nameGiven(one) ?? id });
  }
  return { control, tries, pages };
}

/** The name that a creation gave, in whatever form, or else the description that stands for it; undefined for neither. */
function nameGiven(create: Create): string | undefined {
  const name = /"name":"?([^",}]+)/.exec(create.request.body ?? '')?.[1];
  const { description } = bodyGiven(create);
  return name ?? (typeof description === 'string' ? description : undefined);
}

/** The listed deployments of the name that a creation gave, or of that in the description. */
function ofItsName(create: Create, pages: readonly Page[]) {
  const name = nameGiven(create);
  if (name === undefined) return [];
  return pages.flatMap(recordsOf).filter((record) => record.name === name || record.description === name);
}

/** The accepted creation made one deployment: no other has the name that it gave. */
function madeOnce({ control, pages }: Steps): Finding[] {
  const id = fieldOf(control, 'id');
  if (pages.length === 0 || !isAccepted(control) || proved(control, pages)) return [];
  const other = ofItsName(control, pages).find((record) => record.id !== id);
  return [
    other
      ? violated([control, ...pages], `one creation should make one deployment, but ${other.id} has its name, too`, {
          expected: [id],
          actual: ofItsName(control, pages).map((record) => record.id),
        })
      : holds(control, ...pages),
  ];
}

const allRefused = ({ control, tries }: Steps) => tries.map((one) => refused(one, refusals.malformed, { control }));

/** Of the refused creations that gave a name none is listed, while the accepted one is. */
function nothingMade({ control, tries, pages }: Steps): Finding[] {
  if (pages.length === 0) return [];
  return tries.flatMap((one): Finding[] => {
    const unanswered = trouble(one);
    if (unanswered) return [{ ...unanswered, class: 'precondition' }];
    // A creation that was wrongly accepted has a requirement of its own.
    if (isAccepted(one) || nameGiven(one) === undefined) return [];
    const [found] = ofItsName(one, pages);
    if (found) {
      return [
        violated([one, ...pages], `the creation was refused, but ${found.id} of that name is listed`, {
          expected: 'no deployment of that name',
          actual: found.id,
        }),
      ];
    }
    return [proved(control, pages) ?? holds(one, ...pages)];
  });
}

/** What keeps the pages from proving that something is not there. */
function proved(control: Create, pages: readonly Page[]): Finding | undefined {
  const problem = trouble(control) ?? pages.map(unreadable).find((found) => found !== undefined);
  if (problem) return problem;
  const id = fieldOf(control, 'id');
  if (pages.flatMap(recordsOf).some((record) => record.id === id)) return undefined;
  return open(
    [control, ...pages],
    'precondition',
    'the deployment that was created first is not listed either, so that the list proves nothing',
    'See the failed requirements of the creation and of the list.',
  );
}

const without = <T extends object>(body: T, field: keyof T) =>
  Object.fromEntries(Object.entries(body).filter(([name]) => name !== field));

export const missing = scenario<Given, Steps>({
  id: 'deployment.create.missing-field',
  title: 'A creation without a field that it needs is refused and creates nothing',
  needs: ['deployment.create'],
  given: { parts: ingredients() },
  act: ({ parts }, io) =>
    tryEach(
      parts,
      io,
      (['name', 'agent', 'environment_id', 'initial_events'] as const).map((field) => [
        `body/${field}`,
        // One without a name can be known again by its description.
        (name: string) =>
          without({ ...complete(parts, name), ...(field === 'name' ? { description: name } : {}) }, field),
      ]),
    ),
  judge: {
    'deployment.create.created': madeOnce,
    'deployment.create.missing-field-refused': allRefused,
    'deployment.create.refused-creates-nothing': nothingMade,
  },
});

export const incomplete = scenario<Given, Steps>({
  id: 'deployment.create.incomplete-schedule',
  title: 'A creation whose schedule lacks a field is refused and creates nothing',
  needs: ['deployment.create'],
  given: { parts: ingredients() },
  act: ({ parts }, io) =>
    tryEach(
      parts,
      io,
      Object.entries(incompleteSchedules).map(([field, schedule]) => [
        `body/schedule/${field}`,
        (name: string) => ({ ...complete(parts, name), schedule }),
      ]),
    ),
  judge: {
    'deployment.create.incomplete-schedule-refused': allRefused,
    'deployment.create.refused-creates-nothing': nothingMade,
  },
});

export const mistyped = scenario<Given, Steps>({
  id: 'deployment.create.wrong-type',
  title: 'A creation with a field of another type is refused and creates nothing',
  needs: ['deployment.create'],
  given: { parts: ingredients() },
  act: ({ parts }, io) =>
    tryEach(
      parts,
      io,
      Object.entries(wrongTypes(io.uuid())).map(([field, value]) => [
        `body/${field}`,
        (name: string) => ({ ...complete(parts, name), [field]: value }),
      ]),
    ),
  judge: {
    'deployment.create.wrong-type-refused': allRefused,
    'deployment.create.refused-creates-nothing': nothingMade,
  },
});

export const garbled = scenario<Given, Steps>({
  id: 'deployment.create.malformed-body',
  title: 'A creation whose body is no JSON is refused and creates nothing',
  needs: ['deployment.create'],
  given: { parts: ingredients() },
  act: ({ parts }, io) =>
    tryEach(
      parts,
      io,
      malformed.map((garble) => ['body', (name: string) => garble(complete(parts, name))]),
    ),
  judge: {
    'deployment.create.malformed-json-refused': allRefused,
    'deployment.create.refused-creates-nothing': nothingMade,
  },
});
