import type { Failure } from '../exchange.ts';

/** Why a request met no answer, from the code that Node, OpenSSL or undici gives the error; and that code. */
export function failureOf(error: unknown): [Failure, string] {
  const { code = '', message = 'unknown' } = error as { code?: string; message?: string };
  if (code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT') return ['timeout', code];
  if (unconnected.has(code)) return ['refused', code];
  if (clientCertificate.test(code)) return ['uncertified', code];
  if (untrusted.test(code)) return ['untrusted', code];
  if (/TLS|SSL/.test(code)) return ['refused', code];
  return ['reset', code || message];
}

const unconnected = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Alerts about a client's certificate (RFC 8446, section 6.2); of old versions, the one for having shown none. */
const clientCertificate =
  /ALERT_(CERTIFICATE_REQUIRED|BAD_CERTIFICATE|UNSUPPORTED_CERTIFICATE|CERTIFICATE_(REVOKED|EXPIRED|UNKNOWN)|UNKNOWN_CA|ACCESS_DENIED|HANDSHAKE_FAILURE)$/;

/** What Node says of a server's certificate (node:tls, X509 certificate error codes). */
const untrusted = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ISSUER|CRL|INVALID_(CA|PURPOSE)|PATH_LENGTH_EXCEEDED/;
