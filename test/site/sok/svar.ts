import type { Page } from 'playwright-core';
import { fold } from '#domain/sok/ord.ts';
import { addressOf } from '../rig/browser.ts';
import { readArkiv } from '#test/views/arkivet.ts';
import { toFyndModeller } from '#views/sifferkontroll/fyndlista.ts';
import { rapportplatser } from '#domain/arkiv.ts';
import { rapportkontrollAdress } from '#domain/adresser.ts';
import { rapporter, type Fråga } from './fraga.ts';

/** A page that searches, as a reader does: the field of the search page is filled in, and its links are read. */
export async function openSearch(page: Page, start?: string): Promise<(text: string) => Promise<string[]>> {
  await page.goto(addressOf('/sok/', start));
  const lista = page.locator('.hits');
  return async (text) => {
    await page.locator('#sok').fill('');
    await page.locator('#sok').fill(text);
    await page.locator('.hits[aria-busy="false"]').waitFor({ state: 'attached' });
    return lista
      .locator('.hit > .hit-title > a')
      .evaluateAll((links) =>
        links.map((a) => new URL((a as HTMLAnchorElement).href)).map((url) => url.pathname + url.hash),
      );
  };
}

const arkiv = await readArkiv();

/** A finding stands for the cell that it is about: where it is listed, and where that is. */
const fynd = new Map<string, string>(
  rapportplatser(arkiv).flatMap((plats) =>
    toFyndModeller(arkiv, plats).map(
      (ett) => [`${rapportkontrollAdress(plats)}#${ett.id}`, ett.plats.adress] as const,
    ),
  ),
);

/** How well the hits of a query answer it, by their addresses. */
function judge(fråga: Fråga, adresser: string[]): { rapport: boolean; avsnitt: boolean } {
  const [första = ''] = adresser;
  return {
    rapport: fråga.rapport.some((namn) => första.startsWith(rapporter[namn])),
    avsnitt: adresser.slice(0, 3).some((adress) => isAmong(fråga, fynd.get(adress) ?? adress)),
  };
}

function isAmong({ rapport, avsnitt }: Fråga, adress: string): boolean {
  return avsnitt.some((plats) => {
    const [sida = '', ankare] = plats.split('#');
    return rapport.some((namn) => {
      if (!adress.startsWith(rapporter[namn])) return false;
      const [rest = '', funnet = ''] = adress.slice(rapporter[namn].length).split('#');
      if (namn === 'ordlista') return sida === 'ordlista' && funnet === ankare;
      return (
        rest === `${sida}/` && (ankare === undefined || isAnchor(decodeURIComponent(funnet), sida, ankare))
      );
    });
  });
}

/** A row has "rad-" before its key, a cell the row's key before its own; in a list it is the list's name; a heading has the chapter's. */
function isAnchor(funnet: string, sida: string, ankare: string): boolean {
  const lik = (text: string) => fold(text).replace(/[^\p{L}\p{N}]+/gu, '-');
  if (!sida.startsWith('tabell/')) return lik(funnet) === lik(`${sida}-${ankare}`);
  return (
    funnet === `rad-${ankare}` ||
    funnet.startsWith(`${ankare}--`) ||
    funnet === `${sida.slice('tabell/'.length)}-${ankare}`
  );
}

/** What a set of queries gives, in numbers and in words about each that went wrong. */
export interface Utslag {
  frågor: number;
  rapport: number;
  avsnitt: number;
  tomma: string[];
  fel: string[];
}

export async function ask(
  sök: (text: string) => Promise<string[]>,
  frågor: readonly Fråga[],
): Promise<Utslag> {
  const utslag: Utslag = { frågor: frågor.length, rapport: 0, avsnitt: 0, tomma: [], fel: [] };
  for (const fråga of frågor) {
    const adresser = await sök(fråga.text);
    const { rapport, avsnitt } = judge(fråga, adresser);
    utslag.rapport += Number(rapport);
    utslag.avsnitt += Number(avsnitt);
    if (adresser.length === 0) utslag.tomma.push(fråga.text);
    if (!rapport || !avsnitt) utslag.fel.push(`${fråga.text}: ${adresser.slice(0, 3).join(' ')}`);
  }
  return utslag;
}
