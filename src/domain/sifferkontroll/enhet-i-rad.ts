import type { Rapport } from '#domain/arkiv.ts';
import { parseFormel, termer } from '#domain/formel.ts';
import { uppgiftAt, uppgifterOf, type Tabell } from '#domain/datablad/tabell.ts';
import { dimension, isBelopp, type Enhet } from '#domain/enhet.ts';
import { isCertain } from '#domain/matt/saker.ts';
import { cellerOf, måttOf, ställeOf } from './celler.ts';
import type { Iakttagelse, Ställe } from './iakttagelse.ts';
import { siffrorIn } from './text/siffror.ts';

/** "Utförd hemtjänst, timmar", "Elförbrukning (MWh)": the unit that a row's name ends with. */
export function unitOfName(benämning: string): Enhet | null {
  const { ord } = /(?:,\s|\()(?<ord>[\p{L}%]+(?:\skronor)?)\)?$/u.exec(benämning)?.groups ?? {};
  return ord === undefined ? null : (siffrorIn(`1 ${ord}`)[0]?.enhet ?? null);
}

/** A row named for another unit than its figures are in. */
export function checkNamnenheter(datablad: string, tabell: Tabell): Iakttagelse[] {
  return tabell.rader.flatMap((rad) => {
    const säger = unitOfName(rad.benämning);
    const fel = uppgifterOf(tabell, rad).find(
      (uppgift) =>
        måttOf(uppgift) !== null &&
        isCertain(uppgift) &&
        ['utfall', 'budget', 'prognos', 'målvärde'].includes(uppgift.sagt.storhet ?? '') &&
        uppgift.sagt.enhet !== säger,
    );
    if (säger === null || fel === undefined) return [];
    return [
      toIakttagelse({ datablad, rad: rad.nyckel }, 'slutsats', {
        kod: 'enhet-i-rubrik',
        rubrik: rad.benämning,
        säger,
        är: fel.sagt.enhet ?? null,
      }),
    ];
  });
}

/** Percentage points are what two percentages differ by, and nothing else. */
export function checkProcentenhet(datablad: string, tabell: Tabell): Iakttagelse[] {
  return cellerOf(tabell).flatMap((uppgift) => {
    const { enhet, storhet } = uppgift.sagt;
    if (måttOf(uppgift) === null) return [];
    const läst =
      enhet === 'procentenheter' &&
      storhet !== 'avvikelse' &&
      storhet !== 'förändring' &&
      storhet !== undefined;
    const skillnad =
      enhet === 'procent' &&
      (storhet === 'avvikelse' || storhet === 'förändring') &&
      isDifferenceOfShares(tabell, uppgift);
    return läst || skillnad
      ? [
          toIakttagelse(ställeOf(datablad, uppgift), 'avviker', {
            kod: 'procent-eller-enheter',
            är: enhet,
            ska: läst ? 'procent' : 'procentenheter',
          }),
        ]
      : [];
  });
}

function isDifferenceOfShares(tabell: Tabell, { rad, kolumn }: ReturnType<typeof cellerOf>[number]): boolean {
  if (kolumn.räknas === undefined || kolumn.räknas.includes('/')) return false;
  const delar = termer(parseFormel(kolumn.räknas)).flatMap(
    ({ nyckel }) => uppgiftAt(tabell, rad.nyckel, nyckel) ?? [],
  );
  return delar.length > 1 && delar.every(({ sagt }) => sagt.enhet === 'procent');
}

/** A figure of the text against the cell that it is said to be: of another kind of unit. */
export function checkAvstämdaEnheter(datablad: string, tabell: Tabell, rapport: Rapport): Iakttagelse[] {
  return tabell.rader.flatMap((rad) =>
    (rad.avstämningar ?? []).flatMap(({ räknas, termer: refs, kolumn }) => {
      const formel = parseFormel(räknas);
      const celler = termer(formel).flatMap(({ nyckel }) => {
        const ref = refs[nyckel];
        const blad = rapport.datablad.find((ett) => ett.nyckel === ref?.ur)?.innehåll;
        return ref === undefined || blad?.typ !== 'tabell'
          ? []
          : (uppgiftAt(blad, ref.rad, ref.kolumn) ?? []);
      });
      const enheter = celler.flatMap(({ sagt }) => sagt.enhet ?? []);
      const [första] = enheter;
      if (första === undefined || enheter.length < celler.length) return [];
      const ska =
        celler.length === 1
          ? första
          : räknas.includes('/')
            ? null
            : enheter.every((enhet) => enhet === 'procent')
              ? ('procentenheter' as const)
              : new Set(enheter.map(dimension)).size === 1
                ? första
                : null;
      if (ska === null) return [];
      return uppgifterOf(tabell, rad)
        .filter((uppgift) => kolumn === undefined || uppgift.kolumn.nyckel === kolumn)
        .flatMap((uppgift) => {
          const { enhet } = uppgift.sagt;
          if (enhet == null || måttOf(uppgift) === null || dimension(enhet) === dimension(ska)) return [];
          // A number of what its row names.
          if (enhet === 'antal' || ska === 'antal') return [];
          // Short absence is all but the long: a difference of shares is a share, but for one over time.
          if (ska === 'procentenheter' && (enhet !== 'procent' || uppgift.sagt.storhet !== 'förändring'))
            return [];
          return [
            toIakttagelse(ställeOf(datablad, uppgift), 'avviker', {
              kod: 'procent-eller-enheter',
              är: enhet,
              ska,
            }),
          ];
        });
    }),
  );
}

/** Of what is counted there is never less than none. */
export function checkUnderNoll(datablad: string, tabell: Tabell): Iakttagelse[] {
  return cellerOf(tabell).flatMap((uppgift) => {
    const { enhet, storhet, mäts } = uppgift.sagt;
    const mått = måttOf(uppgift);
    if (mått === null || mått.tal >= 0 || enhet == null || isBelopp(enhet) || !isCertain(uppgift)) return [];
    if (['procent', 'procentenheter', 'index'].includes(enhet) || mäts === 'kvot') return [];
    if (!['utfall', 'budget', 'prognos', 'målvärde'].includes(storhet ?? '') || tabell.ämne === 'text')
      return [];
    return [toIakttagelse(ställeOf(datablad, uppgift), 'slutsats', { kod: 'under-noll', tryckt: mått })];
  });
}

function toIakttagelse(
  ställe: Ställe,
  allvar: Iakttagelse['allvar'],
  utsaga: Iakttagelse['utsaga'],
): Iakttagelse {
  return { regel: 'enhet-och-storlek', allvar, ställe, utsaga, baraVisas: false };
}
