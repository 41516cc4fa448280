import { rapportplatser, type Arkivutkast, type Kommun, type Nämnd, type Rapportplats } from './arkiv.ts';
import { hasDiagram } from './diagram/val.ts';
import { rapportpar, type Rapportpar } from './rapportpar.ts';
import type { Kapitelnyckel } from './kapitel.ts';
import { allvarsgrader, felregler, type Allvar, type Felregel } from './sifferkontroll/regelnyckel.ts';

/** What a nämnd is told by in data, folders and choices: "linkoping/leanlink". */
export function nämndId(kommun: { slug: string }, nämnd: { slug: string }): string {
  return `${kommun.slug}/${nämnd.slug}`;
}

/** What a report is told by: "linkoping/leanlink/2022-10-delarsrapport". */
export function rapportId({ kommun, nämnd, rapport }: Rapportplats): string {
  return `${nämndId(kommun, nämnd)}/${rapport.slug}`;
}

/** Writes a site-relative address as it is to be followed: in full, or under the path of the site. */
export type AddressOf = (adress: string) => string;

/** The one place that says where things are. Every address is relative to the site, and begins and ends with a slash. */
export function kommunAdress(kommun: Kommun): string {
  return `/${kommun.slug}/`;
}

export function nämndAdress(kommun: Kommun, nämnd: Nämnd): string {
  return `${kommunAdress(kommun)}${nämnd.slug}/`;
}

export function rapportAdress({ kommun, nämnd, rapport }: Rapportplats): string {
  return `${nämndAdress(kommun, nämnd)}${rapport.slug}/`;
}

export function kapitelAdress(plats: Rapportplats, kapitel: Kapitelnyckel): string {
  return `${rapportAdress(plats)}${kapitel}/`;
}

export function helaAdress(plats: Rapportplats): string {
  return `${rapportAdress(plats)}hela/`;
}

/** The report to print or send, where the build had a browser to make it with. */
export function pdfAdress(plats: Rapportplats): string {
  return `${rapportAdress(plats)}rapport.pdf`;
}

export function tabellAdress(plats: Rapportplats, datablad: string): string {
  return `${rapportAdress(plats)}tabell/${datablad}/`;
}

/** A file of the data sheet, for machines and spreadsheets. */
export function filAdress(
  plats: Rapportplats,
  datablad: string,
  ändelse: 'csv' | 'json' | 'svg' | 'xlsx',
): string {
  return `${rapportAdress(plats)}tabell/${datablad}.${ändelse}`;
}

/** Every data sheet of the report in one file of Excel. */
export function arbetsbokAdress(plats: Rapportplats): string {
  return `${rapportAdress(plats)}tabeller.xlsx`;
}

/** The table's chart on a page of its own, to be framed by other sites. */
export function inbäddadAdress(plats: Rapportplats, datablad: string): string {
  return `${tabellAdress(plats, datablad)}${inbäddadSista.slice(1)}`;
}

/** What the address of such a page ends with. */
export const inbäddadSista = '/inbaddad/';

/** The picture of a report where it is shared; without a report, that of the site. */
export function delningsbildAdress(plats: Rapportplats | undefined): string {
  return `${plats === undefined ? '/' : rapportAdress(plats)}delningsbild.png`;
}

/** The feed of new and corrected reports of the whole site ("/"), a kommun or a nämnd. */
export function flödesAdress(under: string): string {
  return `${under}rss.xml`;
}

export function cellAdress(plats: Rapportplats, datablad: string, rad: string, kolumn: string): string {
  return `${tabellAdress(plats, datablad)}#${cellAnkare(rad, kolumn)}`;
}

export function radAdress(plats: Rapportplats, datablad: string, rad: string): string {
  return `${tabellAdress(plats, datablad)}#${radAnkare(rad)}`;
}

/** The row's id on the table's own page. */
export function radAnkare(rad: string): string {
  return `rad-${rad}`;
}

/** The cell's id on the table's own page. */
export function cellAnkare(rad: string, kolumn: string): string {
  return `${rad}--${kolumn}`;
}

/** How the list of published addresses writes a column, which has no id of its own: as what the ids of its cells end with. */
export function kolumnplats(kolumn: string): string {
  return cellAnkare('', kolumn);
}

/** What a row or a column is addressed by. */
interface Nycklar {
  nyckel: string;
  tidigare?: readonly string[] | undefined;
}

/** Every key that leads to the row or column: the one that it has, then those that it has had. */
export function allaNycklar({ nyckel, tidigare = [] }: Nycklar): string[] {
  return [nyckel, ...tidigare];
}

/** The ids that the cell has had, by former keys of its row and its column. */
export function tidigareCellankare(rad: Nycklar, kolumn: Nycklar): string[] {
  return allaNycklar(rad)
    .flatMap((r) => allaNycklar(kolumn).map((k) => cellAnkare(r, k)))
    .slice(1);
}

/** Two reports of a nämnd beside each other. */
export function parAdress(kommun: Kommun, nämnd: Nämnd, { äldre, nyare }: Rapportpar): string {
  return `${jämförAdress(kommun, nämnd)}${äldre.slug}--${nyare.slug}/`;
}

/** Any two reports of a nämnd. */
export function jämförAdress(kommun: Kommun, nämnd: Nämnd): string {
  return `${nämndAdress(kommun, nämnd)}jamfor/`;
}

/** Measures across nämnder. */
export const jämförelseAdress = '/jamfor/';

/** A page of the matrix: of the latest values, or of one year. */
export function matrisAdress(år: string | undefined, sida = 1): string {
  const del = sida === 1 ? '' : `${String(sida)}/`;
  if (år !== undefined) return `${jämförelseAdress}ar/${år}/${del}`;
  return sida === 1 ? jämförelseAdress : `${jämförelseAdress}sida/${del}`;
}

/** The matrix of measures and nämnder for machines; of one year, or the latest values. */
export function matrisfilAdress(år: string | undefined): string {
  return `/data/jamfor${år === undefined ? '' : `-${år}`}.csv`;
}

/** One measure across nämnder; the first page of it, where it has several. */
export function nyckeltalAdress(nyckel: string, sida = 1): string {
  return `${jämförelseAdress}${nyckel}/${sida === 1 ? '' : `${String(sida)}/`}`;
}

/** The observations of a nämnd, for machines. */
export function observationsAdress(kommun: Kommun, nämnd: Nämnd, ändelse: 'csv' | 'json'): string {
  return `/data${nämndAdress(kommun, nämnd)}observationer.${ändelse}`;
}

/** The observations of a measure, for machines. */
export function nyckeltalsfilAdress(nyckel: string, ändelse: 'csv' | 'json'): string {
  return `/data/nyckeltal/${nyckel}.${ändelse}`;
}

/** What files of data there are. */
export const dataindexAdress = '/data/index.json';

/** The search, and what leads on without it. */
export const sökAdress = '/sok/';

/** How a browser learns to search the site. */
export const opensearchAdress = '/opensearch.xml';

/** What pages there are, for search engines. */
export const webbkartaAdress = '/sitemap.xml';

/** Every table of a kommun's reports, in a list. */
export function tabellistaAdress(kommun: Kommun): string {
  return `${sökAdress}tabeller/${kommun.slug}/`;
}

export function ordAdress(nyckel: string): string {
  return `/ordlista/#${nyckel}`;
}

/** The accessibility statement. */
export const tillgänglighetAdress = '/tillganglighet/';

/** Every finding of the archive. */
export const sifferkontrollAdress = '/sifferkontroll/';

export function regelAdress(regel: Felregel): string {
  return `${sifferkontrollAdress}regel/${regel}/`;
}

export function allvarAdress(allvar: Allvar): string {
  return `${sifferkontrollAdress}allvar/${allvar}/`;
}

/** The findings in a nämnd's reports. */
export function nämndkontrollAdress(kommun: Kommun, nämnd: Nämnd): string {
  return `${sifferkontrollAdress}namnd/${nämndId(kommun, nämnd)}/`;
}

/** The findings in a report. */
export function rapportkontrollAdress(plats: Rapportplats): string {
  return `${rapportAdress(plats)}sifferkontroll/`;
}

/** Whether the address is of a file for machines; every other is of a page, and ends with a slash. */
export function isFiladress(adress: string): boolean {
  return !adress.endsWith('/');
}

/** Pages that every site has. */
const fasta = [
  '/',
  '/ordlista/',
  '/om/',
  tillgänglighetAdress,
  jämförelseAdress,
  dataindexAdress,
  matrisfilAdress(undefined),
  sifferkontrollAdress,
  ...felregler.map(regelAdress),
  ...allvarsgrader.map(allvarAdress),
  sökAdress,
];

/** Names that a kommun's or a nämnd's folder may not have, because a page of the site's own is or will be there. */
export const reserverade = {
  kommun: [
    '404',
    'data',
    'fonts',
    'jamfor',
    'om',
    'ordlista',
    'pagefind',
    'schema',
    'sifferkontroll',
    'sok',
    'tillganglighet',
  ],
  nämnd: ['jamfor'],
} as const;

/** Every address within the site that leads to a page or a file of data. */
export function allaAdresser(arkiv: Arkivutkast): Set<string> {
  const nämnder = arkiv.kommuner.flatMap((kommun) =>
    kommun.nämnder.flatMap((nämnd) => [
      nämndAdress(kommun, nämnd),
      ...(nämnd.rapporter.length > 1 ? [jämförAdress(kommun, nämnd)] : []),
      observationsAdress(kommun, nämnd, 'csv'),
      observationsAdress(kommun, nämnd, 'json'),
      ...rapportpar(nämnd).map((par) => parAdress(kommun, nämnd, par)),
    ]),
  );
  return new Set([
    ...fasta,
    ...arkiv.kommuner.flatMap((kommun) => [kommunAdress(kommun), tabellistaAdress(kommun)]),
    ...nämnder,
    ...arkiv.nyckeltal.flatMap(({ nyckel }) => [
      nyckeltalAdress(nyckel),
      nyckeltalsfilAdress(nyckel, 'csv'),
      nyckeltalsfilAdress(nyckel, 'json'),
    ]),
    ...arkiv.kommuner.flatMap((kommun) => kommun.nämnder.map((nämnd) => nämndkontrollAdress(kommun, nämnd))),
    ...rapportplatser(arkiv).flatMap((plats) => [
      rapportAdress(plats),
      helaAdress(plats),
      rapportkontrollAdress(plats),
      ...(plats.rapport.datablad.length > 0 ? [arbetsbokAdress(plats)] : []),
      ...plats.rapport.kapitel.map(({ nyckel }) => kapitelAdress(plats, nyckel)),
      ...plats.rapport.datablad.flatMap(({ nyckel, innehåll }) => [
        tabellAdress(plats, nyckel),
        filAdress(plats, nyckel, 'csv'),
        filAdress(plats, nyckel, 'json'),
        filAdress(plats, nyckel, 'xlsx'),
        ...(hasDiagram(innehåll) ? [filAdress(plats, nyckel, 'svg'), inbäddadAdress(plats, nyckel)] : []),
      ]),
    ]),
  ]);
}

/**
 * Every feed. Those who follow the site have given them to their programs, so they are kept though a site has none before it
 * knows its address: it may be built for one that the content does not name.
 */
export function flödesadresser({ kommuner }: Arkivutkast): string[] {
  const under = kommuner.flatMap((kommun) => [
    kommunAdress(kommun),
    ...kommun.nämnder.map((nämnd) => nämndAdress(kommun, nämnd)),
  ]);
  return ['/', ...under].map(flödesAdress);
}
