import { saidOfRad, type Rad, type Tabell, type Uppgift } from '#domain/datablad/tabell.ts';
import { isBelopp } from '#domain/enhet.ts';
import { isCertain } from '#domain/matt/saker.ts';
import { cellerOf, måttOf } from './celler.ts';
import type { Iakttagelse, Ställe } from './iakttagelse.ts';
import { sideOf } from './rader.ts';

/** A figure whose row or column says that it is an income or a cost, and whether its sign bears that out. */
interface Tecknat {
  uppgift: Uppgift;
  stämmer: boolean;
}

/**
 * What `plus` says of the signs, against what the rows and columns say that the figures are: an income is a surplus and
 * a cost a deficit. Single figures may be turned in a source; where most are, it is `plus` that is.
 */
export function checkPlus(datablad: string, tabell: Tabell): Iakttagelse[] {
  // In running text each figure is told in a sentence of its own: a saving is a cost with plus.
  if (tabell.ämne === 'text') return [];
  const tal = cellerOf(tabell).flatMap((uppgift) => signed(uppgift) ?? []);
  const grupper = Map.groupBy(tal, ({ uppgift }) => placeOfPlus(tabell, uppgift));
  return [...grupper.values()].flatMap((egna) => {
    const fel = egna.filter(({ stämmer }) => !stämmer);
    const [första] = fel;
    if (första === undefined) return [];
    if (fel.length * 2 <= egna.length) return checkSlag(datablad, tabell, egna);
    const { uppgift } = första;
    const { slag, plus } = uppgift.sagt;
    const mått = måttOf(uppgift);
    if (slag === undefined || plus === undefined || mått === null) return [];
    return [
      {
        regel: 'enhet-och-storlek',
        allvar: 'slutsats',
        ställe: ställeOfPlus(datablad, tabell, uppgift),
        utsaga: {
          kod: 'plus-mot-slag',
          benämning: uppgift.rad.benämning,
          kolumn: uppgift.kolumn.rubrik,
          tryckt: mått,
          slag,
          plus,
          antal: fel.length,
          av: egna.length,
        },
        baraVisas: [uppgift.rad, uppgift.kolumn, tabell].some(({ tolkning }) => tolkning !== undefined),
      },
    ];
  });
}

/**
 * A row whose figures all have the other sign, where those of the other rows bear out what they are said to be. One that
 * is taken from its like, as an activity that was handed over is from the incomes, is not turned.
 */
function checkSlag(datablad: string, tabell: Tabell, egna: Tecknat[]): Iakttagelse[] {
  const rader = [...Map.groupBy(egna, ({ uppgift }) => uppgift.rad)];
  return rader.flatMap(([rad, tal]) => {
    const [första] = tal;
    if (första === undefined || rad.slag === undefined || tal.length < 2) return [];
    if (tal.some(({ stämmer }) => stämmer) || hasLike(tabell, rad)) return [];
    return [
      {
        regel: 'enhet-och-storlek',
        allvar: 'slutsats',
        ställe: { datablad, rad: rad.nyckel },
        utsaga: {
          kod: 'slag-mot-tecken',
          benämning: rad.benämning,
          slag: första.uppgift.sagt.slag ?? '',
          antal: tal.length,
        },
        baraVisas: rad.tolkning !== undefined,
      },
    ];
  });
}

/** Whether the row that it stands under, or another under that, is of the same kind. */
function hasLike(tabell: Tabell, rad: Rad): boolean {
  return tabell.rader.some(
    (annan) =>
      annan !== rad &&
      (annan.av === rad.av || annan.nyckel === rad.av) &&
      annan.värden !== undefined &&
      sideOf(saidOfRad(tabell, annan).slag) === sideOf(rad.slag),
  );
}

function signed(uppgift: Uppgift): Tecknat | null {
  const { slag, plus, storhet = '', enhet } = uppgift.sagt;
  const tal = måttOf(uppgift)?.tal ?? 0;
  if (tal === 0 || plus === undefined || !isBelopp(enhet) || !isCertain(uppgift)) return null;
  if (slag === undefined || slag === 'netto' || ['avvikelse', 'förändring', 'andel'].includes(storhet))
    return null;
  const överskott = (plus === 'intäkt') === tal > 0;
  return { uppgift, stämmer: överskott === (slag === 'intäkt' || slag === 'inkomst') };
}

/** Where `plus` is said: figures that take it from one place are right or wrong together. */
function placeOfPlus(tabell: Tabell, { rad, kolumn }: Uppgift): string {
  if (saidOfRad(tabell, rad).plus !== undefined) return `rad ${rad.nyckel}`;
  return kolumn.plus === undefined ? '' : `kolumn ${kolumn.nyckel}`;
}

function ställeOfPlus(datablad: string, tabell: Tabell, { rad, kolumn }: Uppgift): Ställe {
  if (saidOfRad(tabell, rad).plus !== undefined) return { datablad, rad: rad.nyckel };
  return kolumn.plus === undefined ? { datablad } : { datablad, kolumn: kolumn.nyckel };
}
