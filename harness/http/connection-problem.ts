import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import type { Connection } from '../target.ts';
import { tlsContext } from './tls-context.ts';

/**
 * What is wrong with a connection, as far as that shows without sending anything, by the key of the configuration that
 * is to blame; undefined: nothing.
 */
export function connectionProblem({ proxy, tls }: Connection): string | undefined {
  return (
    proxyProblem(proxy) ?? certificatesProblem('target.tls.ca', tls.ca) ?? clientProblem(tls) ?? contextProblem(tls)
  );
}

function proxyProblem(proxy: Connection['proxy']): string | undefined {
  if (proxy === null) return undefined;
  const url = URL.canParse(proxy.url) ? new URL(proxy.url) : undefined;
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return undefined;
  return 'target.proxy is not the http or https URL of a proxy';
}

/** PEM texts (RFC 7468, section 5.1). */
const certificates = /-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g;

function certificatesProblem(name: string, text: string | null): string | undefined {
  if (text === null) return undefined;
  const found = text.match(certificates) ?? [];
  if (found.length === 0) return `${name} holds no certificate in PEM form (-----BEGIN CERTIFICATE-----)`;
  const broken = found.findIndex((pem) => parsed(pem) === undefined);
  if (broken === -1) return undefined;
  return found.length === 1
    ? `${name} holds a certificate that cannot be read`
    : `${name} holds ${found.length} certificates, and number ${broken + 1} cannot be read`;
}

function parsed(pem: string): X509Certificate | undefined {
  try {
    return new X509Certificate(pem);
  } catch {
    return undefined;
  }
}

function clientProblem({ cert, key, passphrase }: Connection['tls']): string | undefined {
  if (cert === null && key === null) {
    return passphrase === null ? undefined : 'target.tls.passphrase is given, but no target.tls.key that it opens';
  }
  if (key === null) return 'target.tls.cert is given, but not its target.tls.key';
  if (cert === null) return 'target.tls.key is given, but not its target.tls.cert';
  const unreadable = certificatesProblem('target.tls.cert', cert);
  if (unreadable !== undefined) return unreadable;
  const read = privateKey(key, passphrase);
  if (typeof read === 'string') return read;
  // The first certificate is the client's own; those of its issuers may follow.
  const own = new X509Certificate(cert);
  return own.checkPrivateKey(read) ? undefined : 'target.tls.key is not the key of the certificate in target.tls.cert';
}

/** The key, or why there is none. */
function privateKey(text: string, passphrase: string | null): KeyObject | string {
  if (!/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)) {
    return 'target.tls.key holds no private key in PEM form (-----BEGIN PRIVATE KEY-----)';
  }
  const encrypted = /-----BEGIN ENCRYPTED PRIVATE KEY-----|^Proc-Type: *4, *ENCRYPTED/m.test(text);
  if (encrypted && passphrase === null) return 'target.tls.key is encrypted, and there is no target.tls.passphrase';
  try {
    return createPrivateKey({ key: text, ...(passphrase === null ? {} : { passphrase }) });
  } catch {
    return encrypted
      ? 'target.tls.passphrase does not open target.tls.key'
      : 'target.tls.key holds a private key that cannot be read';
  }
}

/** What OpenSSL refuses although each part can be read, such as a key that is too short. */
function contextProblem(tls: Connection['tls']): string | undefined {
  try {
    tlsContext(tls);
    return undefined;
  } catch (error) {
    return `target.tls cannot be used: ${error instanceof Error ? error.message : String(error)}`;
  }
}
