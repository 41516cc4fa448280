import { arbetsbokAdress, kapitelAdress, pdfAdress, rapportAdress, sökAdress } from '#domain/adresser.ts';
import type { Kapitel, Kommun, Nämnd, Rapport, Rapportplats } from '#domain/arkiv.ts';
import { parsePeriod } from '#domain/period.ts';
import type { Webbplats } from '#domain/register/webbplats.ts';
import { xlsxType } from '#views/data/kalkyl/blad.ts';
import { rapportIOrgan } from '#views/ord/namn.ts';
import type { NavLink } from '#views/sida/navigation.ts';
import { changedAt } from './webbkarta.ts';

/** A thing in the terms of schema.org. A field without a value is left out. */
export type Strukturdata = Record<string, unknown>;

export type AddressOf = (adress: string) => string;

/** As the text of a script element: nothing in it can end the element. */
export function serialiseData(data: Strukturdata): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c');
}

/** The site, with the way to search it. */
export function webbplatsData(webbplats: Webbplats, addressOf: AddressOf): Strukturdata {
  return {
    '@type': 'WebSite',
    name: webbplats.namn,
    description: webbplats.beskrivning,
    url: addressOf('/'),
    inLanguage: 'sv',
    publisher: utgivare(webbplats),
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${addressOf(sökAdress)}?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  };
}

/** The way from the start page to a page. */
export function brödsmuleData(led: NavLink[], sidan: string, addressOf: AddressOf): Strukturdata {
  const delar = [
    ...led.map(({ text, adress }) => ({ name: text, item: addressOf(adress) })),
    { name: sidan },
  ];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: delar.map((del, i) => ({ '@type': 'ListItem', position: i + 1, ...del })),
  };
}

/** @param harPdf whether the build makes the report as a PDF */
export function rapportData(
  plats: Rapportplats,
  webbplats: Webbplats,
  addressOf: AddressOf,
  harPdf: boolean,
): Strukturdata {
  const { rapport } = plats;
  const fil = (adress: string, encodingFormat: string) => ({
    '@type': 'MediaObject',
    encodingFormat,
    contentUrl: addressOf(adress),
  });
  return {
    '@type': 'Report',
    '@id': `${addressOf(rapportAdress(plats))}#rapport`,
    name: rapportIOrgan(plats),
    headline: rapport.titel,
    description: rapport.korthet?.punkter.join(' '),
    url: addressOf(rapportAdress(plats)),
    temporalCoverage: tid(rapport.period),
    reportNumber: rapport.beslut?.diarienummer ?? undefined,
    isBasedOn: rapport.källa?.adress ?? undefined,
    ...gemensamt(plats, webbplats),
    encoding: [
      ...(harPdf ? [fil(pdfAdress(plats), 'application/pdf')] : []),
      ...(rapport.datablad.length > 0 ? [fil(arbetsbokAdress(plats), xlsxType)] : []),
    ],
    hasPart: rapport.kapitel.map((kapitel) => ({
      '@type': 'Chapter',
      '@id': kapitelId(plats, kapitel, addressOf),
      name: kapitel.titel,
      url: addressOf(kapitelAdress(plats, kapitel.nyckel)),
    })),
  };
}

/** A chapter of a report. */
export function kapitelData(
  plats: Rapportplats,
  kapitel: Kapitel,
  webbplats: Webbplats,
  addressOf: AddressOf,
): Strukturdata {
  return {
    '@type': 'Chapter',
    '@id': kapitelId(plats, kapitel, addressOf),
    name: kapitel.titel,
    url: addressOf(kapitelAdress(plats, kapitel.nyckel)),
    ...gemensamt(plats, webbplats),
    isPartOf: delAv(plats, addressOf),
  };
}

function kapitelId(plats: Rapportplats, { nyckel }: Kapitel, addressOf: AddressOf): string {
  return `${addressOf(kapitelAdress(plats, nyckel))}#kapitel`;
}

/** The report that something is a part of. */
export function delAv(plats: Rapportplats, addressOf: AddressOf): Strukturdata {
  return {
    '@type': 'Report',
    '@id': `${addressOf(rapportAdress(plats))}#rapport`,
    name: rapportIOrgan(plats),
    url: addressOf(rapportAdress(plats)),
  };
}

/** What is the same for a report and its parts. */
export function gemensamt(plats: Rapportplats, webbplats: Webbplats): Strukturdata {
  const { rapport } = plats;
  const ändrad = changedAt(rapport);
  return {
    inLanguage: 'sv',
    author: organ(plats.kommun, plats.nämnd),
    publisher: utgivare(webbplats),
    datePublished: rapport.publicerad,
    dateModified: ändrad !== null && ändrad !== rapport.publicerad ? ändrad : undefined,
    license: webbplats.licens,
    isAccessibleForFree: true,
  };
}

/** The body that reports; a company is no authority. */
function organ(kommun: Kommun, nämnd: Nämnd): Strukturdata {
  return {
    '@type': nämnd.form === 'bolag' ? 'Organization' : 'GovernmentOrganization',
    name: nämnd.namn,
    parentOrganization:
      kommun.namn === null
        ? undefined
        : { '@type': 'GovernmentOrganization', name: kommun.namn, identifier: kommun.kommunkod ?? undefined },
  };
}

/** Where the figures are of; undefined when the source does not say. */
export function plats(kommun: Kommun): Strukturdata | undefined {
  return kommun.namn === null
    ? undefined
    : { '@type': 'AdministrativeArea', name: kommun.namn, identifier: kommun.kommunkod ?? undefined };
}

function utgivare({ utgivare: namn }: Webbplats): Strukturdata {
  return { '@type': 'Organization', name: namn };
}

/** A span of time as ISO 8601 says it: "2022-01-01/2022-10-31"; open where the time is. */
export function tid(period: Rapport['period']): string | undefined {
  return tidsspann([period]);
}

/** From the first day of several times to the last; undefined without any. */
export function tidsspann(perioder: string[]): string | undefined {
  if (perioder.length === 0) return undefined;
  const gränser = perioder.map(parsePeriod);
  const start = firstDay(gränser.map(({ start }) => start));
  const slut = lastDay(gränser.map(({ slut }) => slut));
  if (start === slut) return start ?? undefined;
  return `${start ?? '..'}/${slut ?? '..'}`;
}

function firstDay(dagar: (string | null)[]): string | null {
  return dagar.reduce((a, b) => (a === null || b === null ? null : a < b ? a : b));
}

function lastDay(dagar: (string | null)[]): string | null {
  return dagar.reduce((a, b) => (a === null || b === null ? null : a > b ? a : b));
}
