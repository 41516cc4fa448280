import type { Rapport } from '#domain/arkiv.ts';
import { evaluateInterval, type Intervall } from '#domain/datablad/intervall.ts';
import { signOfChange } from '#domain/datablad/minskning.ts';
import { parseFormel } from '#domain/formel.ts';
import { isCertain } from '#domain/matt/saker.ts';
import { allvarOf } from './allvar.ts';
import { cellerOf, måttOf, ställeOf, tabellerOf } from './celler.ts';
import type { Iakttagelse } from './iakttagelse.ts';
import { sameMeasure, type Mätvärde, type Mätvärden } from './matvarden.ts';

const formel = parseFormel('(till - fore) / fore');

/**
 * A printed growth in per cent against the two figures it is of: those of its own row or measure a year apart. Where the
 * report has several, such as a year that was restated, one pair is enough.
 */
export function checkTillväxt(rapport: Rapport, mätvärden: Mätvärden): Iakttagelse[] {
  const värden = [...new Set([...mätvärden.values()].flat())].filter(
    ({ uppgift: { sagt } }) => sagt.storhet === 'utfall' || sagt.storhet === 'prognos',
  );
  return tabellerOf(rapport).flatMap(({ nyckel, tabell }) =>
    cellerOf(tabell).flatMap((uppgift): Iakttagelse[] => {
      const { sagt, kolumn, rad } = uppgift;
      const tryckt = måttOf(uppgift);
      if (sagt.storhet !== 'förändring' || tryckt?.enhet !== 'procent' || !isCertain(uppgift)) return [];
      if (kolumn.räknas !== undefined || rad.avstämningar !== undefined || sagt.period === undefined)
        return [];
      const egna = värden.filter((värde) => sameMeasure(tabell, uppgift, värde));
      const par = pairsOf(egna, sagt.period).flatMap(({ från, till }) => {
        const räknat = growthOf(från, till);
        return räknat === null ? [] : [{ från, till, räknat }];
      });
      const halv = 0.5 * 10 ** -tryckt.decimaler;
      const tal = tryckt.tal * signOfChange(uppgift);
      const [först] = par;
      const stämmer = par.some(
        ({ räknat }) => tal + halv >= räknat.lägst - 1e-9 && tal - halv <= räknat.högst + 1e-9,
      );
      if (först === undefined || stämmer) return [];
      const { från, till, räknat } = först;
      return [
        {
          regel: 'avvikelse-och-andel',
          allvar: allvarOf(tal, räknat.mitt),
          ställe: ställeOf(nyckel, uppgift),
          också: [från, till].map((värde) => ställeOf(värde.datablad, värde.uppgift)),
          utsaga: {
            kod: 'tillväxt-skiljer',
            tryckt,
            fall: tal !== tryckt.tal,
            räknat: { ...tryckt, tal: räknat.mitt },
            från: från.mått,
            till: till.mått,
          },
          baraVisas: false,
        },
      ];
    }),
  );
}

/** The figures of the period, each with one of the same time a year before. */
function pairsOf(värden: Mätvärde[], period: string): { från: Mätvärde; till: Mätvärde }[] {
  const före = yearBefore(period);
  return värden
    .filter((till) => till.period === period)
    .flatMap((till) =>
      värden
        .filter(
          (från) =>
            från.period === före &&
            från.uppgift.sagt.storhet === 'utfall' &&
            från.mått.enhet === till.mått.enhet,
        )
        .map((från) => ({ från, till })),
    );
}

/** "2025-01/2025-03" of "2026-01/2026-03". */
function yearBefore(period: string): string {
  return period.replaceAll(/(?<!\d)\d{4}(?!\d)/gu, (år) => String(Number(år) - 1));
}

/** In per cent; null where a figure is nought or they lie on either side of it. */
function growthOf(från: Mätvärde, till: Mätvärde): Intervall | null {
  if (från.värde * till.värde <= 0) return null;
  const kvot = evaluateInterval(formel, (nyckel) => toIntervall(nyckel === 'till' ? till : från));
  return kvot === null ? null : { mitt: kvot.mitt * 100, lägst: kvot.lägst * 100, högst: kvot.högst * 100 };
}

function toIntervall({ värde, halv }: Mätvärde): Intervall {
  const tal = Math.abs(värde);
  return { mitt: tal, lägst: tal - halv, högst: tal + halv };
}
