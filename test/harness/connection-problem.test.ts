import { generate } from 'selfsigned';
import { describe, expect, test } from 'vitest';
import { connectionProblem } from '../../harness/http/connection-problem.ts';
import { type Connection, straight } from '../../harness/target.ts';
import { authority } from './certificates.ts';

const ours = await authority('ours');
const [plain, locked, other] = await Promise.all([ours.client(), ours.client('open sesame'), ours.client()]);

const problem = (tls: Partial<Connection['tls']>) =>
  connectionProblem({ ...straight, tls: { ...straight.tls, ...tls } });
const throughProxy = (url: string) => connectionProblem({ ...straight, proxy: { url, authorization: null } });
const damaged = (pem: string) => pem.replace(/\n[\w+/]{20}/, '\nAAAAAAAAAAAAAAAAAAAA');

describe('a connection that can be used', () => {
  test.each<[string, Partial<Connection['tls']>]>([
    ['the straight way', {}],
    ['an authority', { ca: ours.cert }],
    ['several authorities, with text between them', { ca: `one\n${ours.cert}\ntwo\n${ours.cert}` }],
    ['a client certificate', plain],
    ['a client certificate whose issuer follows', { ...plain, cert: `${plain.cert}\n${ours.cert}` }],
    ['a client certificate whose key is encrypted', { ...locked, passphrase: 'open sesame' }],
    ['a passphrase that is not needed', { ...plain, passphrase: 'open sesame' }],
  ])('has no problem: %s', (_, tls) => {
    expect(problem(tls)).toBeUndefined();
  });

  test.each(['http://proxy.example:3128', 'https://proxy.example'])('nor has a proxy: %s', (url) => {
    expect(throughProxy(url)).toBeUndefined();
  });
});

describe('what is wrong is told before anything is sent, by its key', () => {
  test.each<[string, Partial<Connection['tls']>, RegExp]>([
    ['an authority that is no PEM', { ca: 'ca.pem' }, /^target\.tls\.ca holds no certificate in PEM form/],
    ['an authority that is a key', { ca: plain.key }, /^target\.tls\.ca holds no certificate in PEM form/],
    ['an empty authority', { ca: '' }, /^target\.tls\.ca holds no certificate/],
    ['a damaged authority', { ca: damaged(ours.cert) }, /^target\.tls\.ca holds a certificate that cannot be read$/],
    [
      'a damaged one among others',
      { ca: `${ours.cert}\n${damaged(ours.cert)}` },
      /^target\.tls\.ca holds 2 certificates, and number 2 cannot be read$/,
    ],
    [
      'a certificate without its key',
      { cert: plain.cert },
      /^target\.tls\.cert is given, but not its target\.tls\.key$/,
    ],
    ['a key without its certificate', { key: plain.key }, /^target\.tls\.key is given, but not its target\.tls\.cert$/],
    ['a passphrase for nothing', { passphrase: 'x' }, /^target\.tls\.passphrase is given, but no target\.tls\.key/],
    ['a certificate that is no PEM', { ...plain, cert: 'client.pem' }, /^target\.tls\.cert holds no certificate/],
    ['a key that is no PEM', { ...plain, key: 'client.key' }, /^target\.tls\.key holds no private key in PEM form/],
    ['a key that is a certificate', { ...plain, key: plain.cert }, /^target\.tls\.key holds no private key/],
    [
      'a damaged key',
      { ...plain, key: damaged(plain.key) },
      /^target\.tls\.key holds a private key that cannot be read$/,
    ],
    [
      'a key of another certificate',
      { ...plain, key: other.key },
      /^target\.tls\.key is not the key of the certificate/,
    ],
    [
      'an encrypted key without passphrase',
      locked,
      /^target\.tls\.key is encrypted, and there is no target\.tls\.pass/,
    ],
    [
      'a wrong passphrase',
      { ...locked, passphrase: 'sesame' },
      /^target\.tls\.passphrase does not open target\.tls\.key$/,
    ],
    ['an empty passphrase', { ...locked, passphrase: '' }, /^target\.tls\.passphrase does not open target\.tls\.key$/],
  ])('%s', (_, tls, says) => {
    expect(problem(tls)).toMatch(says);
    expect(problem(tls)).not.toContain('sesame');
  });

  test('a key that is too short for TLS', async () => {
    const { cert, private: key } = await generate([], { keySize: 512, algorithm: 'sha256' });
    expect(problem({ cert, key })).toMatch(/^target\.tls cannot be used: .*too small/);
  });

  test.each(['proxy.example:3128', 'socks5://proxy.example', 'proxy', ''])('a proxy that is none: "%s"', (url) => {
    expect(throughProxy(url)).toMatch(/^target\.proxy is not the http or https URL of a proxy$/);
  });
});
