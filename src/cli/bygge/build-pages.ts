import { build, type AstroIntegration } from 'astro';
import type { Arkiv } from '#domain/arkiv.ts';
import { givenContent } from '#load/content-integration.ts';
import { projectRoot } from '../install.mjs';
import { startProgress, type Progress } from '../progress.ts';
import { Byggstopp } from './byggstopp.ts';

/** What was to be made, as paths in the site's folder. */
export interface Byggt {
  sidor: string[];
  /** CSV, JSON and other files that are not pages. */
  filer: string[];
}

/**
 * Builds the site into an empty folder. `cache` keeps what the next build can use.
 *
 * @throws Error in Swedish when two pages or files have one address
 */
export async function buildPages(arkiv: Arkiv, ut: string, cache: string): Promise<Byggt> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const progress = startProgress('2/5 Bygger sidorna');
  const byggt: Byggt = { sidor: [], filer: [] };
  try {
    await build({
      root: projectRoot,
      outDir: ut,
      cacheDir: cache,
      logLevel: 'warn',
      integrations: [givenContent(arkiv), pageCounter(progress, byggt)],
    });
  } finally {
    progress.end();
  }
  return byggt;
}

/** Notes what is to be made, and reports every page as it is written. */
function pageCounter(progress: Progress, byggt: Byggt): AstroIntegration {
  return {
    name: 'page-counter',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          getStaticPaths: async () => {
            const paths = await prerenderer.getStaticPaths();
            for (const { pathname, route } of paths) {
              if (route.type === 'page') byggt.sidor.push(pageFile(pathname));
              else byggt.filer.push(pathname);
            }
            refuseSame([...byggt.sidor, ...byggt.filer]);
            progress.expect(byggt.sidor.length);
            return paths;
          },
          render: async (request, options) => {
            const result = await prerenderer.render(request, options);
            if (options.routeData.type === 'page') progress.tick();
            return result;
          },
        }));
      },
    },
  };
}

/** A redirect must not take the place of what the site has there itself. */
function refuseSame(paths: readonly string[]): void {
  const sedda = new Set<string>();
  const dubbla = paths.filter((path) => sedda.size === sedda.add(path).size);
  if (dubbla.length === 0) return;
  const adresser = dubbla.map((path) => path.replace(/index\.html$/u, '')).join(', ');
  throw new Byggstopp(
    `Två sidor har samma adress: ${adresser}. Leder content/omdirigeringar.json från en sida som finns? Ta då bort omdirigeringen.`,
  );
}

function pageFile(pathname: string): string {
  const path = pathname.replace(/\/$/u, '');
  return path === '/404' ? '/404.html' : `${path}/index.html`;
}
