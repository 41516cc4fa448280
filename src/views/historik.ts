import type { Nämndplats, Rapport } from '../domain/arkiv.ts';
import { rapportAdress, tabellAdress } from '../domain/adresser.ts';
import type { Måluppfyllelse } from './mal.ts';
import { rapportnamn } from './namn.ts';
import type { Status } from './uppdrag.ts';

/** What a report says of a goal or an assignment. */
export interface HistoryCell<Läge> {
  läge: Läge;
  /** As printed; null when nothing is printed. */
  tryckt: string | null;
  adress: string;
}

/** A goal or an assignment through the reports. */
export interface HistoryRow<Läge> {
  namn: string;
  /** One for each report; null where the report does not have it. */
  celler: (HistoryCell<Läge> | null)[];
  /** What has happened to it up to the last of the reports. */
  förändring: 'ny' | 'borta' | 'ändrad' | 'oförändrad';
}

/** Goals or assignments, row by row, with a column for each report from the oldest. */
export interface History<Läge> {
  rapporter: { text: string; adress: string }[];
  rader: HistoryRow<Läge>[];
}

interface Post<Läge> {
  nyckel: string;
  namn: string;
  cell: HistoryCell<Läge>;
}

/** The goals of the reports that have any. A goal with several verdicts is followed by its first about the whole goal. */
export function goalHistory(plats: Nämndplats, rapporter: Rapport[]): History<Måluppfyllelse> {
  return toHistory(plats, rapporter, (rapport) =>
    rapport.datablad.flatMap(({ nyckel: blad, innehåll }) =>
      innehåll.typ !== 'namndmal'
        ? []
        : innehåll.rader.map(({ nyckel, nämndmål, målområde, bedömningar }) => {
            const bedömning = bedömningar.find(({ rad }) => rad === undefined) ?? bedömningar[0];
            return {
              nyckel,
              namn: nämndmål ?? målområde ?? nyckel,
              cell: {
                läge: bedömning?.läge ?? 'saknas',
                tryckt: bedömning?.tryckt ?? null,
                adress: `${tabellAdress({ ...plats, rapport }, blad)}#${blad}-${nyckel}`,
              },
            };
          }),
    ),
  );
}

/** The assignments of the reports that have any, by status. */
export function assignmentHistory(plats: Nämndplats, rapporter: Rapport[]): History<Status> {
  return toHistory(plats, rapporter, (rapport) =>
    rapport.datablad.flatMap(({ nyckel: blad, innehåll }) =>
      innehåll.typ !== 'uppdrag'
        ? []
        : innehåll.rader.map(({ nyckel, nummer, lydelse, status }) => ({
            nyckel,
            namn: nummer === null ? lydelse : `${nummer}. ${lydelse}`.replace('..', '.'),
            cell: {
              läge: status.läge ?? 'saknas',
              tryckt: status.tryckt,
              adress: `${tabellAdress({ ...plats, rapport }, blad)}#${blad}-${nyckel}`,
            },
          })),
    ),
  );
}

/** @param rapporter from the oldest */
function toHistory<Läge>(
  plats: Nämndplats,
  rapporter: Rapport[],
  postsOf: (rapport: Rapport) => Post<Läge>[],
): History<Läge> {
  const med = rapporter
    .map((rapport) => ({ rapport, poster: postsOf(rapport) }))
    .filter(({ poster }) => poster.length > 0);
  // The newest report's order first, then what is in it no longer.
  const namn = new Map(
    med
      .toReversed()
      .flatMap(({ poster }) => poster)
      .toReversed()
      .map((post) => [post.nyckel, post.namn]),
  );
  const ordning = [...new Set(med.toReversed().flatMap(({ poster }) => poster.map(({ nyckel }) => nyckel)))];
  const celler = med.map(({ poster }) => new Map(poster.map(({ nyckel, cell }) => [nyckel, cell])));
  return {
    rapporter: med.map(({ rapport }) => ({
      text: rapportnamn(rapport),
      adress: rapportAdress({ ...plats, rapport }),
    })),
    rader: ordning.map((nyckel) => {
      const egna = celler.map((en) => en.get(nyckel) ?? null);
      return { namn: namn.get(nyckel) ?? nyckel, celler: egna, förändring: changeOf(egna) };
    }),
  };
}

function changeOf<Läge>(celler: (HistoryCell<Läge> | null)[]): HistoryRow<Läge>['förändring'] {
  const sist = celler.at(-1) ?? null;
  const tidigare = celler.slice(0, -1).findLast((cell) => cell !== null);
  if (sist === null) return 'borta';
  if (tidigare == null) return 'ny';
  return tidigare.läge === sist.läge ? 'oförändrad' : 'ändrad';
}
