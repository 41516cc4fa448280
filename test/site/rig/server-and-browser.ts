import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { base } from '#cli/visa/base.ts';
import { findChromium } from '#cli/chromium.mjs';
import { projectRoot } from '#cli/install.mjs';
import { serveFolder } from '#cli/visa/static-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the start page. */
    address: string;
    /** Where the one browser of the run takes orders. */
    browser: string;
  }
}

/** One server and one browser for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    throw new Error('No Chromium found: run `npm test`, which fetches one, or set CHROMIUM_PATH');
  }
  const { server, address } = await serveFolder({ folder: join(projectRoot, 'dist'), base, port: 0 });
  const browser = await chromium.launchServer({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Letters as wide as they are drawn, which a Chromium without windows otherwise rounds to whole pixels.
      '--font-render-hinting=none',
      // What the site asks of others is a fault; it must not reach them either.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    ],
  });
  project.provide('address', address);
  project.provide('browser', browser.wsEndpoint());

  return async () => {
    await browser.close();
    server.close();
    server.closeAllConnections();
  };
}
