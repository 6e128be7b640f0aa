import { documentedErrorTypes, errorEnvelopeProblems, type OperationId } from '../../spec/answers.ts';
import { answerOf, bodyOf, type Exchange, fieldOf } from '../exchange.ts';
import { type Finding, holds, violated } from '../finding.ts';
import { errorType } from '../findings/status.ts';
import { isErrorAnswer, isJudged, type Monitor } from './monitor.ts';

/** Every error answer has the documented envelope, type, request id and media type (conventions/errors). */
export const errorEnvelope: Monitor = {
  id: 'monitor.error-envelope',
  title: 'Every error answer has the documented envelope',
  requirements: [
    'error.envelope',
    'error.type-matches-status',
    'error.request-id-echoed',
    'error.request-id-present',
    'error.request-id-is-uuid',
    'error.media-type',
  ],
  *watch(exchanges) {
    for (const exchange of exchanges) {
      if (!isJudged(exchange) || !isErrorAnswer(exchange)) continue;
      yield ['error.envelope', envelope(exchange)];
      const type = typeMatches(exchange);
      if (type) yield ['error.type-matches-status', type];
      const given = exchange.request.headers['x-request-id'];
      if (given !== undefined) yield ['error.request-id-echoed', echoed(exchange, given)];
      else {
        const own = present(exchange);
        yield ['error.request-id-present', own];
        if (own.kind === 'holds') yield ['error.request-id-is-uuid', isUuid(exchange)];
      }
      yield ['error.media-type', mediaType(exchange)];
    }
  },
};

function envelope(exchange: Exchange): Finding {
  // The request id has requirements of its own.
  const problems = errorEnvelopeProblems(bodyOf(exchange)).filter(({ pointer }) => pointer !== '/request_id');
  return problems.length === 0
    ? holds(exchange)
    : violated([exchange], problems.map(({ message }) => message).join('; '), {
        expected: 'the documented error envelope',
        actual: answerOf(exchange)?.body.slice(0, 300),
      });
}

/** Judged where the documentation has a type for the status, and the envelope has one to read. */
function typeMatches(exchange: Exchange<OperationId>): Finding | undefined {
  const status = answerOf(exchange)?.status ?? 0;
  const documented = documentedFor(exchange.operation, status);
  const actual = errorType(exchange);
  if (documented.length === 0 || actual === undefined) return undefined;
  return documented.includes(actual)
    ? holds(exchange)
    : violated([exchange], `a ${status} should have the type ${documented.join(' or ')}, but has ${actual}`, {
        expected: documented,
        actual,
      });
}

/**
 * The types that a status may have. The table of ack and heartbeat gives a 409 the type of an invalid request, for the
 * triggers that it names; for any other the general table's conflict holds, so that here either does. What those triggers
 * are answered has requirements of its own.
 */
function documentedFor(operation: OperationId, status: number): readonly string[] {
  const types = documentedErrorTypes(operation, status);
  return status === 409 && types.length > 0 ? [...new Set([...types, 'conflict_error'])] : types;
}

function echoed(exchange: Exchange, given: string): Finding {
  const actual = fieldOf(exchange, 'request_id');
  return actual === given
    ? holds(exchange)
    : violated([exchange], `request_id should be the x-request-id of the request, but is ${JSON.stringify(actual)}`, {
        expected: given,
        actual,
      });
}

function present(exchange: Exchange): Finding {
  const actual = fieldOf(exchange, 'request_id');
  return typeof actual === 'string' && actual.trim() !== ''
    ? holds(exchange)
    : violated([exchange], `request_id should be an id of the server's own, but is ${JSON.stringify(actual)}`, {
        expected: 'a string that is not empty',
        actual,
      });
}

/** The textual form of RFC 9562, section 4, whatever its version. */
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function isUuid(exchange: Exchange): Finding {
  const actual = String(fieldOf(exchange, 'request_id'));
  return uuid.test(actual)
    ? holds(exchange)
    : violated([exchange], `a request_id of the server's own should be a UUID, but is ${JSON.stringify(actual)}`, {
        expected: 'a UUID',
        actual,
      });
}

function mediaType(exchange: Exchange): Finding {
  const actual = (answerOf(exchange)?.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  return actual === 'application/json' || actual.endsWith('+json')
    ? holds(exchange)
    : violated([exchange], `an error's media type should be JSON, but is ${actual || 'not given'}`, {
        expected: 'application/json or a +json type',
        actual,
      });
}
