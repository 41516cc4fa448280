import { existsSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';

/**
 * In `astro dev`: searches in what was built last, since the index is made of built pages.
 *
 * @param folder where the index lies when there is one
 */
export function devSearch(folder: string, base: string): AstroIntegration {
  return {
    name: 'dev-search',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        if (!existsSync(folder)) logger.warn('Sökningen har inget register än: kör npm run build en gång.');
        const files = sirv(folder, { dev: true, etag: true });
        server.middlewares.use(`${base.replace(/\/$/u, '')}/pagefind`, (request, response) => {
          files(request, response, () => {
            response.writeHead(404).end();
          });
        });
      },
    },
  };
}
