import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import { toMatrix, type Matrix } from '#views/jamfor/matris.ts';
import type { Datapost } from './nedladdning.ts';

/** What each column of the matrix's file says. */
export const matriskolumner = {
  nyckeltal: 'Måttets nyckel i registret',
  matt: 'Måttets namn',
  kommun: 'Kommunens namn',
  namnd: 'Nämnden eller förvaltningen',
  vem: 'Organet som talet gäller, när det inte är rapportens eget',
  varde: 'Talet med enhet; belopp omräknade här till mnkr, minus är sämre',
  tryckt: 'Talet som tryckt, med enhet',
  utraknat: 'Hur talet är uträknat här, när ingen rapport trycker måttet',
  saknas: 'Varför det inte finns något tal',
  galler: 'Tiden som talet gäller, och om det är en prognos',
  mal: 'Nämndens eget mål för samma år',
  mot_mal: 'Om talet är bättre eller sämre än målet, eller lika',
  adress: 'Sidan där cellen står i sin tabell',
} as const;

type AddressOf = (adress: string) => string;

/** The whole matrix as flat records, one for each value: of one year, or the latest. */
export function toMatrisposter(arkiv: AvlästArkiv, år: string | undefined, addressOf: AddressOf): Datapost[] {
  const { sidor } = toMatrix(arkiv, år);
  return Array.from({ length: sidor }, (_, nummer) => toMatrix(arkiv, år, nummer + 1)).flatMap((matris) =>
    recordsOf(matris, addressOf),
  );
}

function recordsOf({ nämnder, rader }: Matrix, addressOf: AddressOf): Datapost[] {
  return rader.flatMap(({ nyckel, namn, celler }) =>
    celler.flatMap((cell, plats) => {
      const nämnd = nämnder[plats];
      if (cell === null || nämnd === undefined) return [];
      return [
        {
          nyckeltal: nyckel,
          matt: namn,
          kommun: nämnd.kommun,
          namnd: nämnd.namn,
          vem: cell.vem,
          varde: cell.saknas ? null : cell.text,
          tryckt: cell.saknas || cell.uträknat !== null ? null : (cell.tryckt ?? cell.text),
          utraknat: cell.saknas ? null : cell.uträknat,
          saknas: cell.saknas ? (cell.uträknat ?? cell.text) : null,
          galler: cell.när,
          mal: cell.mål?.text ?? null,
          mot_mal: cell.mål?.riktning ?? null,
          adress: addressOf(cell.adress),
        },
      ];
    }),
  );
}
