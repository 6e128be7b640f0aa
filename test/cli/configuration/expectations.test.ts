import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readExpectations } from '../../../cli/configuration/expectations.ts';
import { UsageError } from '../../../cli/usage-error.ts';
import { expectable } from '../../../harness/verdict/expectation.ts';
import schema from '../../../spec/expectations.schema.json' with { type: 'json' };

const folder = mkdtempSync(join(tmpdir(), 'expectations-'));
afterAll(() => rmSync(folder, { recursive: true }));

const known = {
  requirements: ['work.stop.graceful-active', 'work.stop.force-active', 'work.get.schema', 'deployment.pause.active'],
  scenarios: ['work.stop.gracefully', 'monitor.schema'],
};

function read(text: string) {
  const file = join(folder, 'expectations.yaml');
  writeFileSync(file, text);
  return readExpectations(file, known);
}

function problem(text: string): { message: string; remedy: string } {
  try {
    read(text);
  } catch (error) {
    if (error instanceof UsageError) {
      return { message: error.message.replaceAll(`${folder}/`, ''), remedy: error.remedy };
    }
    throw error;
  }
  throw new Error('the file was taken');
}

/** An entry that is taken, but for what a test changes; `undefined` leaves a key out. */
function entry(changes: Record<string, string | undefined> = {}): string {
  const parts = {
    ...{ id: 'work.stop.force-active', expect: 'failed', reason: 'It is so.', owner: 'team-work' },
    ...{ expires: '2030-01-31', ...changes },
  };
  const lines = Object.entries(parts).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]));
  return `- ${lines.join('\n  ')}\n`;
}

describe('expectations are read', () => {
  test('with all that they say, and where each stands', () => {
    const text = `# what we know of\n${entry({ link: 'https://tracker.example.com/4711' })}${entry({ id: "'work.stop.*'", expect: 'unstable' })}`;
    expect(read(text)).toEqual([
      {
        id: 'work.stop.force-active',
        expect: 'failed',
        reason: 'It is so.',
        owner: 'team-work',
        expires: '2030-01-31',
        link: 'https://tracker.example.com/4711',
        at: join(folder, 'expectations.yaml:2:3'),
      },
      expect.objectContaining({ id: 'work.stop.*', expect: 'unstable', at: expect.stringMatching(/:8:3$/) }),
    ]);
  });

  test.each(['work.get.schema', "'*'", "'work.{get,stop}.*'", 'work.stop.gracefully', 'monitor.schema', "'monitor.*'"])(
    'for %s, since requirements, scenarios and monitors match',
    (id) => {
      expect(read(entry({ id }))).toHaveLength(1);
    },
  );

  test.each(['', '# nothing yet\n', '[]\n'])('from a file that holds none: %j', (text) => {
    expect(read(text)).toEqual([]);
  });

  test('for one id and several outcomes', () => {
    expect(read(entry() + entry({ expect: 'inconclusive' }))).toHaveLength(2);
  });

  test('although they have expired', () => {
    expect(read(entry({ expires: '2020-02-29' }))).toHaveLength(1);
  });
});

describe('a precise error is given for', () => {
  test.each<[string, string, RegExp, RegExp]>([
    [
      'an id with a slip in it',
      entry({ id: 'work.stop.graceful-activ' }),
      /^expectations\.yaml:1:7: work\.stop\.graceful-activ matches no .*the nearest is work\.stop\.graceful-active$/,
      /list requirements/,
    ],
    [
      'an id that is far from any',
      entry({ id: 'nothing' }),
      /^expectations\.yaml:1:7: nothing matches no .*the nearest is \S+$/,
      /list scenarios/,
    ],
    [
      'the beginning of an id, which is no glob',
      entry({ id: 'work.stop' }),
      /:1:7: work\.stop matches no requirement, scenario or monitor/,
      /list/,
    ],
    [
      'a glob with a slip in it',
      entry({ id: "'work.stp.*'" }),
      /:1:7: work\.stp\.\* .*nearest is work\.stop\.\*$/,
      /list/,
    ],
    ['an id of other case', entry({ id: 'WORK.GET.SCHEMA' }), /nearest is work\.get\.schema$/, /list/],
    [
      'an empty id',
      entry({ id: "''" }),
      /:1:7: entry 1, id is "", which must NOT have fewer than 1 char/,
      /glob over the ids/,
    ],
    ['no reason', entry({ reason: undefined }), /:1:3: entry 1 lacks the key reason/, /Add reason/],
    ['no owner', entry({ owner: undefined }), /:1:3: entry 1 lacks the key owner/, /Add owner/],
    ['no last day', entry({ expires: undefined }), /:1:3: entry 1 lacks the key expires/, /Add expires/],
    ['no id', '- expect: failed\n', /:1:3: entry 1 lacks the key id/, /Add id/],
    ['an empty reason', entry({ reason: "''" }), /:3:11: work\.stop\.force-active has no reason/, /Say why/],
    ['a reason of blanks', entry({ reason: "'  '" }), /:3:11: work\.stop\.force-active has no reason/, /Say why/],
    [
      'a reason that was left open',
      entry({ reason: '' }),
      /:3:\d+: entry 1, reason should be a string, but is empty/,
      /Why it is/,
    ],
    ['an empty owner', entry({ owner: '" "' }), /:4:10: work\.stop\.force-active has no owner/, /Name who/],
    [
      'a day that no calendar has',
      entry({ expires: '2030-02-30' }),
      /:5:12: work\.stop\.force-active expires on "2030-02-30", which is no day of the calendar/,
      /YYYY-MM-DD/,
    ],
    ['a day in words', entry({ expires: 'next friday' }), /:5:12: .*"next friday", which is no day/, /YYYY-MM-DD/],
    ['a day in another order', entry({ expires: '31.01.2030' }), /:5:12: .*no day/, /YYYY-MM-DD/],
    ['a time', entry({ expires: '2030-01-31T00:00:00Z' }), /:5:12: .*no day/, /YYYY-MM-DD/],
    [
      'a number for a day',
      entry({ expires: '2030' }),
      /:5:12: entry 1, expires should be a string, but is 2030/,
      /YYYY-MM-DD/,
    ],
    [
      'an unknown outcome',
      entry({ expect: 'fail' }),
      /:2:11: entry 1, expect cannot be "fail"/,
      /failed, inconclusive, unstable, not-run/,
    ],
    [
      'an outcome with a slip in it',
      entry({ expect: 'not-ran' }),
      /:2:11: entry 1, expect cannot be "not-ran" \(did you mean not-run\?\)/,
      /not-run/,
    ],
    [
      'an unknown key',
      entry({ until: '2030-01-31' }),
      /:6:3: there is no key until in entry 1/,
      /id, expect, reason, owner, expires, link/,
    ],
    ['a link that is none', entry({ link: 'JIRA-4711' }), /:6:9: .* links to "JIRA-4711", which is no URL/, /https:/],
    ['a link by another protocol', entry({ link: 'javascript:alert(1)' }), /:6:9: .*no URL/, /https:/],
    ['a link without a host', entry({ link: "'https://'" }), /:6:9: .*no URL/, /https:/],
    [
      'two entries of one id and outcome',
      entry() + entry({ reason: 'Another.' }),
      /:6:3: work\.stop\.force-active is expected failed a second time; the first is at expectations\.yaml:1:3$/,
      /Leave one/,
    ],
    ['a mapping in place of a list', 'expectations: []\n', /:1:1: the file should be a list/, /expectations\.yaml/],
    ['an entry that is a word', '- work.stop.*\n', /:1:3: entry 1 should be a mapping/, /schema/],
  ])('%s', (_, text, message, remedy) => {
    const found = problem(text);
    expect(found.message).toMatch(message);
    expect(found.remedy).toMatch(remedy);
  });

  test('a file that is not there', () => {
    expect(() => readExpectations(join(folder, 'none.yaml'), known)).toThrow(/there is no file .*none\.yaml/);
  });
});

describe('the schema', () => {
  const { properties, required } = schema.items;

  test('describes every key, and asks for all but the link', () => {
    for (const [key, { description }] of Object.entries(properties)) expect(description, key).toMatch(/\w/);
    expect(required).toEqual(Object.keys(properties).filter((key) => key !== 'link'));
  });

  test('has every outcome that can be expected', () => {
    expect(properties.expect.enum).toEqual([...expectable]);
  });
});
