import { relative, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { describeFinding } from '#domain/form/meddelanden.ts';
import { readInnehåll } from './from-disk.ts';
import { contentFolder } from './paths.ts';

/**
 * In `astro dev`: says in the terminal and over the page what is wrong with the report that was just saved. Astro itself
 * keeps the last good version of the file on screen.
 */
export function devFindings(): AstroIntegration {
  return {
    name: 'dev-findings',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        const mapp = contentFolder();
        const check = async (fil: string) => {
          const path = relative(mapp, fil).split(sep).join('/');
          if (path.startsWith('..')) return;
          const rapport = path.split('/').slice(0, 3);
          const { fynd } = await readInnehåll(mapp, rapport.length === 3 ? rapport.join('/') : undefined);
          if (fynd.length === 0) return;
          const text = fynd.map((ett) => describeFinding(ett)).join('\n\n');
          logger.error(`\n${text}\n`);
          server.ws.send({ type: 'error', err: { message: text, stack: '', id: path } });
        };
        server.watcher.on('all', (händelse, fil) => {
          if (händelse === 'add' || händelse === 'change' || händelse === 'unlink') void check(fil);
        });
      },
    },
  };
}
