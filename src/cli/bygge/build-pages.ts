import { build, type AstroIntegration } from 'astro';
import { projectRoot } from '#cli/install.mjs';
import { startProgress, type Progress } from '#cli/progress.ts';

/** Builds the site into an empty folder and answers with the number of pages. `cache` keeps what the next build can use. */
export async function buildPages(ut: string, cache: string): Promise<number> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const progress = startProgress('2/5 Bygger sidorna');
  try {
    await build({
      root: projectRoot,
      outDir: ut,
      cacheDir: cache,
      logLevel: 'warn',
      integrations: [pageCounter(progress)],
    });
  } finally {
    progress.end();
  }
  return progress.total();
}

/** Reports every page as it is written; CSV and JSON files are not pages. */
function pageCounter(progress: Progress): AstroIntegration {
  return {
    name: 'page-counter',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          getStaticPaths: async () => {
            const paths = await prerenderer.getStaticPaths();
            progress.expect(paths.filter(({ route }) => route.type === 'page').length);
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
