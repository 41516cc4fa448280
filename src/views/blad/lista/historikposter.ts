import type { Nämndplats, Rapport, Rapportplats } from '#domain/arkiv.ts';
import { rapportAdress, tabellAdress } from '#domain/adresser.ts';
import { toHistorik, type Historik, type HistorikPost, type HistorikRapport } from './historik.ts';
import { bedömningOn, type Måluppfyllelse } from './mal.ts';
import { rapportnamn } from '#views/ord/namn.ts';
import type { Status } from './uppdrag.ts';

/** The goals of a report. A goal is followed by its first verdict on the whole of it. */
export function målPosts(plats: Rapportplats): HistorikPost<Måluppfyllelse>[] {
  return plats.rapport.datablad.flatMap(({ nyckel: blad, innehåll }) =>
    innehåll.typ !== 'namndmal'
      ? []
      : innehåll.rader.map((mål) => {
          const { nyckel, nämndmål, målområde } = mål;
          const bedömning = bedömningOn(mål);
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
export function uppdragPosts(plats: Rapportplats): HistorikPost<Status>[] {
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
export function målHistorik(plats: Nämndplats, rapporter: Rapport[]): Historik<Måluppfyllelse> {
  return toHistorik(rapporter.map((rapport) => toReport({ ...plats, rapport }, målPosts)));
}

/** The assignments of the reports that have any, from the oldest. */
export function uppdragHistorik(plats: Nämndplats, rapporter: Rapport[]): Historik<Status> {
  return toHistorik(rapporter.map((rapport) => toReport({ ...plats, rapport }, uppdragPosts)));
}

function toReport<Läge>(
  plats: Rapportplats,
  postsOf: (plats: Rapportplats) => HistorikPost<Läge>[],
): HistorikRapport<Läge> {
  return { text: rapportnamn(plats.rapport), adress: rapportAdress(plats), poster: postsOf(plats) };
}
