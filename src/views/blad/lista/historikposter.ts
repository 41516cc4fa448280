import type { Nämndplats, Rapport, Rapportplats } from '#domain/arkiv.ts';
import { rapportAdress, tabellAdress } from '#domain/adresser.ts';
import { toHistory, type History, type HistoryPost, type HistoryReport } from './historik.ts';
import { verdictOn, type Måluppfyllelse } from './mal.ts';
import { rapportnamn } from '#views/ord/namn.ts';
import type { Status } from './uppdrag.ts';

/** The goals of a report. A goal is followed by its first verdict on the whole of it. */
export function goalPosts(plats: Rapportplats): HistoryPost<Måluppfyllelse>[] {
  return plats.rapport.datablad.flatMap(({ nyckel: blad, innehåll }) =>
    innehåll.typ !== 'namndmal'
      ? []
      : innehåll.rader.map((mål) => {
          const { nyckel, nämndmål, målområde } = mål;
          const bedömning = verdictOn(mål);
          return {
            nyckel,
            namn: nämndmål ?? målområde ?? nyckel,
            cell: {
              läge: bedömning?.läge ?? 'saknas',
              tryckt: bedömning?.tryckt ?? null,
              adress: `${tabellAdress(plats, blad)}#${blad}-${nyckel}`,
            },
          };
        }),
  );
}

/** The assignments of a report, by status. */
export function assignmentPosts(plats: Rapportplats): HistoryPost<Status>[] {
  return plats.rapport.datablad.flatMap(({ nyckel: blad, innehåll }) =>
    innehåll.typ !== 'uppdrag'
      ? []
      : innehåll.rader.map(({ nyckel, nummer, lydelse, status }) => ({
          nyckel,
          namn: nummer === null ? lydelse : `${nummer}. ${lydelse}`.replace('..', '.'),
          cell: {
            läge: status.läge ?? 'saknas',
            tryckt: status.tryckt,
            adress: `${tabellAdress(plats, blad)}#${blad}-${nyckel}`,
          },
        })),
  );
}

/** The goals of the reports that have any, from the oldest. */
export function goalHistory(plats: Nämndplats, rapporter: Rapport[]): History<Måluppfyllelse> {
  return toHistory(rapporter.map((rapport) => toReport({ ...plats, rapport }, goalPosts)));
}

/** The assignments of the reports that have any, from the oldest. */
export function assignmentHistory(plats: Nämndplats, rapporter: Rapport[]): History<Status> {
  return toHistory(rapporter.map((rapport) => toReport({ ...plats, rapport }, assignmentPosts)));
}

function toReport<Läge>(
  plats: Rapportplats,
  postsOf: (plats: Rapportplats) => HistoryPost<Läge>[],
): HistoryReport<Läge> {
  return { text: rapportnamn(plats.rapport), adress: rapportAdress(plats), poster: postsOf(plats) };
}
