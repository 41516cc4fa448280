import { isFiladress } from './adresser.ts';
import type { Omdirigeringar } from './webbplats.ts';

/** The list of every address that has been published, one on a line. What begins with # is for the reader. */
export function readAdresslista(text: string): string[] {
  return text.split(/\r?\n/u).filter((rad) => rad !== '' && !rad.startsWith('#'));
}

/** The list with the addresses that it lacks, in order. None is ever taken out. */
export function extendAdresslista(text: string, adresser: Iterable<string>): string {
  const rubrik = text.split(/\r?\n/u).filter((rad) => rad.startsWith('#'));
  const alla = [...new Set([...readAdresslista(text), ...adresser])].sort();
  return `${[...rubrik, ...alla].join('\n')}\n`;
}

/** Addresses that neither are there any longer nor lead on to one that is. */
export function lostAddresses(
  lista: Iterable<string>,
  finns: ReadonlySet<string>,
  omdirigeringar: Omdirigeringar,
): string[] {
  return [...lista].filter((adress) => !finns.has(adress) && !finns.has(omdirigeringar[adress] ?? ''));
}

/**
 * Lines for omdirigeringar.json, by old address: where a folder was moved, to the same place in the new one.
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
  const ett = rader.size === 1;
  const skrivna = [...rader].map(([gammal, ny]) => `  "${gammal}": "${ny ?? exampleOf(gammal)}"`);
  return [
    `${ett ? 'En adress' : `${rader.size} adresser`} som har varit utlagd${ett ? '' : 'a'} leder ingenstans längre. Någon kan ha länkat dit.`,
    `Lägg tillbaka det som låg där, eller skriv i content/omdirigeringar.json var det nu finns:`,
    skrivna.join(',\n'),
  ].join('\n');
}

function exampleOf(adress: string): string {
  return isFiladress(adress) ? `/…${adress.slice(adress.lastIndexOf('/'))}` : '/…/';
}
