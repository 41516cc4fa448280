/** `npm run bild`: the picture in README.md, of the site that was built last. */
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { base } from '#cli/visa/base.ts';
import { findChromium } from '#cli/chromium.mjs';
import { projectRoot } from '#cli/install.mjs';
import { serveFolder } from '#cli/visa/static-server.ts';

const page = 'linkoping/leanlink/2023-08-delarsrapport/ekonomi/';

const executablePath = findChromium();
if (executablePath === undefined) throw new Error('No Chromium found: run npm test, which fetches one');
const { server, address } = await serveFolder({ folder: join(projectRoot, 'dist'), base, port: 0 });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const tab = await browser.newPage({
  viewport: { width: 1280, height: 930 },
  deviceScaleFactor: 1.5,
  reducedMotion: 'reduce',
});
await tab.goto(new URL(page, address).href, { waitUntil: 'networkidle' });
const picture = await tab.screenshot();
await browser.close();
server.close();
server.closeAllConnections();

const file = join(projectRoot, 'docs', 'bild.png');
const { size } = await sharp(picture).png({ palette: true, colours: 16, effort: 10 }).toFile(file);
console.log(`${file}, ${String(Math.round(size / 1000))} kB`);
