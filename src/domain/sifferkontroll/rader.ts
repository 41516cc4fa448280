import type { Tabell } from '#domain/datablad/tabell.ts';
import type { Iakttagelse } from './iakttagelse.ts';

/** A row that stands twice in a table, name and figures alike. */
export function checkDubbelRad(datablad: string, tabell: Tabell): Iakttagelse[] {
  const said = ({ benämning, av, värden }: Tabell['rader'][number]) =>
    JSON.stringify([benämning, av, värden]);
  return tabell.rader.flatMap((rad, plats) => {
    const tal = rad.värden?.filter((cell) => cell !== null && cell !== 0 && cell !== '0') ?? [];
    if (tal.length === 0 || !tabell.rader.slice(0, plats).some((annan) => said(annan) === said(rad)))
      return [];
    return [
      {
        regel: 'ordning-i-rapporten',
        allvar: 'avviker',
        ställe: { datablad, rad: rad.nyckel },
        utsaga: { kod: 'rad-två-gånger', benämning: rad.benämning },
        baraVisas: rad.tolkning !== undefined,
      },
    ];
  });
}

const slagsord: readonly (readonly [RegExp, string])[] = [
  [/^(?:varav\s|summa\s)?intäkter(?!\p{L})/iu, 'intäkt'],
  [/^(?:varav\s|summa\s)?kostnader(?!\p{L})/iu, 'kostnad'],
];

/** A row called "Kostnader" whose figures are said to be incomes, or the other way round. */
export function checkSlagsord(datablad: string, tabell: Tabell): Iakttagelse[] {
  return tabell.rader.flatMap((rad) => {
    const { slag, benämning } = rad;
    const ord = slagsord.find(([form]) => form.test(benämning))?.[1];
    if (ord === undefined || slag === undefined || slag === ord) return [];
    return [
      {
        regel: 'enhet-och-storlek',
        allvar: 'slutsats',
        ställe: { datablad, rad: rad.nyckel },
        utsaga: { kod: 'storhet-i-rubrik', rubrik: benämning, är: slag },
        baraVisas: rad.tolkning !== undefined,
      },
    ];
  });
}

/** "Kulturnämnden", and not merely "Nämnden". */
const organ = /\p{L}{2,}(?:nämnd|styrelse|förvaltning)(?:en|er|erna)?$/iu;

/** A row named for one body whose figures are said to be another's. */
export function checkVem(datablad: string, tabell: Tabell): Iakttagelse[] {
  return tabell.rader.flatMap((rad) => {
    const { vem, benämning } = rad;
    if (vem === undefined || !organ.test(benämning) || benämning === vem) return [];
    return [
      {
        regel: 'ordning-i-rapporten',
        allvar: 'slutsats',
        ställe: { datablad, rad: rad.nyckel },
        utsaga: { kod: 'vem-mot-namn', benämning, vem },
        baraVisas: rad.tolkning !== undefined,
      },
    ];
  });
}
