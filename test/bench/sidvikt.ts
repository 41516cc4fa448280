/** Part of `npm run bench`: what a reader's browser asks for on each type of page, the largest of its type in dist. */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { base } from '#cli/visa/base.ts';
import { findChromium } from '#cli/chromium.mjs';
import { projectRoot } from '#cli/install.mjs';
import { serveFolder } from '#cli/visa/static-server.ts';
import { readSite } from '../site/rig/built-site.ts';
import { sampleOfEachType } from '../site/rig/page-type.ts';
import { head, row } from './matning.ts';

const executablePath = findChromium();
if (executablePath === undefined) throw new Error('No Chromium found: run npm test, which fetches one');
const { server, address } = await serveFolder({ folder: join(projectRoot, 'dist'), base, port: 0 });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });

console.log(head('sida', 'anrop', 'byte', 'varav sidan', 'varav skript', 'varav typsnitt'));
for (const [type, { path }] of sampleOfEachType(readSite().pages)) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const bodies: Promise<{ kind: string; size: number }>[] = [];
  page.on('response', (response) => {
    const kind = response.request().resourceType();
    // Texts are sent compressed; fonts are compressed already.
    bodies.push(
      response.body().then((body) => ({ kind, size: kind === 'font' ? body.length : gzipSync(body).length })),
    );
  });
  await page.goto(`${address}${path.slice(1)}`, { waitUntil: 'networkidle' });
  const loaded = await Promise.all(bodies);
  const sum = (...kinds: string[]) =>
    loaded.reduce(
      (total, { kind, size }) => total + (kinds.length === 0 || kinds.includes(kind) ? size : 0),
      0,
    );
  console.log(row(type, loaded.length, sum(), sum('document'), sum('script'), sum('font')));
  await context.close();
}
await browser.close();
server.close();
server.closeAllConnections();
