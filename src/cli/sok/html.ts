import { wordsIn, fold } from '#domain/sok/ord.ts';
import { dolt } from '#domain/sok/rangordning.ts';
import {
  sidord,
  writtenOut,
  type Synonymer,
  type Sökregister,
  facettord,
  facetter,
} from '#domain/sok/register.ts';
import type { Lexikon } from '#domain/sok/sammansattning.ts';
import { figuresIn } from '#domain/sok/siffror.ts';
import type { Söksida } from '#views/sok/sida.ts';

/** What the build knows of words: those of the archive, and other ways to say them. */
export interface Ordkunskap {
  lexikon: Lexikon;
  synonymer: Synonymer;
  värden: Sökregister['värden'];
}

/** A page as Pagefind reads it: its title, its parts under headings, and after each part what is only searched. */
export function toIndexHtml(sida: Söksida, kunskap: Ordkunskap): string {
  const märken = Object.entries(sida.facetter).flatMap(([facett, värden]) =>
    värden.map((värde) => `<i data-pagefind-filter="${facett}[title]" title="${escape(värde)}"></i>`),
  );
  const facettorden = facetter.flatMap((facett) =>
    (sida.facetter[facett] ?? []).flatMap((värde) => facettord(kunskap.värden, facett, värde) ?? []),
  );
  const period =
    sida.period === null ? '' : `<i data-pagefind-meta="period[title]" title="${escape(sida.period)}"></i>`;
  const delar = sida.delar.map(
    ({ ankare, rubrik, text, dolt: annat }) =>
      `<h2 id="${escape(ankare)}">${escape(rubrik)}</h2>${paragraphs(text, [rubrik, text, annat], annat, kunskap)}`,
  );
  const inledning = paragraphs(
    sida.ingress,
    [sida.rubrik, sida.ingress, sida.siffror],
    sida.siffror,
    kunskap,
  );
  return `<html lang="sv"><body>${period}${märken.join('')}<h1>${escape(sida.rubrik)}</h1>${inledning}${delar.join('')}<p data-pagefind-weight="0">${dolt} ${[sidord, ...facettorden].join(' ')}</p></body></html>`;
}

function paragraphs(text: string, allt: string[], annat: string, kunskap: Ordkunskap): string {
  const ord = hiddenWords(allt, annat, kunskap);
  const synligt = text === '' ? '' : `<p>${escape(text)}</p>`;
  return ord.length === 0
    ? synligt
    : `${synligt}<p data-pagefind-weight="0.5">${dolt} ${escape(ord.join(' '))}</p>`;
}

/** Ends of compounds, abbreviations written out and figures in one spelling, beside other words that the part is to be found by. */
export function hiddenWords(
  texter: string[],
  annat: string,
  { lexikon, synonymer }: Omit<Ordkunskap, 'värden'>,
): string[] {
  const synliga = new Set(wordsIn(texter.slice(0, -1).join(' ')).map(fold));
  const ord = new Set<string>();
  for (const ett of wordsIn(annat)) if (/\p{L}/u.test(ett)) ord.add(ett);
  for (const text of texter) {
    for (const { ord: figur } of figuresIn(text)) ord.add(figur);
    for (const ett of wordsIn(text)) {
      for (const utskrivet of writtenOut(ett, synonymer)) if (!synliga.has(utskrivet)) ord.add(utskrivet);
      for (const led of ett.split('-'))
        for (const del of lexikon.efterled(led)) if (!synliga.has(del)) ord.add(del);
    }
  }
  return [...ord];
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
