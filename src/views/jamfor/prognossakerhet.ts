import type { Nämndplats } from '#domain/arkiv.ts';
import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import { nämndId, rapportAdress } from '#domain/adresser.ts';
import type { Observation } from '#domain/matt/observation.ts';
import { formatDatum, isHelår } from '#domain/period.ts';
import type { Jämförbar } from '#domain/matt/jamforbar.ts';
import { toSerier, type Punkt } from '#domain/matt/serie.ts';
import { formatTal } from '#domain/tal.ts';
import { adressOf, felInAvvikelse, prognoserIn, otherReading, type Helårsprognos } from './helarsprognos.ts';
import { describeFel, type Felmärkt } from '#views/ord/fel.ts';
import { kommunnamn, rapportnamn } from '#views/ord/namn.ts';
import { latestPrognoser, shareOf } from './prognos.ts';
import { printedTal, withCa } from '#views/ord/tal.ts';

/** An amount in mnkr, turned so that minus is worse, with what stands in the source. */
export interface Amount extends Felmärkt {
  adress: string;
  /** As printed, with unit: where unit or sign differ from the text. */
  tryckt: string;
  /** True when the amount is not printed but computed from the cell: budget and avvikelse. */
  uträknad: boolean;
}

/** How far apart two amounts are, in kronor and as a share. Computed here. */
export interface Miss {
  text: string;
  riktning: 'bättre' | 'sämre' | 'lika';
  /** As a share of the budgeted gross cost; null where that is not printed. */
  brutto: Share | null;
  /** As a share of the budgeted net cost, where the gross cost is not printed. Never set beside the other. */
  netto: Share | null;
}

export interface Share {
  text: string;
  /** The denominator as printed, and its cell. */
  av: string;
  adress: string;
}

/** A forecast and what came of it. */
export interface Prognosutfall {
  /** "linkoping/leanlink". */
  id: string;
  organ: string;
  år: string;
  /** "31 oktober 2022"; null when the source does not say. */
  gjord: string | null;
  rapport: { text: string; adress: string };
  prognos: Amount;
  /** The next forecast of the same year, and how far it is from this one. */
  nästa: { belopp: Amount; skillnad: Miss; gjord: string | null } | null;
  /** The year's outcome in each way it is printed, newest report first; empty while no report has it. */
  utfall: { belopp: Amount; skillnad: Miss; rapport: string }[];
}

/** Every forecast of a nämnd with what came of it: newest budget year first, and within it the first forecast first. */
export function prognosutfallIn(
  arkiv: AvlästArkiv,
  plats: Nämndplats,
  mått = arkiv.webbplats.prognosmått,
): Prognosutfall[] {
  const rapporter = plats.nämnd.rapporter.toReversed().map((rapport) => ({ ...plats, rapport }));
  const prognoser = rapporter.flatMap((rapport) => distinct(prognoserIn(arkiv, rapport, mått)));
  const utfall = utfallOf(arkiv.ofNämnd(plats.nämnd).observationer, mått);
  return [...Map.groupBy(prognoser, ({ år }) => år)]
    .sort(([a], [b]) => b.localeCompare(a, 'sv'))
    .flatMap(([år, avÅret]) =>
      avÅret
        .toSorted((a, b) => a.gjord.localeCompare(b.gjord, 'sv'))
        .map((prognos, nummer, alla) =>
          toUtfall(plats, prognos, alla[nummer + 1] ?? null, utfall.get(år) ?? null),
        ),
    );
}

/** Each nämnd's forecasts of a year whose outcome is known; without a year, of its latest such year. */
export function knownUtfall(arkiv: AvlästArkiv, platser: Nämndplats[], år?: string): Prognosutfall[] {
  return platser.flatMap((plats) => {
    const alla = prognosutfallIn(arkiv, plats);
    const kända = alla.flatMap((prognos) => (prognos.utfall.length > 0 ? [prognos.år] : []));
    const valt = år ?? kända[0];
    return valt !== undefined && kända.includes(valt) ? alla.filter((prognos) => prognos.år === valt) : [];
  });
}

/** A nämnd's latest forecast against its budget, in kronor and per cent. */
export interface BudgetRow {
  /** "linkoping/leanlink". */
  id: string;
  nämnd: string;
  kommun: string;
  år: string;
  rapport: string;
  prognos: Amount;
  avvikelse: Miss & Felmärkt;
  /** "Källan anger −3,0 mnkr", where its own avvikelse is another. */
  källan: Felmärkt | null;
}

export function budgetRows(arkiv: AvlästArkiv, mått = arkiv.webbplats.prognosmått): BudgetRow[] {
  return latestPrognoser(arkiv, mått).map((prognos) => {
    const { kommun, nämnd, rapport } = prognos.plats;
    const avvikelse = { ...toMiss(prognos.avvikelse, prognos), fel: felInAvvikelse(prognos) };
    return {
      id: nämndId(kommun, nämnd),
      nämnd: nämnd.namn,
      kommun: kommunnamn(kommun),
      år: prognos.år,
      rapport: rapportnamn(rapport),
      prognos: prognosAmount(prognos),
      avvikelse,
      källan: otherReading(prognos, inSignedMillions),
    };
  });
}

/** Every printed figure of the rows. */
export function talInBudget(rader: BudgetRow[]): Felmärkt[] {
  return rader.flatMap(({ prognos, avvikelse, källan }) => [
    prognos,
    avvikelse,
    ...(källan === null ? [] : [källan]),
  ]);
}

/** Every figure of the forecasts, the next ones and the outcomes. */
export function talInPrognoser(prognoser: Prognosutfall[]): Felmärkt[] {
  return prognoser.flatMap(({ prognos, nästa, utfall }) => [
    prognos,
    ...(nästa === null ? [] : [nästa.belopp]),
    ...utfall.map(({ belopp }) => belopp),
  ]);
}

/** A report that prints one forecast in two tables has made it once; where they differ both are kept. */
export function distinct(prognoser: Helårsprognos[]): Helårsprognos[] {
  const bästFörst = prognoser.toSorted(
    (a, b) => Number(a.bruttokostnad === null) - Number(b.bruttokostnad === null),
  );
  return [
    ...new Map(
      bästFörst
        .toReversed()
        .map((prognos) => [`${prognos.år} ${prognos.gjord} ${String(prognos.värde)}`, prognos]),
    ).values(),
  ];
}

/** The outcome of each calendar year, by the year. */
function utfallOf(observationer: Observation[], mått: string): Map<string, Punkt> {
  const egna = observationer.filter(
    ({ nyckeltal, slag, kön, vem, storhet, period }) =>
      nyckeltal === mått &&
      slag === 'netto' &&
      kön === null &&
      vem === null &&
      storhet === 'utfall' &&
      period !== null &&
      isHelår(period),
  );
  const punkter = toSerier({ observationer: egna, luckor: [] }).flatMap((serie) => serie.punkter);
  return new Map(punkter.map((punkt) => [punkt.period.text, punkt]));
}

function toUtfall(
  { kommun, nämnd }: Nämndplats,
  prognos: Helårsprognos,
  nästa: Helårsprognos | null,
  utfall: Punkt | null,
): Prognosutfall {
  return {
    id: nämndId(kommun, nämnd),
    organ: `${nämnd.namn}, ${kommunnamn(kommun)}`,
    år: prognos.år,
    gjord: dateOf(prognos),
    rapport: { text: rapportnamn(prognos.plats.rapport), adress: rapportAdress(prognos.plats) },
    prognos: prognosAmount(prognos),
    nästa:
      nästa === null
        ? null
        : {
            belopp: prognosAmount(nästa),
            skillnad: toMiss(nästa.värde - prognos.värde, prognos),
            gjord: dateOf(nästa),
          },
    utfall: (utfall?.tryckningar ?? []).map(({ observation }) => ({
      belopp: toAmount(observation.värde, observation),
      skillnad: missOf(observation, prognos),
      rapport: rapportnamn(observation.plats.rapport),
    })),
  };
}

function missOf(utfall: Jämförbar<Observation>, prognos: Helårsprognos): Miss {
  const miss = toMiss(utfall.värde - prognos.värde, prognos);
  return { ...miss, text: withCa(miss.text, utfall) };
}

function dateOf({ gjord }: Helårsprognos): string | null {
  return gjord === '' ? null : formatDatum(gjord);
}

function prognosAmount({ värde, källa }: Helårsprognos): Amount {
  return toAmount(värde, källa, källa.storhet === 'avvikelse');
}

function toAmount(kronor: number, källa: Observation, uträknad = false): Amount {
  return {
    text: withCa(inSignedMillions(kronor), källa),
    fel: describeFel(källa.fel),
    adress: adressOf(källa),
    tryckt: printedTal(källa.tryckt, källa.enhet),
    uträknad,
  };
}

/** "−16,5 mnkr"; an amount of less than a million has two decimals. */
export function inSignedMillions(kronor: number): string {
  const mnkr = formatTal(kronor / 1e6, Math.abs(kronor) < 1e6 ? 2 : 1);
  return `${/[1-9]/u.test(mnkr) ? mnkr : '0'}\u00a0mnkr`;
}

/** How far something is from a forecast, on the budget that the forecast was set against. */
export function toMiss(kronor: number, { bruttokostnad, budget }: Helårsprognos): Miss {
  // What the shown text rounds away is no difference.
  const synlig = Math.abs(kronor) >= 50_000;
  return {
    text: inSignedMillions(kronor),
    riktning: !synlig ? 'lika' : kronor > 0 ? 'bättre' : 'sämre',
    brutto: bruttokostnad === null ? null : toShare(kronor, bruttokostnad),
    netto: bruttokostnad === null ? toShare(kronor, budget) : null,
  };
}

function toShare(kronor: number, av: Observation): Share | null {
  const text = shareOf(kronor, av);
  return text === null ? null : { text, av: printedTal(av.tryckt, av.enhet), adress: adressOf(av) };
}
