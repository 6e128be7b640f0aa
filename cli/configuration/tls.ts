import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Connection } from '../../harness/target.ts';
import { UsageError } from '../usage-error.ts';
import { type Given, subject } from './given.ts';
import type { Resolution, Resolved } from './resolve.ts';
import { type Access, demanded } from './secret.ts';

/**
 * Reads the PEM files of a configuration, and tries them.
 * @throws UsageError for one that cannot be read, is not what it should be, or does not fit the others
 */
export async function tlsOf(
  { ca, cert, key, passphrase }: Pick<Resolution, 'ca' | 'cert' | 'key' | 'passphrase'>,
  access: Access,
): Promise<Connection['tls']> {
  together(cert, key, 'key');
  together(key, cert, 'cert');
  together(passphrase, key, 'key');
  const phrase =
    passphrase.value &&
    (await demanded({ ...passphrase, value: passphrase.value }, access, 'the passphrase of the key'));
  const texts = { ca: textOf(ca), cert: textOf(cert), key: textOf(key), passphrase: phrase };
  certificate(ca, texts.ca);
  const shown = certificate(cert, texts.cert);
  const secret = privateKey(key, texts.key, phrase);
  if (shown && secret && !shown.checkPrivateKey(secret)) {
    throw new UsageError(
      `${where(key)} is not the key of the certificate in ${cert.value}`,
      'Name the key and the certificate that were made together.',
    );
  }
  return texts;
}

/** @throws UsageError for one without the other */
function together(one: Resolved<unknown>, other: Resolved<unknown>, needed: string): void {
  if (one.value === null || other.value !== null || !one.given) return;
  throw new UsageError(
    `${subject(one.given)} is given, but no ${needed}`,
    `Name it with target.tls.${needed}, or leave ${one.given.key} out.`,
  );
}

function textOf(file: Resolved<string | null>): string | null {
  if (file.value === null) return null;
  try {
    return readFileSync(file.value, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UsageError(
      code === 'ENOENT'
        ? `${where(file)}: there is no file ${file.value}`
        : `${where(file)} cannot be read: ${message}`,
      'Name a PEM file that can be read; one that the configuration names is meant from its folder.',
    );
  }
}

function certificate(file: Resolved<string | null>, text: string | null): X509Certificate | undefined {
  if (text === null) return undefined;
  try {
    return new X509Certificate(text);
  } catch {
    throw new UsageError(
      `${where(file)} is not a certificate in PEM form: ${file.value}`,
      'Name a file with -----BEGIN CERTIFICATE----- in it.',
    );
  }
}

function privateKey(file: Resolved<string | null>, text: string | null, passphrase: string | null) {
  if (text === null) return undefined;
  let key: KeyObject;
  try {
    key = createPrivateKey({ key: text, ...(passphrase === null ? {} : { passphrase }) });
  } catch {
    const encrypted = /ENCRYPTED/.test(text);
    throw new UsageError(
      encrypted
        ? `${where(file)} cannot be decrypted ${passphrase === null ? 'without a passphrase' : 'with this passphrase'}: ${file.value}`
        : `${where(file)} is not a private key in PEM form: ${file.value}`,
      encrypted
        ? 'Say with target.tls.passphrase where the passphrase of that key comes from.'
        : 'Name a file with -----BEGIN PRIVATE KEY----- in it.',
    );
  }
  return key;
}

function where({ given }: { given: Given | null }): string {
  return given ? subject(given) : 'the file';
}
