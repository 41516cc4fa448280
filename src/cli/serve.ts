/** `npm run serve`: shows the built site on this computer. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { base } from './visa/base.ts';
import { projectRoot, stop } from './install.mjs';
import { describeUpptaget, restoreSite } from './bygge/work-folder.ts';
import { serveFolder } from './visa/static-server.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: process.env.PORT ?? '4321' },
    ut: { type: 'string', default: 'dist' },
    öppen: { type: 'boolean', default: false },
  },
});
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  stop(
    `--port ${values.port} är ingen port. Ange ett heltal mellan 1024 och 65535, till exempel --port 4322.`,
  );
}

const folder = resolve(projectRoot, values.ut);
const upptaget = await restoreSite(folder);
if (upptaget !== null) stop(describeUpptaget(upptaget));
if (!existsSync(join(folder, 'index.html'))) {
  stop(`Det finns ingen byggd webbplats i ${values.ut}. Bygg den först: npm run build`);
}

try {
  const { server, address } = await serveFolder({ folder, base, port, öppen: values.öppen });
  console.log(`\nNämndspegel finns på ${address}  (Ctrl+C avslutar)`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
} catch (error) {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    stop(
      `Porten ${String(port)} är upptagen av ett annat program.`,
      `Välj en annan: npm start -- --port ${String(port + 1)}`,
    );
  }
  if (code === 'EACCES') {
    stop(`Porten ${String(port)} får inte användas. Välj en över 1023: npm start -- --port 4322`);
  }
  throw error;
}
