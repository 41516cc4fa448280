import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { serveFolder } from '#cli/visa/static-server.ts';
import { countByRule, pagesIn, testPages } from '#cli/tillganglighet/prova.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const page = (body: string) =>
  `<!doctype html><html lang="sv"><head><title>Sida</title></head><body><main><h1>Sida</h1>${body}</main></body></html>`;

test('testPages() finds a picture without words and grey text on white, each on its page', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'index.html'), page('<p>Allt är som det ska.</p>'));
  writeFileSync(join(folder, '404.html'), page('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'));
  writeFileSync(join(folder, 'gra.html'), page('<p style="color:#bbb;background:#fff">Grått</p>'));
  writeFileSync(join(folder, 'flyttad.html'), '<meta http-equiv="refresh" content="0;url=/">');
  const pages = await pagesIn(folder);
  expect(pages).toEqual(['/404.html', '/gra.html', '/']);

  const { server, address } = await serveFolder({ folder, base: '/', port: 0 });
  const browser = await chromium.connect(inject('browser'));
  const done: number[] = [];
  try {
    const found = await testPages(browser, address, pages, () => done.push(1));
    expect(found).toContainEqual({ sida: '/404.html', regel: 'image-alt' });
    expect(found.filter(({ sida }) => sida === '/')).toEqual([]);
    expect(countByRule(found)).toEqual([
      { regel: 'color-contrast', sidor: 1 },
      { regel: 'image-alt', sidor: 1 },
    ]);
    expect(done).toHaveLength(3);
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
});
