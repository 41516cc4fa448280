import { relative, sep } from 'node:path';
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

/**
 * Reads the content for Astro, where no one has. In `astro dev` a file is read again when it is saved, and what is wrong is
 * said in the terminal and over the page; a file that cannot be used is shown as it last could.
 */
export function followContent(): AstroIntegration {
  const mapp = contentFolder();
  let filer: TolkadFil[] = [];
  let arkiv: Arkiv | null = null;

  async function readAll(): Promise<Arkiv> {
    filer = await parseFiles(mapp);
    const läst = checkFiler(filer);
    if (läst.arkiv === null || läst.fynd.length > 0) throw new Error(`\n${describe(läst)}\n`);
    return läst.arkiv;
  }

  /** Answers with what is wrong with the report that the file belongs to, or with all where it is common to all. */
  async function readAgain(path: string): Promise<Läst> {
    const [ny] = await parseFiles(mapp, (en) => en === path);
    const förra = filer.find((fil) => fil.path === path);
    filer = [
      ...filer.filter((fil) => fil !== förra),
      ...(ny === undefined ? [] : [{ ...ny, innehåll: ny.innehåll ?? förra?.innehåll ?? null }]),
    ].sort((a, b) => (a.path < b.path ? -1 : 1));
    arkiv = checkFiler(filer).arkiv ?? arkiv;
    const rapport = path.split('/').slice(0, 3);
    return checkFiler(
      rapport.length < 3 ? filer : filer.filter((fil) => concerns(fil.path, rapport.join('/'))),
    );
  }

  return {
    name: 'follow-content',
    hooks: {
      'innehåll:läs': async () => (arkiv ??= await readAll()),
      'astro:server:setup': ({ server, logger, refreshContent }) => {
        let lästa = Promise.resolve();
        const show = async (path: string) => {
          const läst = await readAgain(path);
          await refreshContent?.({ loaders: [arkivpost] });
          if (läst.fynd.length === 0) return;
          const message = describe(läst);
          logger.error(`\n${message}\n`);
          server.ws.send({ type: 'error', err: { message, stack: '', id: path } });
        };
        server.watcher.on('all', (händelse, fil) => {
          const path = relative(mapp, fil).split(sep).join('/');
          if (path.startsWith('..') || händelse.endsWith('Dir')) return;
          // One at a time: each begins with the files as the one before left them.
          lästa = lästa.then(() => show(path)).catch((fel: unknown) => logger.error(String(fel)));
        });
      },
    },
  };
}

function describe({ fynd }: Läst): string {
  return fynd.map((ett) => describeFinding(ett)).join('\n\n');
}
