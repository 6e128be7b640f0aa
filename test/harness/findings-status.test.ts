import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../harness/exchange.ts';
import type { Finding } from '../../harness/finding.ts';
import { accepted, answers, type Refusal, refused } from '../../harness/findings.ts';
import { envelope, exchange, type Parts, reading, troubles } from './exchanges.ts';

const stop = (parts: Parts = {}) => exchange('work.stop', parts);
const conflict: readonly Refusal[] = [[409, 'invalid_request_error']];
const ok = stop({ body: {} });
const not = (status: number, type = 'invalid_request_error'): Exchange => stop({ status, body: envelope(type) });

describe('answers', () => {
  test.each<[string, Exchange, number, Finding['kind']]>([
    ['the status is the one expected', stop(), 200, 'holds'],
    ['another accepted status is not it', stop({ status: 202 }), 200, 'violated'],
    ['a refusal is not it', not(409), 200, 'violated'],
    ['an internal error is not it', not(500, 'api_error'), 200, 'violated'],
    [
      'a 401 on a token that is still good elsewhere is not it',
      stop({ status: 401, credentialCheck: 'accepted' }),
      200,
      'violated',
    ],
    ['a 401 on purpose is as good as any status', stop({ status: 401, credential: 'none' }), 401, 'holds'],
  ])('%s', (_, seen, status, want) => {
    expect(answers(seen, status).kind).toBe(want);
  });

  test('a violation tells what was seen, with its type, and cites it', () => {
    const seen = not(409);
    expect(answers(seen, 200)).toMatchObject({
      expected: 200,
      actual: 409,
      exchanges: [seen],
      message: expect.stringContaining('409 invalid_request_error'),
    });
  });
});

describe('accepted', () => {
  test.each<[string, Exchange, Exchange, Finding['kind']]>([
    ['accepted', stop(), ok, 'holds'],
    ['accepted with any 2xx', stop({ status: 204, body: '' }), ok, 'holds'],
    ['accepted, whatever its control met', stop(), not(500), 'holds'],
    ['refused while its control is accepted', not(400), ok, 'violated'],
    ['refused as its control is', not(400), not(400), 'open'],
    ['refused, with a control that met no answer', not(400), stop({ failure: 'reset' }), 'open'],
  ])('%s', (_, seen, control, want) => {
    expect(accepted(seen, { control }).kind).toBe(want);
  });

  test('a violation cites the refusal and then its control, and tells what was seen', () => {
    const seen = not(400);
    expect(accepted(seen, { control: ok })).toMatchObject({
      ...{ expected: '2xx', actual: '400 invalid_request_error', exchanges: [seen, ok] },
      message: expect.stringContaining('400 invalid_request_error'),
    });
  });

  test('a control that was not accepted either is cited first, and says where to look', () => {
    const [seen, control] = [not(400), not(400)];
    expect(accepted(seen, { control })).toMatchObject({
      ...{ class: 'precondition', exchanges: [control, seen] },
      message: expect.stringContaining('proves nothing'),
      remedy: expect.stringMatching(/^See .*\.$/),
    });
  });
});

describe('refused', () => {
  const secret = 'sess_019f3be3fa66750bb9a1fbcde85b5fe1';

  test.each<[string, { seen: Exchange; control?: Exchange; ways?: readonly Refusal[]; want: Finding['kind'] }]>([
    ['with the documented status and type', { seen: not(409), want: 'holds' }],
    ['with another type', { seen: not(409, 'conflict_error'), want: 'violated' }],
    ['with another status', { seen: not(400), want: 'violated' }],
    ['with an internal error', { seen: not(500, 'api_error'), want: 'violated' }],
    ['with the documented status and no readable type', { seen: stop({ status: 409, body: 'no' }), want: 'open' }],
    ['with another status and no readable type', { seen: stop({ status: 400, body: 'no' }), want: 'violated' }],
    ['not refused at all', { seen: ok, want: 'violated' }],
    ['not refused, with any 2xx', { seen: stop({ status: 204, body: '' }), want: 'violated' }],
    ['not refused, even where the control was not accepted either', { seen: ok, control: not(500), want: 'violated' }],
    [
      'not refused, even where the control met no answer',
      { seen: ok, control: stop({ failure: 'reset' }), want: 'violated' },
    ],
    ['as documented, but the control is refused too', { seen: not(409), control: not(409), want: 'open' }],
    ['wrongly, but the control is refused too', { seen: not(500), control: not(500), want: 'open' }],
    [
      'as documented, but the control met no answer',
      { seen: not(409), control: stop({ failure: 'timeout' }), want: 'open' },
    ],
    [
      'in the second of two ways',
      {
        seen: not(404, 'not_found_error'),
        ways: [
          [403, 'permission_error'],
          [404, 'not_found_error'],
        ],
        want: 'holds',
      },
    ],
    [
      'with the type of one way and the status of the other',
      {
        seen: not(403, 'not_found_error'),
        ways: [
          [403, 'permission_error'],
          [404, 'not_found_error'],
        ],
        want: 'violated',
      },
    ],
    [
      'in whatever way, where only the refusal is documented',
      { seen: stop({ status: 418, body: 'no' }), ways: ['any-4xx'], want: 'holds' },
    ],
    ['with a 500, where only the refusal is documented', { seen: not(500), ways: ['any-4xx'], want: 'violated' }],
    ['with a 400, where only the refusal is documented', { seen: not(400), ways: ['any-4xx'], want: 'holds' }],
    [
      'with a status below 400, where only the refusal is documented',
      { seen: stop({ status: 199, body: 'no' }), ways: ['any-4xx'], want: 'violated' },
    ],
    [
      'with one of two types of one status',
      {
        seen: not(409, 'conflict_error'),
        ways: [
          [409, 'invalid_request_error'],
          [409, 'conflict_error'],
        ],
        want: 'holds',
      },
    ],
    [
      'wrongly, after a control that met no answer',
      { seen: not(500), control: stop({ failure: 'timeout', sent: 1 }), want: 'open' },
    ],
    [
      'not refused, after a control that met no answer: what it should have set up may not be there',
      { seen: ok, control: stop({ failure: 'timeout', sent: 1 }), want: 'open' },
    ],
    [
      'showing what it must not',
      { seen: stop({ status: 409, body: envelope('invalid_request_error', { session: secret }) }), want: 'violated' },
    ],
  ])('%s', (_, { seen, control = ok, ways = conflict, want }) => {
    expect(refused(seen, ways, { control, secret }).kind).toBe(want);
  });

  test.each([[''], [undefined], [null], [7]])('the secret %j is none', (nothing) => {
    expect(refused(not(409), conflict, { control: ok, secret: nothing }).kind).toBe('holds');
  });

  test('a rejected token on a refusal that was meant to be another one is the token’s problem', () => {
    const seen = stop({ status: 401, credentialCheck: 'rejected', credential: 'foreign' });
    expect(refused(seen, conflict, { control: ok })).toMatchObject({
      kind: 'open',
      class: 'credential',
      message: expect.stringContaining('foreign token'),
    });
  });

  test('it cites the refusal and then its control', () => {
    const [seen, other] = [not(409), not(400)];
    expect(refused(seen, conflict, { control: ok }).exchanges).toEqual([seen, ok]);
    expect(refused(other, conflict, { control: ok }).exchanges).toEqual([other, ok]);
  });

  test('a refusal without a readable type is open, and points to the error envelope', () => {
    const seen = stop({ status: 409, body: 'no' });
    expect(refused(seen, conflict, { control: ok })).toMatchObject({
      ...{ class: 'precondition', exchanges: [seen] },
      message: expect.stringContaining('no readable error type'),
      remedy: expect.stringContaining('error envelope'),
    });
  });

  test.each<[string, Exchange, string]>([
    ['its status and type', not(400), 'but is answered 400 invalid_request_error'],
    ['that it is not JSON', stop({ status: 400, body: '<p>' }), 'but is answered 400, which is not JSON'],
    ['its status alone, where there is no type', stop({ status: 400, body: { error: {} } }), 'but is answered 400'],
    ['its status alone, where there is no body', stop({ status: 400, body: '' }), 'but is answered 400'],
    ['its status alone, where the type is no text', stop({ status: 400, body: envelope(7) }), 'but is answered 400'],
    ['another type', not(409, 'conflict_error'), 'but is answered 409 conflict_error'],
    [
      'what it shows',
      stop({ status: 409, body: envelope('invalid_request_error', { session: secret }) }),
      `but its answer shows ${secret}`,
    ],
  ])('a violation tells %s', (_, seen, want) => {
    const finding = refused(seen, conflict, { control: ok, secret });
    expect(finding.kind === 'violated' && finding.message).toBe(
      `the call should be refused with 409 invalid_request_error, ${want}`,
    );
  });

  test('a violation tells what would have been right', () => {
    expect(refused(ok, [[403, 'permission_error'], 'any-4xx'], { control: ok })).toMatchObject({
      expected: '403 permission_error or 4xx',
      message: expect.stringContaining('was accepted (200)'),
    });
  });
});

describe.each(troubles)('%s', (_, parts, kind) => {
  const seen = exchange('work.stop', parts);

  test.each<[string, (exchange: Exchange) => Finding]>([
    ['answers', (one) => answers(one, 200)],
    ['accepted', (one) => accepted(one, { control: ok })],
    ['refused', (one) => refused(one, conflict, { control: ok })],
    ['the control of accepted', (one) => accepted(not(400), { control: one })],
    ['the control of refused', (one) => refused(not(409), conflict, { control: one })],
  ])('leaves %s open, with what to do', (_name, judge) => {
    const finding = judge(seen);
    expect(finding).toMatchObject({ kind: 'open', class: kind, exchanges: [seen] });
    if (finding.kind === 'open') {
      expect(finding.message).toContain(`POST ${seen.request.path}`);
      expect(finding.remedy).toMatch(/^[A-Z].*\.$/);
    }
  });
});

test('a redirect is named by where it leads', () => {
  const seen = exchange('work.stop', { status: 308, headers: { location: 'https://login.example/' } });
  expect(answers(seen, 200)).toMatchObject({ message: expect.stringContaining('https://login.example/') });
});

test('what a refusal is judged by is the body, not its media type', () => {
  const seen = reading(
    {},
    { status: 404, body: envelope('not_found_error'), headers: { 'content-type': 'text/plain' } },
  );
  expect(refused(seen, [[404, 'not_found_error']], { control: ok }).kind).toBe('holds');
});
