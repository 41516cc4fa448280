/**
 * `npm run bench:telefon`: Lighthouse, as a phone on a slow network, on one page of each main type in dist. Ends with 1 when
 * a page has less than 100. Lighthouse is fetched when it is run: it is a measure, and nothing that the site is made with.
 */
import { spawn } from 'node:child_process';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { base } from '#cli/visa/base.ts';
import { findChromium } from '#cli/chromium.mjs';
import { projectRoot } from '#cli/install.mjs';
import { serveFolder } from '#cli/visa/static-server.ts';
import { head, row } from './matning.ts';

const lighthouse = 'lighthouse@12.8.2';
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const report = 'linkoping/leanlink/2023-08-delarsrapport/';
const pages = {
  start: '',
  'rapporten i korthet': report,
  'kapitlet Ekonomi': `${report}ekonomi/`,
  'kapitlet Indikatorer': `${report}indikatorer/`,
  'tabellen Driftsammandrag': `${report}tabell/drift-prognos/`,
  'måttet Nettokostnad': 'jamfor/nettokostnad/',
};

interface Outcome {
  categories: Record<(typeof categories)[number], { score: number | null }>;
  audits: Record<'first-contentful-paint' | 'largest-contentful-paint', { numericValue: number }>;
}

const chromium = findChromium();
if (chromium === undefined) throw new Error('No Chromium found: run npm test, which fetches one');
const { server, address } = await serveFolder({ folder: join(projectRoot, 'dist'), base, port: 0 });
const compressing = createServer((request, response) => void compress(request.url ?? '/', response));
await new Promise<void>((resolve) => compressing.listen(0, resolve));
const { port } = compressing.address() as AddressInfo;

console.log(
  head(
    'sida',
    'prestanda',
    'tillgänglighet',
    'god praxis',
    'sökbarhet',
    'första texten ms',
    'största delen ms',
  ),
);
for (const [name, path] of Object.entries(pages)) {
  const { categories: found, audits } = await måttPage(`http://localhost:${String(port)}${base}${path}`);
  const scores = categories.map((category) => Math.round((found[category].score ?? 0) * 100));
  const times = [audits['first-contentful-paint'], audits['largest-contentful-paint']];
  console.log(row(name, ...scores, ...times.map(({ numericValue }) => Math.round(numericValue))));
  if (scores.some((score) => score < 100)) process.exitCode = 1;
}
for (const one of [compressing, server]) {
  one.close();
  one.closeAllConnections();
}

/** Answers as a host does, which sends texts compressed. */
async function compress(path: string, response: ServerResponse): Promise<void> {
  const answer = await fetch(new URL(path, address));
  const type = answer.headers.get('content-type') ?? '';
  const body = Buffer.from(await answer.arrayBuffer());
  const packed = /^text\/|javascript|json|xml/u.test(type);
  response.writeHead(answer.status, { 'content-type': type, ...(packed && { 'content-encoding': 'gzip' }) });
  response.end(packed ? gzipSync(body) : body);
}

async function måttPage(url: string): Promise<Outcome> {
  const args = ['exec', '--yes', lighthouse, '--', url, '--output=json', '--quiet'];
  const child = spawn('npm', [...args, '--chrome-flags=--headless=new --no-sandbox'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, CHROME_PATH: chromium },
  });
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [output, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  if (code !== 0) throw new Error(`${lighthouse} ended with ${String(code)} on ${url}:\n${errors}`);
  return JSON.parse(output) as Outcome;
}
