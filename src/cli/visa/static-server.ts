import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

interface Options {
  /** Where the built site lies. */
  folder: string;
  /** The path it is published under, "/" or "/rapporter/". */
  base: string;
  /** 0 takes any free port. */
  port: number;
  /** Whether other machines may ask too. */
  öppen?: boolean;
}

/** Serves a built site as a static host does: folders by their index.html, /a to /a/, and 404.html for what is not there. */
export async function serveFolder({
  folder,
  base,
  port,
  öppen = false,
}: Options): Promise<{ server: Server; address: string }> {
  // Reads from disk at each request, so that a new build is seen at once.
  const files = sirv(folder, {
    dev: true,
    etag: true,
    ignores: false,
    setHeaders: (response, path) => response.setHeader(...framing(path)),
  });

  const server = createServer((request, response) => {
    const url = readUrl(request.url ?? '/');
    if (url === null) {
      response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('Adressen går inte att läsa.');
      return;
    }
    const redirect = (to: string) => response.writeHead(302, { location: to + url.search }).end();
    const notFound = () => {
      const page = join(folder, '404.html');
      response.setHeader(...framing('/404.html'));
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(existsSync(page) ? readFileSync(page) : 'Sidan finns inte.');
    };

    const path = url.pathname.slice(base.length);

    if (`${url.pathname}/` === base || (url.pathname === '/' && base !== '/')) {
      redirect(base);
    } else if (!url.pathname.startsWith(base)) {
      notFound();
    } else if (!url.pathname.endsWith('/') && isFolder(join(folder, decode(path)))) {
      redirect(`${url.pathname}/`);
    } else {
      request.url = `/${path}${url.search}`;
      files(request, response, notFound);
    }
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, öppen ? undefined : 'localhost', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return { server, address: `http://localhost:${String(taken)}${base}` };
}

/** What a meta element cannot say: only the pages made for it may stand in another site's frame. */
function framing(path: string): [header: string, value: string] {
  const inbäddad = /\/inbaddad\/(?:index\.html)?$/u.test(path);
  return ['Content-Security-Policy', `frame-ancestors ${inbäddad ? '*' : "'none'"}`];
}

/** What is asked for; null where no file can be called that. A line of two slashes names a page of this site, not a host. */
function readUrl(line: string): URL | null {
  const path = line.replace(/^\/{2,}/u, '/');
  return path.includes('%00') || !URL.canParse(path, 'http://localhost')
    ? null
    : new URL(path, 'http://localhost');
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
