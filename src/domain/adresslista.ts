import { isFiladress, kolumnplats, radAnkare } from './adresser.ts';
import type { Omdirigeringar } from '#domain/register/omdirigering.ts';

/**
 * The list of every address that has been published, one on a line; what begins with # is for the reader. A cell has no line
 * of its own: it is at its row and its column, which have.
 */
export function readAdresslista(text: string): string[] {
  return text.split(/\r?\n/u).filter((rad) => rad !== '' && !rad.startsWith('#'));
}

/** The list with the addresses that it lacks, in order. None is ever taken out. */
export function extendAdresslista(text: string, adresser: Iterable<string>): string {
  const rubrik = text.split(/\r?\n/u).filter((rad) => rad.startsWith('#'));
  const alla = [...new Set([...readAdresslista(text), ...adresser])].sort();
  return `${[...rubrik, ...alla].join('\n')}\n`;
}

/**
 * Addresses that neither are there any longer nor lead on to one that is. A row or column is asked for only where its page
 * still has, or leads on to, a table.
 */
export function lostAddresses(
  lista: Iterable<string>,
  finns: ReadonlySet<string>,
  omdirigeringar: Omdirigeringar,
): string[] {
  const tabeller = new Set([...finns].filter(isPlats).map((adress) => splitPlats(adress).sida));
  return [...lista].filter((adress) => {
    if (finns.has(adress)) return false;
    const { sida, ankare } = splitPlats(adress);
    const till = finns.has(sida) ? sida : (omdirigeringar[sida] ?? '');
    return ankare === '' ? !finns.has(till) : tabeller.has(till) && !finns.has(`${till}#${ankare}`);
  });
}

/** Whether the address is of a row or a column on a page. */
function isPlats(adress: string): boolean {
  return adress.includes('#');
}

function splitPlats(adress: string): { sida: string; ankare: string } {
  const [sida = '', ankare = ''] = adress.split('#');
  return { sida, ankare };
}

/**
 * The lost addresses with where they can lead: where a folder was moved, to the same place in the new one.
 *
 * @param flytt from folder to folder; without it, or where nothing is at the new place, the new address is null
 */
export function suggestRedirects(
  förlorade: string[],
  finns: ReadonlySet<string>,
  flytt: { från: string; till: string } | null = null,
): Map<string, string | null> {
  return new Map(
    förlorade.map((adress) => {
      const ny =
        flytt !== null && adress.startsWith(flytt.från) ? flytt.till + adress.slice(flytt.från.length) : '';
      return [adress, finns.has(ny) ? ny : null];
    }),
  );
}

/** What is wrong with addresses that are lost, and what to write where. */
export function describeLost(rader: ReadonlyMap<string, string | null>): string {
  const [platser, sidor] = [true, false].map((plats) =>
    [...rader].filter(([adress]) => isPlats(adress) === plats),
  ) as [[string, string | null][], [string, string | null][]];
  return [
    ...(sidor.length > 0 ? [describeLostPages(sidor)] : []),
    ...(platser.length > 0 ? [describeLostKeys(platser.map(([adress]) => adress))] : []),
  ].join('\n');
}

function describeLostPages(sidor: [string, string | null][]): string {
  const ett = sidor.length === 1;
  const skrivna = sidor.map(([gammal, ny]) => `  "${gammal}": "${ny ?? exampleOf(gammal)}"`);
  return [
    `${ett ? 'En adress' : `${sidor.length} adresser`} som har varit utlagd${ett ? '' : 'a'} leder ingenstans längre. Någon kan ha länkat dit.`,
    `Lägg tillbaka det som låg där, eller skriv i content/omdirigeringar.json var det nu finns:`,
    skrivna.join(',\n'),
  ].join('\n');
}

function describeLostKeys(platser: string[]): string {
  const skrivna = platser.map((adress) => {
    const { sida, ankare } = splitPlats(adress);
    const rad = ankare.startsWith(radAnkare(''));
    const nyckel = ankare.slice((rad ? radAnkare('') : kolumnplats('')).length);
    return `  ${sida}: ${rad ? 'raden' : 'kolumnen'} som hette "${nyckel}": "tidigare": ["${nyckel}"]`;
  });
  return [
    'Nycklar som har varit utlagda finns inte längre. Någon kan ha länkat till siffrorna där.',
    'Lägg tillbaka dem, eller skriv den gamla nyckeln i databladet, på den rad eller kolumn som har siffrorna nu:',
    skrivna.join('\n'),
  ].join('\n');
}

function exampleOf(adress: string): string {
  return isFiladress(adress) ? `/…${adress.slice(adress.lastIndexOf('/'))}` : '/…/';
}
