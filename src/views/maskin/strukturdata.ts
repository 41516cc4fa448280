import type {
  AdministrativeAreaLeaf,
  BreadcrumbListLeaf,
  ChapterLeaf,
  DatasetLeaf,
  GovernmentOrganizationLeaf,
  ListItemLeaf,
  MediaObjectLeaf,
  OrganizationLeaf,
  ReportLeaf,
  SearchActionLeaf,
  WebSiteLeaf,
  WithActionConstraints,
} from 'schema-dts';
import {
  type AddressOf,
  arbetsbokAdress,
  kapitelAdress,
  pdfAdress,
  rapportAdress,
  sökAdress,
} from '#domain/adresser.ts';
import type { Kapitel, Kommun, Nämnd, Rapport, Rapportplats } from '#domain/arkiv.ts';
import { parsePeriod } from '#domain/period.ts';
import type { Webbplats } from '#domain/register/webbplats.ts';
import { xlsxType } from '#views/data/kalkyl/blad.ts';
import { rapportIOrgan } from '#views/ord/namn.ts';
import type { NavLink } from '#views/sida/navigation.ts';
import { changedAt } from './webbkarta.ts';

/** A thing in the terms of schema.org: a field that it does not know, or spells otherwise, is a compile error. */
export type Strukturdata = BreadcrumbListLeaf | ChapterLeaf | DatasetLeaf | ReportLeaf | WebSiteLeaf;

/** As the text of a script element: nothing in it can end the element. */
export function serialiseData(data: Strukturdata): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c');
}

/** A thing without the fields that have no value. */
export function withValues<T extends object>(data: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(data).filter(([, värde]) => värde !== undefined)) as T;
}

/** The site, with the way to search it. */
export function webbplatsData(webbplats: Webbplats, addressOf: AddressOf): WebSiteLeaf {
  const sökning: WithActionConstraints<SearchActionLeaf> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${addressOf(sökAdress)}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  };
  return {
    '@type': 'WebSite',
    name: webbplats.namn,
    description: webbplats.beskrivning,
    url: addressOf('/'),
    inLanguage: 'sv',
    publisher: utgivare(webbplats),
    potentialAction: sökning,
  };
}

/** The way from the start page to a page. */
export function brödsmuleData(led: NavLink[], sidan: string, addressOf: AddressOf): BreadcrumbListLeaf {
  const delar = [
    ...led.map(({ text, adress }) => ({ name: text, item: addressOf(adress) })),
    { name: sidan },
  ];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: delar.map((del, i): ListItemLeaf => ({ '@type': 'ListItem', position: i + 1, ...del })),
  };
}

/** @param harPdf whether the build makes the report as a PDF */
export function rapportData(
  plats: Rapportplats,
  webbplats: Webbplats,
  addressOf: AddressOf,
  harPdf: boolean,
): ReportLeaf {
  const { rapport } = plats;
  const fil = (adress: string, encodingFormat: string): MediaObjectLeaf => ({
    '@type': 'MediaObject',
    encodingFormat,
    contentUrl: addressOf(adress),
  });
  return withValues<ReportLeaf>({
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
    hasPart: rapport.kapitel.map((kapitel): ChapterLeaf => ({
      '@type': 'Chapter',
      '@id': kapitelId(plats, kapitel, addressOf),
      name: kapitel.titel,
      url: addressOf(kapitelAdress(plats, kapitel.nyckel)),
    })),
  });
}

/** A chapter of a report. */
export function kapitelData(
  plats: Rapportplats,
  kapitel: Kapitel,
  webbplats: Webbplats,
  addressOf: AddressOf,
): ChapterLeaf {
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
export function delAv(plats: Rapportplats, addressOf: AddressOf): ReportLeaf {
  return {
    '@type': 'Report',
    '@id': `${addressOf(rapportAdress(plats))}#rapport`,
    name: rapportIOrgan(plats),
    url: addressOf(rapportAdress(plats)),
  };
}

/** What is the same for a report and its parts. */
export function gemensamt(plats: Rapportplats, webbplats: Webbplats): Gemensamt {
  const { rapport } = plats;
  const ändrad = changedAt(rapport);
  return withValues<Gemensamt>({
    inLanguage: 'sv',
    author: organ(plats.kommun, plats.nämnd),
    publisher: utgivare(webbplats),
    datePublished: rapport.publicerad,
    dateModified: ändrad !== null && ändrad !== rapport.publicerad ? ändrad : undefined,
    license: webbplats.licens,
    isAccessibleForFree: true,
  });
}

type Gemensamt = Pick<
  ReportLeaf,
  'inLanguage' | 'author' | 'publisher' | 'datePublished' | 'dateModified' | 'license' | 'isAccessibleForFree'
>;

/** The body that reports; a company is no authority. */
function organ(kommun: Kommun, nämnd: Nämnd): OrganizationLeaf | GovernmentOrganizationLeaf {
  const { namn } = nämnd;
  const parentOrganization: GovernmentOrganizationLeaf | undefined =
    kommun.namn === null
      ? undefined
      : { '@type': 'GovernmentOrganization', ...namedArea(kommun.namn, kommun) };
  return nämnd.form === 'bolag'
    ? withValues<OrganizationLeaf>({ '@type': 'Organization', name: namn, parentOrganization })
    : withValues<GovernmentOrganizationLeaf>({
        '@type': 'GovernmentOrganization',
        name: namn,
        parentOrganization,
      });
}

/** Where the figures are of; undefined when the source does not say. */
export function plats(kommun: Kommun): AdministrativeAreaLeaf | undefined {
  return kommun.namn === null
    ? undefined
    : { '@type': 'AdministrativeArea', ...namedArea(kommun.namn, kommun) };
}

function namedArea(name: string, { kommunkod }: Kommun): { name: string; identifier?: string } {
  return kommunkod === null ? { name } : { name, identifier: kommunkod };
}

function utgivare({ utgivare: namn }: Webbplats): OrganizationLeaf {
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
