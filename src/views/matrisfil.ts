import type { Matrix } from './matris.ts';
import type { Datapost } from './nedladdning.ts';

/** The matrix as flat records: one for each value. */
export function toMatrisposter(
  { nämnder, rader }: Matrix,
  addressOf: (adress: string) => string,
): Datapost[] {
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
          tryckt: cell.saknas ? null : (cell.tryckt ?? cell.text),
          saknas: cell.saknas ? cell.text : null,
          galler: cell.när,
          mal: cell.mål?.text ?? null,
          mot_mal: cell.mål?.riktning ?? null,
          adress: addressOf(cell.adress),
        },
      ];
    }),
  );
}
