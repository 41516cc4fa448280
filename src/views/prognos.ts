import { rapportplatser, type Arkiv, type Kommun, type Nämnd, type Rapportplats } from '../domain/arkiv.ts';
import { parseFormel, termer } from '../domain/formel.ts';
import { normaliseBelopp, periodOf } from '../domain/datablad/rakning.ts';
import { uppgifterOf, type Rad, type Tabell, type Uppgift } from '../domain/datablad/tabell.ts';
import { formatTal } from '../domain/tal.ts';
import { cellAdress } from '../domain/adresser.ts';
import { kommunnamn, rapportnamn } from './namn.ts';

/** A nämnd's forecast for a budget year, against its budget. */
export interface Forecast {
  plats: Rapportplats;
  år: string;
  /**
   * Forecast minus budget in whole kronor, plus = better for the treasury. Computed where both are printed, since a
   * printed avvikelse can be another forecast's.
   */
  avvikelse: number;
  /** What the source prints as the avvikelse, in the same terms, where it is another figure. */
  trycktAvvikelse: number | null;
  /** Budgeted gross cost in whole kronor, where the sheet has it. */
  bruttokostnad: number | null;
  /** Where the forecast is printed. */
  adress: string;
}

/** The latest whole-year forecast that each nämnd has reported of a measure, newest budget year first. */
export function latestForecasts(arkiv: Arkiv, mått: string): Forecast[] {
  const nämnder = arkiv.kommuner.flatMap((kommun) => kommun.nämnder.map((nämnd) => ({ kommun, nämnd })));
  return nämnder
    .flatMap(({ kommun, nämnd }) => latestOf(kommun, nämnd, mått) ?? [])
    .sort((a, b) => b.år.localeCompare(a.år) || a.avvikelse - b.avvikelse);
}

function latestOf(kommun: Kommun, nämnd: Nämnd, mått: string): Forecast | null {
  for (const rapport of nämnd.rapporter) {
    const funna = forecastsIn({ kommun, nämnd, rapport }, mått);
    const bäst = funna.find(({ bruttokostnad }) => bruttokostnad !== null) ?? funna[0];
    if (bäst !== undefined) return bäst;
  }
  return null;
}

function forecastsIn(plats: Rapportplats, mått: string): Forecast[] {
  return plats.rapport.datablad.flatMap(({ nyckel, innehåll }) =>
    innehåll.typ !== 'tabell'
      ? []
      : innehåll.rader.flatMap((rad) =>
          rad.nyckeltal === mått ? (forecastOf(plats, nyckel, innehåll, rad) ?? []) : [],
        ),
  );
}

function forecastOf(plats: Rapportplats, blad: string, tabell: Tabell, rad: Rad): Forecast | null {
  // In a report about several, another body's forecast is not the report's own.
  const uppgifter = uppgifterOf(tabell, rad).filter(({ sagt }) => sagt.vem === undefined);
  const budget = uppgifter.find(({ sagt }) => sagt.storhet === 'budget' && isYear(sagt.period));
  const tryckt = uppgifter
    .filter(({ sagt }) => sagt.storhet === 'prognos' && sagt.period === budget?.sagt.period)
    .reduce<Uppgift | undefined>(
      (bäst, en) => (bäst === undefined || isLater(en, bäst) ? en : bäst),
      undefined,
    );
  // Some sources print the budget and how far the forecast is from it, but not the forecast.
  const tryckAvvikelse = uppgifter.find(
    (uppgift) =>
      uppgift.sagt.storhet === 'avvikelse' &&
      periodOf(tabell, uppgift) === budget?.sagt.period &&
      comparesForecast(tabell, uppgift.kolumn.räknas),
  );
  const källa = tryckt ?? tryckAvvikelse;
  if (budget === undefined || källa === undefined) return null;
  const [belopp, budgeterat] = [normaliseBelopp(tabell, källa), normaliseBelopp(tabell, budget)];
  if (belopp === null || budgeterat === null) return null;
  return {
    plats,
    år: budget.sagt.period ?? '',
    avvikelse: tryckt === undefined ? belopp : belopp - budgeterat,
    trycktAvvikelse: tryckAvvikelse === undefined ? null : normaliseBelopp(tabell, tryckAvvikelse),
    bruttokostnad: grossCost(tabell, rad, budget),
    adress: cellAdress(plats, blad, rad.nyckel, källa.kolumn.nyckel),
  };
}

/** Whether a forecast was made after another. One without a date was made for the report; one of unknown date comes last. */
function isLater(a: Uppgift, b: Uppgift): boolean {
  const gjord = ({ sagt }: Uppgift) => (sagt.gjord === undefined ? '9999' : (sagt.gjord ?? ''));
  return gjord(a) > gjord(b);
}

/** Whether a formula sets a forecast against something; a term that is not printed is named for what it would be. */
export function comparesForecast(tabell: Tabell, räknas: string | undefined): boolean {
  if (räknas === undefined) return false;
  return termer(parseFormel(räknas)).some(({ nyckel, tryckt }) =>
    tryckt
      ? tabell.kolumner.some((kolumn) => kolumn.nyckel === nyckel && kolumn.storhet === 'prognos')
      : nyckel === 'prognos',
  );
}

function isYear(period: string | undefined): boolean {
  return period !== undefined && /^\d{4}$/u.test(period);
}

/** The budgeted costs that the net is made of: printed as the row "varav kostnader" under it. */
function grossCost(tabell: Tabell, netto: Rad, budget: Uppgift): number | null {
  const rad = tabell.rader.find(({ slag, av }) => slag === 'kostnad' && av === netto.nyckel);
  const uppgift =
    rad && uppgifterOf(tabell, rad).find(({ kolumn }) => kolumn.nyckel === budget.kolumn.nyckel);
  const belopp = uppgift === undefined ? null : normaliseBelopp(tabell, uppgift);
  return belopp === null || belopp === 0 ? null : Math.abs(belopp);
}

/** A line of the start page's list. */
export interface ForecastLine {
  kommun: string;
  nämnd: string;
  rapport: string;
  /** "25,4 mnkr sämre än budget". */
  prognos: string;
  /** "Källan anger 3,0 mnkr", where its own avvikelse is another; null otherwise. */
  källan: string | null;
  /** "1,6 %"; null where the sheet does not print the budgeted gross cost. */
  andelText: string | null;
  riktning: 'bättre' | 'sämre' | 'lika';
  /** The avvikelse as a share of the largest in its group, -1 to 1. */
  andel: number;
  adress: string;
}

/** The forecasts as they are listed: a group for each budget year. */
export function toForecastGroups(prognoser: Forecast[]): { år: string; rader: ForecastLine[] }[] {
  return [...Map.groupBy(prognoser, ({ år }) => år)].map(([år, grupp]) => {
    const störst = Math.max(...grupp.map(({ avvikelse }) => Math.abs(avvikelse)), 1);
    return { år, rader: grupp.map((prognos) => toLine(prognos, störst)) };
  });
}

function toLine(
  { plats, avvikelse, trycktAvvikelse, bruttokostnad, adress }: Forecast,
  störst: number,
): ForecastLine {
  const belopp = inMillions(avvikelse);
  // What the shown text rounds away is according to budget.
  const synlig = Math.abs(avvikelse) >= 50_000;
  const riktning = !synlig ? 'lika' : avvikelse > 0 ? 'bättre' : 'sämre';
  return {
    kommun: kommunnamn(plats.kommun),
    nämnd: plats.nämnd.namn,
    rapport: rapportnamn(plats.rapport),
    källan:
      trycktAvvikelse === null || inMillions(trycktAvvikelse) === belopp
        ? null
        : `Källan anger ${inMillions(trycktAvvikelse)}`,
    prognos: riktning === 'lika' ? 'enligt budget' : `${belopp} ${riktning} än budget`,
    andelText:
      bruttokostnad === null ? null : `${formatTal((Math.abs(avvikelse) / bruttokostnad) * 100, 1)}\u00a0%`,
    riktning,
    andel: avvikelse / störst,
    adress,
  };
}

function inMillions(kronor: number): string {
  return `${formatTal(Math.abs(kronor) / 1e6, 1)}\u00a0mnkr`;
}

/** Reports by the end of their period, newest first. */
export function newestReports(arkiv: Arkiv, antal: number): Rapportplats[] {
  const slut = ({ rapport }: Rapportplats) => rapport.slug;
  return rapportplatser(arkiv)
    .sort((a, b) => slut(b).localeCompare(slut(a)))
    .slice(0, antal);
}
