import { posix } from 'node:path';
import { escapeXml } from '#views/ord/xml.ts';

/** What a page opened from a disk may fetch: its looks, from the same folder. It runs nothing and asks nobody. */
const policy =
  "default-src 'none'; img-src file: data:; style-src file: 'unsafe-inline'; font-src file:; form-action 'none'";

/**
 * A built page as it can be read without a server: addresses within the site lead to files beside it, and what could run or
 * leave the folder is gone.
 *
 * @param väg the page's file, from the root of the site
 * @param bas the folder that the site is built for, "/" or "/rapporter/"
 */
export function toDiskPage(html: string, väg: string, bas: string): string {
  return html
    .replace(/<script\b[^>]*>.*?<\/script\s*>/gsu, '')
    .replace(/<link\b[^>]*\brel="(?:preload|modulepreload)"[^>]*>/gu, '')
    .replace(/<meta\b[^>]*\bhttp-equiv="content-security-policy"[^>]*>/u, '')
    .replace('<head>', `<head><meta http-equiv="content-security-policy" content="${policy}">`)
    .replace(/(?<=\s(?:href|src|action)=")(?<adress>\/(?!\/)[^"]*)/gu, (adress) => toFile(adress, väg, bas));
}

/** A style sheet, whose fonts lie beside it. */
export function toDiskStyle(css: string, väg: string, bas: string): string {
  return css.replace(/(?<=url\(["']?)\/(?!\/)[^"')]*/gu, (adress) => toFile(adress, väg, bas));
}

/** "/linkoping/#nettokostnad" on /om/: "../linkoping/index.html#nettokostnad". */
function toFile(adress: string, väg: string, bas: string): string {
  const [sida, rest] = splitAt(adress, adress.search(/[?#]/u));
  const inre = sida.startsWith(bas) ? sida.slice(bas.length) : sida.slice(1);
  const fil = inre === '' || inre.endsWith('/') ? `${inre}index.html` : inre;
  return posix.relative(posix.dirname(väg), fil) + rest.replace(/^\?[^#]*/u, '');
}

function splitAt(text: string, plats: number): [string, string] {
  return plats === -1 ? [text, ''] : [text.slice(0, plats), text.slice(plats)];
}

/** The page that leads to those that a proposal changes. */
export function toSidlista(adresser: string[], finns: (fil: string) => boolean, mapp: string): string {
  const rader = adresser.map((adress) => {
    const fil = toFile(adress, 'index.html', '/');
    const text = escapeXml(adress);
    return finns(fil.replace(/#.*$/u, ''))
      ? `<li><a href="${escapeXml(`${mapp}/${fil}`)}">${text}</a></li>`
      : `<li>${text} (finns inte i förslaget)</li>`;
  });
  return [
    '<!doctype html><html lang="sv"><head><meta charset="utf-8">',
    `<meta http-equiv="content-security-policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<title>Sidor som förslaget ändrar</title></head><body>',
    '<h1>Sidor som förslaget ändrar</h1>',
    '<p>Så ser sidorna ut som förslaget bygger dem. Sökning, diagrammens knappar och annat som kräver skript fungerar inte härifrån.</p>',
    rader.length === 0 ? '<p>Förslaget ändrar ingen sida som var utlagd.</p>' : `<ul>${rader.join('')}</ul>`,
    `<p><a href="${mapp}/index.html">Hela webbplatsen</a></p>`,
    '</body></html>\n',
  ].join('\n');
}
