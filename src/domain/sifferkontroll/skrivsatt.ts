import type { Rapport } from '#domain/arkiv.ts';
import { trycktOf } from '#domain/datablad/tabell.ts';
import { cellerOf, ställeOf, tabellerOf } from './celler.ts';
import type { Iakttagelse } from './iakttagelse.ts';

/** Decimals after a comma in most of a report and after a point in some of it, or the other way round: told once. */
export function checkDecimaltecken(rapport: Rapport): Iakttagelse[] {
  const tal = tabellerOf(rapport).flatMap(({ nyckel, tabell }) =>
    cellerOf(tabell).flatMap((uppgift) => {
      const { cell, läsning } = uppgift;
      if (läsning.slag !== 'tal' || läsning.decimaler === 0) return [];
      const tecken = new RegExp(`\\d([.,])\\d{${String(läsning.decimaler)}}(?!\\d)`, 'u').exec(
        trycktOf(cell) ?? '',
      )?.[1];
      return tecken === undefined ? [] : [{ ställe: ställeOf(nyckel, uppgift), tecken }];
    }),
  );
  const med = (tecken: string) => tal.filter((ett) => ett.tecken === tecken);
  const [komma, punkt] = [med(','), med('.')];
  const [första] = punkt.length <= komma.length ? punkt : komma;
  if (första === undefined || komma.length === 0 || punkt.length === 0) return [];
  return [
    {
      regel: 'enhet-och-storlek',
      allvar: 'formalia',
      ställe: första.ställe,
      utsaga: { kod: 'blandade-decimaltecken', komma: komma.length, punkt: punkt.length },
      baraVisas: true,
    },
  ];
}
