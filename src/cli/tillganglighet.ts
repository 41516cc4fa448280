/**
 * `npm run tillganglighet`: tests every page of the built site with axe, and writes what it found in webbplats.json, for
 * the accessibility statement. Ends with 1 when it found something, 2 when it could not be done.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Tillgänglighetsprov } from '#domain/register/tillganglighet.ts';
import { contentFolder } from '#load/paths.ts';
import { base } from './visa/base.ts';
import { checkContent } from './check-content.ts';
import { ensureChromium } from './chromium.mjs';
import { projectRoot } from './install.mjs';
import { openBrowser } from './pdf/open-browser.ts';
import { startProgress } from './progress.ts';
import { serveFolder } from './visa/static-server.ts';
import { countByRule, pagesIn, testPages, utföranden, type Brist } from './tillganglighet/prova.ts';
import { withProv } from './tillganglighet/skriv.ts';

const axe = createRequire(import.meta.url);
const { version } = axe('axe-core/package.json') as { version: string };
const { rules } = axe('axe-core/locales/sv.json') as { rules: Record<string, { help: string } | undefined> };

process.exitCode = await main();

async function main(): Promise<number> {
  const dist = join(projectRoot, 'dist');
  if (!existsSync(join(dist, 'index.html'))) {
    console.error('Det finns ingen byggd webbplats att prova. Kör npm run build först.');
    return 2;
  }
  const arkiv = await checkContent();
  if (arkiv === null) return 2;
  if (arkiv.webbplats.tillgänglighet === undefined) {
    console.error(
      'webbplats.json saknar fältet tillgänglighet, som provet skrivs i. Lägg till det: content/LASMIG.md säger hur.',
    );
    return 2;
  }
  const program = ensureChromium(process.execPath);
  if (!('path' in program)) {
    console.error(program.message);
    return 2;
  }
  const pages = await pagesIn(dist);
  const found = await testAll(dist, pages, program.path);
  const prov: Tillgänglighetsprov = {
    datum: new Date().toLocaleDateString('sv-SE'),
    verktyg: `axe-core ${version}`,
    sidor: pages.length,
    utföranden: utföranden.map(({ namn }) => namn),
    brister: countByRule(found).map((en) => ({ ...en, vad: rules[en.regel]?.help ?? en.regel })),
  };
  const file = join(contentFolder(), 'webbplats.json');
  writeFileSync(file, withProv(readFileSync(file, 'utf8'), prov));
  for (const { regel, vad, sidor } of prov.brister) {
    const first = found.find((en) => en.regel === regel)?.sida ?? '';
    console.error(`${regel}, på ${sidor === 1 ? '1 sida' : `${sidor} sidor`}, först ${first}: ${vad}`);
  }
  console.log(
    `${prov.sidor} sidor provade, ${prov.brister.length === 0 ? 'inga brister' : `${prov.brister.length} slags brister`}. Skrivet i content/webbplats.json; npm run build visar det på /tillganglighet/.`,
  );
  return prov.brister.length === 0 ? 0 : 1;
}

async function testAll(folder: string, pages: string[], executablePath: string): Promise<Brist[]> {
  const progress = startProgress('Provar varje sida');
  progress.expect(pages.length);
  const { server, address } = await serveFolder({ folder, base, port: 0 });
  const browser = await openBrowser(executablePath);
  try {
    return await testPages(browser, address, pages, () => progress.tick());
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
    progress.end();
  }
}
