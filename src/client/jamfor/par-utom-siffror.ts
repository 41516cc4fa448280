/** What two reports have beside figures: goals, assignments, rows that came or went, chapters. */
import { förändringsord, toHistory, type History } from '#views/blad/lista/historik.ts';
import { addsToWord } from '#views/ord/lagen.ts';
import type { Måluppfyllelse } from '#views/blad/lista/mal.ts';
import type { PairOrphans } from '#views/jamfor/par.ts';
import { chapterRows } from '#views/jamfor/parkapitel.ts';
import type { Lägespost, Rapportpost } from '#views/data/rapportpost.ts';
import type { Status } from '#views/blad/lista/uppdrag.ts';
import { el, linkTo, shaped } from '#client/element.ts';

type Läge = Måluppfyllelse | Status;

/** The printed heading of a sheet, leading to it; figures of running text have none. */
export function sheetTitle(
  { datablad, datablad_adress: adresser }: Rapportpost,
  blad: string,
): Node | string {
  const adress = adresser[blad];
  const titel = datablad[blad] ?? blad;
  return adress === undefined ? titel : linkTo(adress, titel);
}

/** Verdicts and statuses of both, row by row. */
export function goalsAndAssignments(äldre: Rapportpost, nyare: Rapportpost): Node[] {
  const par = [äldre, nyare];
  const historyOf = (postsOf: (rapport: Rapportpost) => Lägespost<Läge>[]) =>
    toHistory(
      par.map((rapport) => ({
        text: rapport.namn,
        adress: rapport.adress,
        poster: postsOf(rapport).map(({ nyckel, namn, lage: läge, tryckt, adress }) => ({
          nyckel,
          namn,
          cell: { läge, tryckt, adress },
        })),
      })),
    );
  return [
    ...history(
      historyOf(({ mal }) => mal),
      {
        ...{ id: 'mal', titel: 'Målen', rubrik: 'Så bedöms målen', rad: 'Mål' },
        ensam: 'har bedömningar av mål',
      },
    ),
    ...history(
      historyOf(({ uppdrag }) => uppdrag),
      {
        ...{ id: 'uppdrag', titel: 'Uppdragen', rubrik: 'Så står det till med uppdragen', rad: 'Uppdrag' },
        ensam: 'har uppdrag med status',
      },
    ),
  ];
}

function history(
  { rapporter, rader }: History<Läge>,
  ord: { id: string; titel: string; rubrik: string; rad: string; ensam: string },
): Node[] {
  if (rader.length === 0) return [];
  const rubrik = el('h3', '', ord.titel);
  if (rapporter.length === 1)
    return [rubrik, el('p', '', `Bara ${inSentence(rapporter[0]?.text ?? '')} ${ord.ensam}.`)];
  const caption = el('caption', '', el('span', 'caption-text caption-title', ord.rubrik));
  caption.id = `${ord.id}-rubrik`;
  const head = [ord.rad, ...rapporter.map(({ text, adress }) => linkTo(adress, text)), 'Förändring'];
  const body = rader.map(({ namn, celler, förändring }) =>
    el(
      'tr',
      '',
      scoped('row', 'row-head', el('span', 'row-name', namn)),
      ...celler.map((cell) =>
        cell === null ? el('td', '', el('span', 'missing', 'finns inte')) : el('td', '', ...verdict(cell)),
      ),
      el('td', '', förändringsord[förändring]),
    ),
  );
  const region = el(
    'section',
    'table-region',
    el(
      'table',
      'data-table compare-table',
      caption,
      el('thead', '', el('tr', '', ...head.map((del) => scoped('col', '', del)))),
      el('tbody', '', ...body),
    ),
  );
  region.setAttribute('aria-labelledby', caption.id);
  region.tabIndex = 0;
  return [rubrik, el('div', 'table-block', region)];
}

function verdict({ läge, tryckt, adress }: { läge: Läge; tryckt: string | null; adress: string }): Node[] {
  const länk = linkTo(adress, shaped(läge));
  return tryckt !== null && addsToWord(tryckt, läge) ? [länk, el('span', 'fine', `”${tryckt}”`)] : [länk];
}

/** Rows that only one of the two has, in tables that are partly the same. */
export function comeAndGone(...sidor: { rapport: Rapportpost; delar: PairOrphans[] }[]): Node[] {
  const ensamma = sidor.filter(({ delar }) => delar.length > 0);
  if (ensamma.length === 0) return [];
  return [
    el('h3', '', 'Rader som kommit och gått'),
    el('p', '', 'I tabeller som delvis är desamma.'),
    ...ensamma.flatMap(({ rapport, delar }) => [
      el('h4', '', `Bara i ${inSentence(rapport.namn)}`),
      el(
        'ul',
        '',
        ...delar.map(({ blad, benämningar }) =>
          el('li', '', sheetTitle(rapport, blad), `: ${benämningar.join(' · ')}`),
        ),
      ),
    ]),
  ];
}

/** The chapters of both, side by side. */
export function chapters(äldre: Rapportpost, nyare: Rapportpost): Node[] {
  const rader = chapterRows(äldre.kapitel, nyare.kapitel);
  const one = (titel: string, adress: string | null, { namn }: Rapportpost) =>
    adress === null
      ? el('span', 'muted', `${titel}: finns inte`)
      : linkTo(adress, `${titel}, ${inSentence(namn)}`);
  return [
    el('h3', '', 'Kapitlen'),
    el(
      'ul',
      'side-by-side',
      ...rader.map((rad) => el('li', '', one(rad.titel, rad.äldre, äldre), one(rad.titel, rad.nyare, nyare))),
    ),
  ];
}

function scoped(scope: 'row' | 'col', klass: string, ...barn: (Node | string)[]): HTMLElement {
  const th = el('th', klass, ...barn);
  th.setAttribute('scope', scope);
  return th;
}

function inSentence(namn: string): string {
  return namn.toLocaleLowerCase('sv');
}
