import { capitalise } from '#domain/ordfogning.ts';
import { flödesAdress, rapportAdress } from '#domain/adresser.ts';
import type { Rapportplats } from '#domain/arkiv.ts';
import type { RättadUppgift } from '#domain/granskning/rattelse.ts';
import { rapportIOrgan } from '#views/ord/namn.ts';
import { toRättelseUppgift } from '#views/sida/rapport.ts';
import { escapeXml } from '#views/ord/xml.ts';
import { xmlhuvud, type Xmlfil } from './xmlfil.ts';

/** Something new on the site: a report that was put out, or corrected. */
export interface Nyhet {
  /** Unique for good. */
  id: string;
  datum: string;
  rubrik: string;
  text: string;
  /** Site-relative. */
  adress: string;
}

/** How many entries a feed holds; who follows it has seen the older ones. */
const mest = 100;

/** How many corrected figures an entry tells of; the report tells of all. */
const flest = 20;

function told(plats: Rapportplats, uppgift: RättadUppgift): string {
  const { var: ställe, text } = toRättelseUppgift(plats, uppgift);
  return `${ställe === null ? capitalise(text) : `${ställe}: ${text}`}.`.replaceAll('..', '.');
}

/** What is new in the reports, newest first. A report that does not say when it was put out is no news. */
export function toNyheter(platser: Rapportplats[]): Nyhet[] {
  return platser
    .flatMap((plats) => {
      const adress = rapportAdress(plats);
      const namn = rapportIOrgan(plats);
      const { publicerad, ändringar = [], korthet } = plats.rapport;
      return [
        ...(publicerad === undefined
          ? []
          : [
              {
                id: `${adress}#publicerad`,
                datum: publicerad,
                rubrik: `Ny rapport: ${namn}`,
                text: korthet?.punkter.join(' ') ?? plats.rapport.titel,
                adress,
              },
            ]),
        ...ändringar.map(({ datum, vad, varför, uppgifter = [] }, i) => ({
          id: `${adress}#andring-${String(i + 1)}`,
          datum,
          rubrik: `Rättad: ${namn}`,
          text: [
            `${vad}. Skäl: ${varför}.`.replaceAll('..', '.'),
            ...uppgifter.slice(0, flest).map((uppgift) => told(plats, uppgift)),
            ...(uppgifter.length > flest ? [`Och ${String(uppgifter.length - flest)} till.`] : []),
          ].join(' '),
          adress,
        })),
      ];
    })
    .sort((a, b) => b.datum.localeCompare(a.datum, 'sv'))
    .slice(0, mest);
}

/** The feed of what is new, under an address of the site: all of it, of a kommun or of a nämnd. */
export function toRss(
  { titel, beskrivning, under }: { titel: string; beskrivning: string; under: string },
  nyheter: Nyhet[],
  addressOf: (adress: string) => string,
): Xmlfil {
  const element = (namn: string, text: string) => `<${namn}>${escapeXml(text)}</${namn}>`;
  const poster = nyheter.map(({ id, datum, rubrik, text, adress }) =>
    [
      '<item>',
      element('title', rubrik),
      element('link', addressOf(adress)),
      `<guid isPermaLink="false">${escapeXml(id)}</guid>`,
      element('pubDate', new Date(datum).toUTCString()),
      element('description', text),
      '</item>',
    ].join(''),
  );
  const [nyast] = nyheter;
  const text = [
    xmlhuvud,
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">',
    '<channel>',
    element('title', titel),
    element('link', addressOf(under)),
    element('description', beskrivning),
    element('language', 'sv'),
    `<atom:link href="${escapeXml(addressOf(flödesAdress(under)))}" rel="self" type="application/rss+xml"/>`,
    ...(nyast === undefined ? [] : [element('lastBuildDate', new Date(nyast.datum).toUTCString())]),
    ...poster,
    '</channel>',
    '</rss>',
    '',
  ].join('\n');
  return { text, typ: 'application/rss+xml; charset=utf-8' };
}
