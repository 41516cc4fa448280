import { nämndplatser, type Nämndplats } from '#domain/arkiv.ts';
import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import { nämndId, rapportAdress } from '#domain/adresser.ts';
import { formatDatum } from '#domain/period.ts';
import { formatTal } from '#domain/tal.ts';
import type { HärlettMått } from '#domain/register/nyckeltal.ts';
import { adressOf, felInAvvikelse, prognoserIn, type Helårsprognos } from './helarsprognos.ts';
import { describeFel, type Felmärkt } from '#views/ord/fel.ts';
import { kommunnamn, rapportnamn } from '#views/ord/namn.ts';
import { lastMade } from './prognos.ts';
import { distinct, inSignedMillions, toMiss, type Miss } from './prognossakerhet.ts';
import { printedTal } from '#views/ord/tal.ts';

/** A printed figure that a value is computed from. */
export interface Term extends Felmärkt {
  adress: string;
}

/** A value that the site computes from a whole-year forecast, with every figure it comes from. */
export interface HärlettValue extends Felmärkt {
  /** "linkoping/leanlink". */
  id: string;
  nämnd: string;
  kommun: string;
  år: string;
  /** "31 oktober 2022"; null when the source does not say. */
  gjord: string | null;
  /** In mnkr or per cent, minus is worse; "kan inte anges" where it cannot be computed. */
  text: string;
  /** In kronor or per cent; null where it cannot be computed. */
  värde: number | null;
  /** What is known not to hold in the figures that it comes from. */
  fel: string | null;
  /** Why it cannot be computed. */
  saknas: string | null;
  riktning: Miss['riktning'];
  /** "sämre än budget, uträknat ur prognos och budget". */
  förklaring: string;
  /** The forecast, or its avvikelse where the source prints only that. */
  källa: Term & { storhet: 'prognos' | 'avvikelse' };
  budget: Term;
  bruttokostnad: Term | null;
  /** The avvikelse as the source prints it, where it is another than the computed one. */
  källan: Term | null;
  rapport: { text: string; adress: string };
}

/** Every value of a measure that the site computes: nämnd by nämnd, the newest budget year and forecast first. */
export function härlettValues(arkiv: AvlästArkiv, mått: HärlettMått): HärlettValue[] {
  return nämndplatser(arkiv).flatMap((plats) =>
    plats.nämnd.rapporter
      .flatMap((rapport) => distinct(prognoserIn(arkiv, { ...plats, rapport }, mått.härlett.ur)))
      .sort((a, b) => b.år.localeCompare(a.år, 'sv') || b.gjord.localeCompare(a.gjord, 'sv'))
      .map((prognos) => toHärlettValue(prognos, mått)),
  );
}

/** The value that the nämnd's newest report gives; that of one year where one is asked for. */
export function latestHärlett(
  arkiv: AvlästArkiv,
  mått: HärlettMått,
  plats: Nämndplats,
  år: string | undefined,
): HärlettValue | null {
  for (const rapport of plats.nämnd.rapporter) {
    const prognoser = prognoserIn(arkiv, { ...plats, rapport }, mått.härlett.ur);
    const senast = lastMade(prognoser.filter((prognos) => år === undefined || prognos.år === år));
    if (senast !== undefined) return toHärlettValue(senast, mått);
  }
  return null;
}

function toHärlettValue(prognos: Helårsprognos, { härlett }: HärlettMått): HärlettValue {
  const { plats, avvikelse, uträknad, bruttokostnad, källa, budget, trycktAvvikelse } = prognos;
  const { kommun, nämnd } = plats;
  const { riktning } = toMiss(avvikelse, prognos);
  const värde = härlett.som === 'avvikelse' ? avvikelse : shareOfGross(avvikelse, bruttokostnad);
  const storhet = källa.storhet === 'avvikelse' ? 'avvikelse' : 'prognos';
  const mot = riktning === 'lika' ? 'enligt budget' : `${riktning} än budget`;
  return {
    id: nämndId(kommun, nämnd),
    nämnd: nämnd.namn,
    kommun: kommunnamn(kommun),
    år: prognos.år,
    gjord: prognos.gjord === '' ? null : formatDatum(prognos.gjord),
    text:
      värde === null
        ? 'kan inte anges'
        : härlett.som === 'avvikelse'
          ? inSignedMillions(värde)
          : percent(värde),
    värde,
    fel: felInAvvikelse(prognos),
    saknas: värde === null ? 'rapporten trycker inte den budgeterade bruttokostnaden' : null,
    riktning,
    förklaring: `${mot}, ${originOf(härlett.som, avvikelse === uträknad ? storhet : 'avvikelse')}`,
    källa: { ...toTerm(källa), storhet },
    budget: toTerm(budget),
    bruttokostnad: bruttokostnad === null ? null : toTerm(bruttokostnad),
    källan:
      trycktAvvikelse === null || inSignedMillions(trycktAvvikelse.värde) === inSignedMillions(uträknad)
        ? null
        : toTerm(trycktAvvikelse),
    rapport: { text: rapportnamn(plats.rapport), adress: rapportAdress(plats) },
  };
}

function originOf(som: HärlettMått['härlett']['som'], storhet: 'prognos' | 'avvikelse'): string {
  if (som === 'andel') return 'andelen uträknad här';
  return storhet === 'avvikelse' ? 'källans egen avvikelse' : 'uträknat ur prognos och budget';
}

/** In per cent of the budgeted gross cost, minus is worse. */
function shareOfGross(avvikelse: number, bruttokostnad: Helårsprognos['bruttokostnad']): number | null {
  if (bruttokostnad === null || bruttokostnad.värde === 0) return null;
  return (avvikelse / Math.abs(bruttokostnad.värde)) * 100;
}

/** "−4,9 %"; what rounds to nought has no sign. */
function percent(tal: number): string {
  const text = formatTal(tal, 1);
  return `${/[1-9]/u.test(text) ? text : '0,0'}\u00a0%`;
}

function toTerm(observation: Helårsprognos['källa']): Term {
  const { tryckt, enhet, fel } = observation;
  return { text: printedTal(tryckt, enhet), fel: describeFel(fel), adress: adressOf(observation) };
}
