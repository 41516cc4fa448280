import { uppgifterOf, type Tabell } from '#domain/datablad/tabell.ts';
import { isSpan, mätsOf } from '#domain/matt/jamforbar.ts';
import { measureOf } from '#domain/matt/matt.ts';
import { formatPeriod, monthsIn, parsePeriod, type Period } from '#domain/period.ts';
import type { Nyckeltal } from '#domain/register/nyckeltal.ts';
import type { Bladfynd } from './tabellform.ts';

/** A figure of which it is not known whether it was counted in its time or is of a date. */
interface Omätt {
  /** Place of the row in the sheet. */
  plats: number;
  kolumn: string;
  period: Period;
  nyckeltal: string | null;
}

/**
 * Where the figures of a sheet are of times of other lengths, each that covers a span of time says how it is measured:
 * a count of three months is not set beside one of a year, and a mean of three months is.
 */
export function checkMätsätt(tabell: Tabell, register: readonly Nyckeltal[]): Bladfynd[] {
  const mått = new Map(register.map((ett) => [ett.nyckel, ett.mäts]));
  const omätta = tabell.rader.flatMap((rad, plats) =>
    uppgifterOf(tabell, rad).flatMap((uppgift): Omätt[] => {
      const { läsning, sagt, kolumn } = uppgift;
      if (läsning.slag !== 'tal' || sagt.enhet == null || sagt.period === undefined) return [];
      if (['andel', 'förändring', 'avvikelse'].includes(sagt.storhet ?? '')) return [];
      const { nyckeltal } = measureOf(tabell, uppgift);
      const period = parsePeriod(sagt.period);
      const mäts = mätsOf(sagt, period, mått.get(nyckeltal ?? ''));
      const isOpenQuestion = mäts === null || (mäts === 'bestånd' && sagt.mäts === undefined);
      return isOpenQuestion ? [{ plats, kolumn: kolumn.nyckel, period, nyckeltal }] : [];
    }),
  );
  if (new Set(omätta.map(({ period }) => lengthOf(period))).size < 2) return [];
  return [
    ...Map.groupBy(
      omätta.filter(({ period }) => isSpan(period)),
      ({ plats }) => plats,
    ).values(),
  ].flatMap(([första]): Bladfynd[] => {
    const annan = omätta
      .filter(({ period }) => första !== undefined && lengthOf(period) !== lengthOf(första.period))
      .sort((a, b) => Number(b.plats === första?.plats) - Number(a.plats === första?.plats))[0];
    if (första === undefined || annan === undefined) return [];
    return [
      {
        kod: 'mätsätt-saknas',
        fält: ['rader', första.plats],
        kolumn: första.kolumn,
        gäller: formatPeriod(första.period),
        annat: formatPeriod(annan.period),
        nyckeltal: första.nyckeltal,
      },
    ];
  });
}

/** A day and a month both tell a date. */
function lengthOf(period: Period): string {
  return isSpan(period) ? String(monthsIn(period) ?? period.text) : '';
}
