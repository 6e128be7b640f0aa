import { createSecureContext, rootCertificates, type SecureContext } from 'node:tls';
import type { Connection } from '../target.ts';

/**
 * What connections over TLS are made with, read once for all of them; undefined: Node's defaults. A private authority is
 * trusted besides those that come with Node.
 * @throws Error for what `connectionProblem` finds
 */
export function tlsContext({ ca, cert, key, passphrase }: Connection['tls']): SecureContext | undefined {
  if (ca === null && cert === null) return undefined;
  return createSecureContext({
    ...(ca === null ? {} : { ca: [...rootCertificates, ca] }),
    ...(cert === null ? {} : { cert }),
    ...(key === null ? {} : { key }),
    ...(passphrase === null ? {} : { passphrase }),
  });
}
