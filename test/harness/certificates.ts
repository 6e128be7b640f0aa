import { generate } from 'selfsigned';

/** A certificate and its key, as PEM texts. */
export interface Certified {
  cert: string;
  key: string;
}

/** An authority of the test's own, which no store trusts. */
export interface Authority extends Certified {
  /** A certificate for a server at 127.0.0.1, or at another host. */
  server: (host?: string) => Promise<Certified>;
  /** A certificate for a client; its key is encrypted where there is a passphrase. */
  client: (passphrase?: string) => Promise<Certified>;
}

/** Makes an authority; elliptic keys, which take next to no time. */
export async function authority(name: string): Promise<Authority> {
  const ca = await certified(name, [
    { name: 'basicConstraints', cA: true, critical: true },
    { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
  ]);
  return {
    ...ca,
    server: (host) =>
      certified(
        'server',
        [
          { name: 'extKeyUsage', serverAuth: true },
          { name: 'subjectAltName', altNames: [host ? { type: 2, value: host } : { type: 7, ip: '127.0.0.1' }] },
        ],
        { ca },
      ),
    client: (passphrase) =>
      certified('client', [{ name: 'extKeyUsage', clientAuth: true }], { ca, ...(passphrase ? { passphrase } : {}) }),
  };
}

type Options = NonNullable<Parameters<typeof generate>[1]>;

async function certified(name: string, extensions: Options['extensions'] & object, more: Options = {}) {
  const attributes = [{ name: 'commonName', value: name }];
  const options: Options = { keyType: 'ec', algorithm: 'sha256', extensions, ...more };
  const { cert, private: key } = await generate(attributes, options);
  return { cert, key };
}
