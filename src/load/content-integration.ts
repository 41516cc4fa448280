import { relative, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { AstroIntegration } from 'astro';
import type { Arkiv } from '#domain/arkiv.ts';
import { describeFinding } from '#domain/form/meddelanden.ts';
import { arkivpost } from './arkiv-loader.ts';
import { checkFiler, concerns, parseFiles, type Läst } from './from-disk.ts';
import type { TolkadFil } from './parse-file.ts';
import { contentFolder } from './paths.ts';

/** Gives Astro an archive that has been read and found sound. */
export function givenContent(arkiv: Arkiv): AstroIntegration {
  return { name: 'given-content', hooks: { 'innehåll:läs': () => Promise.resolve(arkiv) } };
}

/** Programs write several files, or one in two steps, within moments: they are read as one save. */
const sammaSparning = 100;

/**
 * Reads the content for Astro, where no one has. In `astro dev` it waits until there is nothing to mend, and what is saved
 * is read again; what is wrong is said in the terminal and over the page, and a file that cannot be used is shown as it
 * last could.
 */
export function followContent(): AstroIntegration {
  const mapp = contentFolder();
  const sparade = new Set<string>();
  let nästaSparning = Promise.withResolvers<undefined>();
  let filer: TolkadFil[] = [];
  let arkiv: Arkiv | null = null;
  let dev: Parameters<Follow>[0] | null = null;

  /** Waits for a save, and answers with all that has been saved since the last answer. */
  async function takeSaved(): Promise<string[]> {
    await nästaSparning.promise;
    await setTimeout(sammaSparning);
    nästaSparning = Promise.withResolvers();
    const paths = [...sparade];
    sparade.clear();
    return paths;
  }

  async function readAll(): Promise<Arkiv> {
    for (;;) {
      filer = await parseFiles(mapp);
      const läst = checkFiler(filer);
      if (läst.arkiv !== null && läst.fynd.length === 0) return läst.arkiv;
      if (dev === null) throw new Error(`\n${describe(läst, mapp)}\n`);
      dev.logger.error(`\n${describe(läst, mapp)}\n\n${vänta}\n`);
      await takeSaved();
    }
  }

  /** Answers with what is wrong with the reports that the files belong to, or with all where one is common to all. */
  async function readAgain(paths: readonly string[]): Promise<Läst> {
    const förra = new Map(filer.map((fil) => [fil.path, fil]));
    const nya = await parseFiles(mapp, (path) => paths.includes(path));
    filer = [
      ...filer.filter(({ path }) => !paths.includes(path)),
      ...nya.map((ny) => ({ ...ny, innehåll: ny.innehåll ?? förra.get(ny.path)?.innehåll ?? null })),
    ].sort((a, b) => (a.path < b.path ? -1 : 1));
    arkiv = checkFiler(filer).arkiv ?? arkiv;
    const rapporter = paths.map((path) => path.split('/').slice(0, 3));
    return checkFiler(
      rapporter.some((delar) => delar.length < 3)
        ? filer
        : filer.filter((fil) => rapporter.some((delar) => concerns(fil.path, delar.join('/')))),
    );
  }

  async function follow({ server, logger, refreshContent }: Parameters<Follow>[0]): Promise<void> {
    let fel: ReturnType<typeof overlay> | null = null;
    // A page that is loaded again, as when content has changed, is told once more.
    server.environments.client.hot.on('vite:client:connect', (_, client) => {
      if (fel !== null) client.send(fel);
    });
    for (;;) {
      try {
        const läst = await readAgain(await takeSaved());
        const förra = fel;
        fel = läst.fynd.length === 0 ? null : overlay(describe(läst, mapp));
        await refreshContent?.({ loaders: [arkivpost] });
        if (fel !== null) {
          logger.error(`\n${fel.err.message}\n`);
          server.ws.send(fel);
          // The content may be as it was before the fault, so that no page is loaded again.
        } else if (förra !== null) server.ws.send({ type: 'full-reload' });
      } catch (oväntat) {
        logger.error(String(oväntat));
      }
    }
  }

  return {
    name: 'follow-content',
    hooks: {
      'innehåll:läs': async () => {
        if (arkiv !== null) return arkiv;
        arkiv = await readAll();
        if (dev !== null) void follow(dev);
        return arkiv;
      },
      'astro:server:setup': (started) => {
        dev = started;
        started.server.watcher.add(mapp).on('all', (händelse, fil) => {
          const path = relative(mapp, fil).split(sep).join('/');
          if (path.startsWith('..') || händelse.endsWith('Dir')) return;
          sparade.add(path);
          nästaSparning.resolve(undefined);
        });
      },
    },
  };
}

/** What Vite shows over a page. */
const overlay = (message: string) => ({ type: 'error' as const, err: { message, stack: '' } });

type Follow = NonNullable<AstroIntegration['hooks']['astro:server:setup']>;

const vänta = 'Sidorna visas så snart det är rättat. Rätta och spara; det kontrolleras igen varje gång.';

function describe({ fynd }: Läst, mapp: string): string {
  return fynd.map((ett) => describeFinding(ett, relative(process.cwd(), mapp))).join('\n\n');
}
