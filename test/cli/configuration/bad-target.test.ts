import { generateKeyPairSync } from 'node:crypto';
import { generate } from 'selfsigned';
import { beforeAll, describe } from 'vitest';
import { away, type Case, refused, secret, to, token } from './refused.ts';

const pem = { 'text.pem': 'nothing\n' };
beforeAll(async () => {
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'client' }]);
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  Object.assign(pem, {
    'cert.pem': cert,
    'bundle.pem': `${cert}\n${cert.replace(/\n[\w+/]{20}/, '\nAAAAAAAAAAAAAAAAAAAA')}`,
    'key.pem': key,
    'other.pem': privateKey.export({ type: 'pkcs8', format: 'pem' }),
    'locked.pem': privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'hunter2' }),
  });
});

describe('a target, and a way to it, that cannot be taken is refused', () => {
  refused(
    [
      [
        'a URL that is none',
        {
          yaml: 'target: { url: staging }\n',
          wrong: /yaml:1:16: target\.url is not a URL: staging/,
          remedy: /https:\/\/host/,
        },
      ],
      [
        'a URL with credentials',
        {
          yaml: `target: { url: "https://me:${secret}@host/" }\n`,
          wrong: /yaml:1:16: target\.url has credentials in it/,
          remedy: /environment variables/,
        },
      ],
      [
        'a URL with a query',
        {
          yaml: `target: { url: "https://host/?t=${secret}" }\n`,
          wrong: /yaml:1:16: target\.url has a query/,
          remedy: /base URL/,
        },
      ],
      [
        'a hook that is no URL',
        {
          yaml: `${to('')}hook: { url: /control }\n`,
          env: token,
          wrong: /yaml:3:14: hook\.url is not a URL/,
          remedy: /control/,
        },
      ],
      [
        'a proxy with credentials',
        {
          yaml: to(`proxy: { url: "http://me:${secret}@proxy:3128" }\n`),
          wrong: /yaml:3:17: target\.proxy\.url has credentials/,
          remedy: /proxy\.example\.com/,
        },
      ],
      [
        'a production host',
        {
          yaml: 'target:\n  url: https://api.qoder.com/api\n',
          env: token,
          wrong: /api\.qoder\.com is a documented production host/,
          remedy: /--allow-production/,
        },
      ],
      ...[
        'Authorization',
        'X-Api-Key',
        'content-length',
        'Host',
        'worker-id',
        'Idempotency-Key',
        'x-request-id',
        'Accept',
        'Content-Type',
        'User-Agent',
      ].map((name): [string, Case] => [
        `the suite's own header ${name}`,
        {
          yaml: to(`headers:\n  ${name}: ${secret}\n`),
          env: token,
          wrong: new RegExp(`yaml:4:\\d+: target\\.headers\\.${name} is a header that the suite sets itself`),
          remedy: /Leave it out/,
        },
      ]),
      [
        'the proxy’s header',
        {
          yaml: to(`headers: { Proxy-Authorization: ${secret} }\n`),
          env: token,
          wrong: /yaml:3:35: target\.headers\.Proxy-Authorization/,
          remedy: /proxy\.authorization/,
        },
      ],
      [
        'a header twice',
        {
          yaml: to('headers: { X-A: a, x-a: b }\n'),
          env: token,
          wrong: /yaml:3:27: target\.headers\.x-a is there twice/,
          remedy: /upper|Leave one/,
        },
      ],
      [
        'a header with a space in its name',
        {
          yaml: to('headers: { X A: a }\n'),
          env: token,
          wrong: /yaml:3:14: there cannot be such a key in target\.headers/,
          remedy: /Headers/,
        },
      ],
      [
        'a header that is a number',
        {
          yaml: to('headers: { X-A: 12345678 }\n'),
          env: token,
          wrong: /yaml:3:19: target\.headers\.X-A should be a string or a mapping/,
          remedy: /string/,
        },
      ],
      [
        'a header that is not ASCII',
        {
          yaml: to(`headers: { X-A: ${secret}ü }\n`),
          env: token,
          wrong: /yaml:3:19: target\.headers\.X-A has a character/,
          remedy: /ASCII/,
        },
      ],
      [
        'a secret header that is not set',
        {
          yaml: to('headers: { X-A: { env: CANARY } }\n'),
          env: token,
          wrong: /yaml:3:19: target\.headers\.X-A: the environment variable CANARY is not set/,
          remedy: /value of the header into CANARY/,
        },
      ],
      [
        'a short secret header',
        {
          yaml: away('headers: { X-A: { env: CANARY } }\n'),
          env: { ...token, CANARY: 'hunter2' },
          wrong: /yaml:3:19: target\.headers\.X-A: the value in CANARY has fewer than eight/,
          remedy: /this machine only/,
        },
      ],
      [
        'a proxy’s authorization without a proxy',
        {
          yaml: to('proxy: { authorization: { env: A } }\n'),
          env: { ...token, A: secret },
          wrong: /yaml:3:27: target\.proxy\.authorization is given, but no proxy/,
          remedy: /target\.proxy\.url/,
        },
      ],
      [
        'a PEM file that is not there',
        {
          yaml: to('tls: { ca: none.pem }\n'),
          env: token,
          wrong: /yaml:3:14: target\.tls\.ca: there is no file none\.pem/,
          remedy: /PEM/,
        },
      ],
      [
        'a PEM file that is a folder',
        { yaml: to('tls: { ca: . }\n'), env: token, wrong: /yaml:3:14: target\.tls\.ca cannot be read/, remedy: /PEM/ },
      ],
      [
        'a PEM file that is none',
        {
          yaml: to('tls: { ca: text.pem }\n'),
          env: token,
          wrong: /yaml:3:14: target\.tls\.ca is not a certificate/,
          remedy: /BEGIN CERTIFICATE/,
        },
      ],
      [
        'a PEM file whose second certificate is damaged',
        {
          yaml: to('tls: { ca: bundle.pem }\n'),
          env: token,
          wrong: /target\.tls\.ca holds 2 certificates, and number 2 cannot be read/,
          remedy: /PEM file that is whole/,
        },
      ],
      [
        'a certificate without its key',
        {
          yaml: to('tls: { cert: cert.pem }\n'),
          env: token,
          wrong: /yaml:3:16: target\.tls\.cert is given, but no key/,
          remedy: /target\.tls\.key/,
        },
      ],
      [
        'a key without its certificate',
        {
          yaml: to('tls: { key: key.pem }\n'),
          env: token,
          wrong: /yaml:3:15: target\.tls\.key is given, but no cert/,
          remedy: /target\.tls\.cert/,
        },
      ],
      [
        'a key that is none',
        {
          yaml: to('tls: { cert: cert.pem, key: text.pem }\n'),
          env: token,
          wrong: /yaml:3:31: target\.tls\.key is not a private key/,
          remedy: /PRIVATE KEY/,
        },
      ],
      [
        'the key of another certificate',
        {
          yaml: to('tls: { cert: cert.pem, key: other.pem }\n'),
          env: token,
          wrong: /yaml:3:31: target\.tls\.key is not the key of the certificate in cert\.pem/,
          remedy: /together/,
        },
      ],
      [
        'an encrypted key',
        {
          yaml: to('tls: { cert: cert.pem, key: locked.pem }\n'),
          env: token,
          wrong: /yaml:3:31: target\.tls\.key cannot be decrypted without a passphrase/,
          remedy: /passphrase/,
        },
      ],
      [
        'another passphrase',
        {
          yaml: to('tls: { cert: cert.pem, key: locked.pem, passphrase: { env: A } }\n'),
          env: { ...token, A: secret },
          wrong: /target\.tls\.key cannot be decrypted with this passphrase/,
          remedy: /passphrase/,
        },
      ],
    ],
    () => pem,
  );
});
