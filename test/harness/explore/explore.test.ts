import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Exploration } from '../../../harness/explore/judges.ts';
import { judgesOf } from '../../../harness/explore/judges.ts';
import { walks } from '../../../harness/explore/walks.ts';
import type { Finding } from '../../../harness/finding.ts';
import { Interrupted, Obstacle } from '../../../harness/obstacle.ts';
import type { RequirementId } from '../../../spec/contract.ts';
import { machine } from '../../../suites/explore/deployment.ts';
import { exploreInMemory, type Mishap } from './deployments.ts';

/** The third pause does not take. */
const thirdPauseLost: Mishap = (calls, stored) => {
  if (calls.at(-1) === 'pause' && pausesIn(calls) === 3) stored.status = 'active';
  return undefined;
};

/** Pauses that were accepted: each follows a resumption. */
function pausesIn(calls: readonly string[]): number {
  let paused = false;
  return calls.filter((call) => {
    const takes = call === 'pause' && !paused;
    if (call === 'pause') paused = true;
    if (call === 'unpause') paused = false;
    return takes;
  }).length;
}

const shortest = ['pause', 'unpause', 'pause', 'unpause', 'pause'];

/** The violations that the judges find, by requirement. */
function violationsIn(explored: Exploration) {
  return Object.entries(judgesOf(machine)).flatMap(([requirement, judge]) => {
    const found = [judge({ explored })].flat() as Finding[];
    return found.flatMap((finding) => (finding.kind === 'violated' ? [{ requirement, finding }] : []));
  });
}

describe('an exploration', () => {
  test('of a target that does as documented finds nothing, and tries as many sequences as it is to', async () => {
    const { tries, shrunk, arranged } = await exploreInMemory({ sequences: 40 });
    expect({ tries: tries.length, shrunk, arranged }).toEqual({ tries: 40, shrunk: [], arranged: 40 });
    expect(tries.every(({ words, steps }) => steps.length === words.length)).toBe(true);
    expect(violationsIn({ tries, shrunk })).toEqual([]);
  });

  test('that is to try none sends nothing', async () => {
    expect(await exploreInMemory({ sequences: 0 })).toEqual({ tries: [], shrunk: [], arranged: 0, asked: [] });
  });

  test('asks the same of the same seed, and something else of another', async () => {
    const [one, same, other] = await Promise.all([1, 1, 2].map((seed) => exploreInMemory({ seed })));
    expect(same?.asked).toEqual(one?.asked);
    expect(other?.asked).not.toEqual(one?.asked);
  });

  test('makes no call that the profile does not have', async () => {
    const lacks = ['deployment.archive', 'deployment.run', 'deployment.list'];
    const { asked } = await exploreInMemory({ sequences: 40, offers: (operation) => !lacks.includes(operation) });
    expect(asked.filter((operation) => lacks.includes(operation))).toEqual([]);
  });

  test.each([1, 2, 3, 4, 5])(
    'finds what only a sequence shows, and shrinks it to the shortest: seed %i',
    async (seed) => {
      const explored = await exploreInMemory({ sequences: 80, seed, mishap: thirdPauseLost });
      expect(explored.shrunk.map(({ words }) => words)).toEqual([shortest]);
      const [violation] = violationsIn(explored);
      expect(violation).toMatchObject({
        requirement: 'deployment.pause.active',
        finding: { explored: { unstable: false } },
      });
      expect(violation?.finding.explored?.calls.map(({ word }) => word)).toEqual(shortest);
    },
  );

  test('says by which seed and path fast-check comes to the shortest sequence again', async () => {
    const { shrunk } = await exploreInMemory({ sequences: 80, mishap: thirdPauseLost });
    const [{ words, seed, path } = { words: [], seed: 0, path: '' }] = shrunk;
    const seen: string[][] = [];
    const replayed = fc.property(
      walks(fc, machine, () => true),
      (drawn) => {
        seen.push([...drawn]);
        return false;
      },
    );
    fc.check(replayed, { seed, path, endOnFailure: true });
    expect(seen[0]).toEqual(words);
  });

  test('makes a sequence that fails again before it shrinks it; what does not fail again is told as unstable', async () => {
    let failed = 0;
    const once: Mishap = (calls, stored) => {
      if (calls.at(-1) === 'unpause' && pausesIn(calls) === 1 && failed++ === 0) stored.status = 'paused';
      return undefined;
    };
    const explored = await exploreInMemory({ sequences: 8, mishap: once });
    expect(explored.shrunk).toEqual([]);
    // One more than were to be drawn: the one that was made again.
    expect(explored.arranged).toBe(9);
    expect(violationsIn(explored)).toMatchObject([{ finding: { explored: { unstable: true } } }]);
  });

  test.each<[string, ReturnType<Mishap>]>([
    ['no answer', { failure: 'timeout' }],
    ['a gateway in the way', { status: 503 }],
    ['a rate limit', { status: 429 }],
  ])('takes %s for no failure, and goes on with the next sequence', async (_, trouble) => {
    const { tries, shrunk } = await exploreInMemory({
      sequences: 12,
      mishap: (calls, _, sequence) => (sequence % 2 === 0 && calls.at(-1) === 'pause' ? trouble : undefined),
    });
    expect(tries.length).toBe(12);
    expect(shrunk).toEqual([]);
    expect(violationsIn({ tries, shrunk })).toEqual([]);
  });

  test('stops without shrinking where items move by themselves', async () => {
    // Deployments do not: here what is asked is only whether it is asked.
    let asked = 0;
    await exploreInMemory({
      mishap: thirdPauseLost,
      drifts: () => {
        asked += 1;
        return true;
      },
    });
    expect(asked).toBe(0);
  });

  test('gives up after three sequences in vain whose thing could not be arranged', async () => {
    const { tries, arranged } = await exploreInMemory({
      arrange: (sequence) => {
        if (sequence > 2) throw Obstacle.of('precondition', 'there is none', 'make one');
      },
    });
    expect({ tries: tries.length, arranged }).toEqual({ tries: 2, arranged: 5 });
  });

  test('ends at once where the run is interrupted', async () => {
    let arranged = 0;
    const ended = exploreInMemory({
      arrange: () => {
        arranged += 1;
        throw new Interrupted();
      },
    });
    await expect(ended).rejects.toThrow(Interrupted);
    expect(arranged).toBe(1);
  });

  test('looks for several things that go wrong, each with its own shortest sequence', async () => {
    const twice: Mishap = (calls, stored) => {
      if (calls.at(-1) === 'unpause' && pausesIn(calls) === 2) stored.status = 'paused';
      if (calls.at(-1) === 'update' && calls.includes('pause')) stored.description = 'lost';
      return undefined;
    };
    const explored = await exploreInMemory({ sequences: 40, mishap: twice });
    const found = violationsIn(explored).map(({ requirement, finding }) => [
      requirement as RequirementId,
      finding.explored?.calls.map(({ word }) => word).join(' '),
    ]);
    expect(Object.fromEntries(found)).toMatchObject({
      'deployment.unpause.paused': 'pause unpause pause unpause',
      'deployment.update.changes-given-fields': 'pause unpause update',
    });
  });
});
