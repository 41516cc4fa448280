import { request } from 'node:http';
import { text as streamText } from 'node:stream/consumers';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { serveFolder } from '#cli/visa/static-server.ts';
import { temporaryFolder } from '#test/temporary-folder.ts';

async function servedAt(base: string): Promise<(path: string) => Promise<Response>> {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'om'));
  writeFileSync(join(folder, 'index.html'), 'start');
  writeFileSync(join(folder, 'om', 'index.html'), 'om');
  writeFileSync(join(folder, '404.html'), 'finns inte');
  writeFileSync(join(folder, 'tabell.csv'), 'a,b');
  mkdirSync(join(folder, 'drift', 'inbaddad'), { recursive: true });
  writeFileSync(join(folder, 'drift', 'inbaddad', 'index.html'), 'diagram');
  const { server, address } = await serveFolder({ folder, base, port: 0 });
  onTestFinished(() => void server.close());
  return (path) => fetch(new URL(path, address), { redirect: 'manual' });
}

test.each([
  ['/', '/', 200, 'start'],
  ['/', '/om/', 200, 'om'],
  ['/', '/finns-inte/', 404, 'finns inte'],
  ['/', '/../package.json', 404, 'finns inte'],
  ['/', '/%2e%2e%2f%2e%2e%2fpackage.json', 404, 'finns inte'],
  ['/rapporter/', '/rapporter/', 200, 'start'],
  ['/rapporter/', '/rapporter/om/', 200, 'om'],
  ['/rapporter/', '/om/', 404, 'finns inte'],
])('a site at %s answers %s with %i', async (base, path, status, text) => {
  const get = await servedAt(base);
  const response = await get(path);
  expect(response.status).toBe(status);
  expect(await response.text()).toBe(text);
});

test.each([
  ['/', '/om', '/om/'],
  ['/', '/om?a=1', '/om/?a=1'],
  ['/rapporter/', '/rapporter/om', '/rapporter/om/'],
  ['/rapporter/', '/rapporter', '/rapporter/'],
  ['/rapporter/', '/', '/rapporter/'],
])('a site at %s sends %s on to %s', async (base, path, to) => {
  const get = await servedAt(base);
  const response = await get(path);
  expect([response.status, response.headers.get('location')]).toEqual([302, to]);
});

test.each([
  ['//', 200, 'start'],
  ['//om/', 200, 'om'],
  ['/%00', 400, 'Adressen går inte att läsa.'],
  ['/%E0%A4%A', 404, 'finns inte'],
  ['http://[', 400, 'Adressen går inte att läsa.'],
  ['*', 404, 'finns inte'],
])('a request line of %j is answered with %i', async (line, status, text) => {
  const get = await servedAt('/');
  const { port, hostname } = new URL((await get('/')).url);
  const [answered, body] = await new Promise<[number | undefined, string]>((resolve, reject) => {
    request({ hostname, port, path: line }, (response) => {
      streamText(response).then((said) => resolve([response.statusCode, said]), reject);
    })
      .on('error', reject)
      .end();
  });
  expect([answered, body]).toEqual([status, text]);
});

test('a file is sent as what it is', async () => {
  const get = await servedAt('/');
  expect((await get('/tabell.csv')).headers.get('content-type')).toMatch(/^text\/csv/u);
});

test.each([
  ['/', "frame-ancestors 'none'"],
  ['/om/', "frame-ancestors 'none'"],
  ['/finns-inte/', "frame-ancestors 'none'"],
  ['/drift/inbaddad/', 'frame-ancestors *'],
])('%s says %j of frames', async (path, policy) => {
  const get = await servedAt('/');
  expect((await get(path)).headers.get('content-security-policy')).toBe(policy);
});
