import type { AddressOf } from '#domain/adresser.ts';
import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import { toMatrix, type Matrix } from '#views/jamfor/matris.ts';
import type { Fält } from './csv.ts';
import { describeFält, gamlaFält, withOldNames, type Fältnamn } from './falt.ts';
import type { Datapost } from './nedladdning.ts';
import { trycktTal } from './tryckt.ts';

/** The columns of the matrix's file. */
const fält = [
  ...[
    'nyckeltal',
    'matt',
    'kommun',
    'namnd',
    'vem',
    'text',
    'tryckt',
    'enhet',
    'tal',
    'omraknat',
    'utraknat',
  ],
  ...['saknas', 'kant_fel', 'galler', 'mal', 'mot_mal', 'adress'],
] as const satisfies readonly Fältnamn[];

/** What each of them says. */
export const matriskolumner = describeFält(fält);

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
      const [första, ...andra] = cell.källor;
      const ensam = andra.length === 0 ? första : undefined;
      const post: Record<(typeof fält)[number], Fält> = {
        nyckeltal: nyckel,
        matt: namn,
        kommun: nämnd.kommun,
        namnd: nämnd.namn,
        vem: cell.vem,
        text: cell.saknas ? null : cell.text,
        // Where the reports differ there is no one number.
        tryckt: [...new Set(cell.källor.map(({ tryckt }) => trycktTal(tryckt)))].join(' eller ') || null,
        enhet: första?.enhet ?? null,
        tal: ensam?.tal ?? null,
        omraknat: ensam?.värde ?? null,
        utraknat: cell.saknas ? null : cell.uträknat,
        saknas: cell.saknas ? (cell.uträknat ?? cell.text) : null,
        kant_fel: cell.fel,
        galler: cell.när,
        mal: cell.mål?.text ?? null,
        mot_mal: cell.mål?.riktning ?? null,
        adress: addressOf(cell.adress),
      };
      return [withOldNames(post, gamlaFält.matris)];
    }),
  );
}
