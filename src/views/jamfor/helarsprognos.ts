import type { Rapportplats } from '#domain/arkiv.ts';
import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import { cellAdress } from '#domain/adresser.ts';
import { isComparable, type Jämförbar } from '#domain/matt/jamforbar.ts';
import type { Cellpost, Observation } from '#domain/matt/observation.ts';
import { isHelår } from '#domain/period.ts';
import { describeFel, type Felmärkt } from '#views/ord/fel.ts';

/** A nämnd's forecast for a budget year. Amounts in whole kronor, plus = better for the treasury. */
export interface Helårsprognos {
  plats: Rapportplats;
  år: string;
  /** The date it was made; "" when the source does not say. */
  gjord: string;
  /** The year's outcome as forecast; computed from budget and avvikelse where only they are printed. */
  värde: number;
  /**
   * What the forecast deviates from budget. Computed where both are printed, since a printed avvikelse can be another
   * forecast's; as printed where the report's own headline is the printed one.
   */
  avvikelse: number;
  /** Forecast minus budget. */
  uträknad: number;
  /** The forecast as printed, or the avvikelse where the source prints no forecast. */
  källa: Jämförbar<Observation>;
  budget: Jämförbar<Observation>;
  /** What the source prints as the forecast's avvikelse. */
  trycktAvvikelse: Jämförbar<Observation> | null;
  /** Budgeted gross cost, where the report prints it. */
  bruttokostnad: Jämförbar<Observation> | null;
}

/** The whole-year forecasts of a measure in a report, the one made first first; one of unknown date before them. */
export function prognoserIn(arkiv: AvlästArkiv, plats: Rapportplats, mått: string): Helårsprognos[] {
  // In a report about several, another body's forecast is not the report's own.
  const egna = arkiv.of(plats.rapport).observationer.filter(
    (en): en is Jämförbar<Observation> =>
      isComparable(en) &&
      (en.nyckeltal === mått || en.delAv === mått) &&
      en.vem === null &&
      en.kön === null &&
      isHelår(en.period) &&
      // What is counted from "ca 500" would look exact.
      en.gräns === null,
  );
  const kostnader = egna.filter(
    ({ slag, storhet, värde }) => slag === 'kostnad' && storhet === 'budget' && värde !== 0,
  );
  const rader = Map.groupBy(
    egna.filter(({ slag }) => slag === 'netto'),
    ({ blad, rad, period }) => `${blad}/${rad}/${period.text}`,
  );
  return [...rader.values()]
    .flatMap((rad) => prognoserOfRow(plats, rad, kostnader))
    .sort((a, b) => a.gjord.localeCompare(b.gjord, 'sv'));
}

/** The forecasts of one row for one year. */
function prognoserOfRow(
  plats: Rapportplats,
  rad: Jämförbar<Observation>[],
  kostnader: Jämförbar<Observation>[],
): Helårsprognos[] {
  const budget = rad.find(({ storhet }) => storhet === 'budget');
  if (budget === undefined) return [];
  const prognoser = rad.filter(({ storhet }) => storhet === 'prognos');
  const avvikelse = rad.find(({ storhet, gjord }) => storhet === 'avvikelse' && gjord !== null) ?? null;
  const budgeterat = budget.värde;
  const bruttokostnad =
    kostnader.find(({ blad, period }) => blad === budget.blad && period.text === budget.period.text) ??
    kostnader.find(({ period }) => period.text === budget.period.text) ??
    null;
  // Some sources print the budget and how far the forecast is from it, but not the forecast.
  const källor = prognoser.length > 0 ? prognoser : avvikelse === null ? [] : [avvikelse];
  return källor.map((källa) => {
    const egen = avvikelse !== null && avvikelse.gjord === källa.gjord && isHeadline(plats, avvikelse);
    const tryckt = källa.värde;
    const uträknad = källa === avvikelse ? tryckt : tryckt - budgeterat;
    return {
      plats,
      år: budget.period.text,
      gjord: källa.gjord ?? '',
      värde: källa === avvikelse ? budgeterat + tryckt : tryckt,
      avvikelse: egen ? avvikelse.värde : uträknad,
      uträknad,
      källa,
      budget,
      trycktAvvikelse: avvikelse?.gjord === källa.gjord ? avvikelse : null,
      bruttokostnad,
    };
  });
}

/** Whether the report's own headline is the cell. */
function isHeadline({ rapport }: Rapportplats, { blad, rad, kolumn }: Observation): boolean {
  const tal = rapport.korthet?.tal ?? [];
  return tal.some((ett) => ett.ur === blad && ett.rad === rad && ett.kolumn === kolumn);
}

/** What is known not to hold in the figures that the avvikelse comes from: the printed one where that is what stands. */
export function felInAvvikelse({
  avvikelse,
  uträknad,
  trycktAvvikelse,
  källa,
}: Helårsprognos): string | null {
  const tryckt = avvikelse === uträknad ? null : trycktAvvikelse;
  return describeFel([...new Set([...källa.fel, ...(tryckt?.fel ?? [])])]);
}

/** What else the avvikelse could be: as printed where it is computed, as computed where it is printed. Null when alike. */
export function otherReading(
  { avvikelse, uträknad, trycktAvvikelse }: Helårsprognos,
  write: (kronor: number) => string,
): Felmärkt | null {
  if (trycktAvvikelse !== null && write(trycktAvvikelse.värde) !== write(avvikelse))
    return { text: `Källan anger ${write(trycktAvvikelse.värde)}`, fel: describeFel(trycktAvvikelse.fel) };
  return write(uträknad) === write(avvikelse)
    ? null
    : { text: `Prognosen minus budgeten är ${write(uträknad)}`, fel: null };
}

/** Site-relative address of the cell that something is read from. */
export function adressOf({ plats, blad, rad, kolumn }: Cellpost): string {
  return cellAdress(plats, blad, rad, kolumn);
}
