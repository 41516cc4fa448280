import { nämndplatser, type Nämndplats } from '#domain/arkiv.ts';
import { nyckeltalAdress, nämndId, rapportAdress } from '#domain/adresser.ts';
import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import { isBelopp } from '#domain/enhet.ts';
import { compareMätning } from '#domain/matt/jamforbar.ts';
import { toAvläsning, type Observation } from '#domain/matt/observation.ts';
import { formatPeriod } from '#domain/period.ts';
import { byPeriod, toSerier } from '#domain/matt/serie.ts';
import { isHärlett, type HärlettMått, type Nyckeltal } from '#domain/register/nyckeltal.ts';
import { isDrawable, toSeriesSpec } from '#views/diagram/serie.ts';
import type { ChartFigure } from '#views/diagram/spec.ts';
import { härlettValues, type HärlettValue } from './harlettmatt.ts';
import { adressOf } from './helarsprognos.ts';
import { describeFel, Felnoter, type Felmärkt, type Felnot } from '#views/ord/fel.ts';
import { describeFörbehåll, describeHinder } from '#views/ord/hinder.ts';
import { latestCell, talIn, unclaimedCell, type MatrixCell } from './matriscell.ts';
import { latestValue, slagOf, targetOf, yearOf } from './senaste.ts';
import { kommunnamn, rapportnamn } from '#views/ord/namn.ts';
import { organIn } from './organ.ts';
import { inSignedMillions, talInBudget, type BudgetRow } from './prognossakerhet.ts';
import { madeWhen } from './par.ts';
import { remarksOn } from './tidsserier.ts';
import { printedTal, withCa } from '#views/ord/tal.ts';

/** How many values a page of a measure carries at most. */
const perSida = 400;

/** A nämnd's latest value, beside those of the others. */
export interface LatestRow {
  /** "linkoping/leanlink". */
  id: string;
  nämnd: string;
  kommun: string;
  vem: string | null;
  /** As in the matrix; without a value, the reason. */
  cell: MatrixCell;
  /** Why nothing is said of a target. */
  utanMål: string;
  /** Why it may not be set beside the others, or what must be known when it is. */
  anmärkning: string | null;
}

/** One printed value of a measure. */
export interface ValueRow extends Felmärkt {
  id: string;
  nämnd: string;
  kommun: string;
  period: string;
  år: string;
  /** "utfall", "prognos per 31 oktober 2022", "målvärde, kvinnor". */
  vad: string;
  /** In mnkr where minus is worse; null for what is no amount. */
  mnkr: string | null;
  adress: string;
  rapport: { text: string; adress: string };
}

export interface NyckeltalModel {
  mått: Nyckeltal;
  /** Measures with a like name and another definition. */
  lika: Nyckeltal[];
  senaste: LatestRow[];
  värden: ValueRow[];
  /** The source's faults under each table, in the order they stand: those that none above has told of. */
  felnoter: Record<'senaste' | 'budget' | 'värden', Felnot[]>;
  /** Each nämnd's outcomes over time, a panel each; null where none has two. */
  figur: ChartFigure | null;
  /** This page of the values, from 1, and how many there are. */
  sida: number;
  sidor: number;
}

/** How many pages the values of a measure take. */
export function pagesOf(arkiv: AvlästArkiv, mått: Nyckeltal): number {
  const antal = isHärlett(mått)
    ? härlettValues(arkiv, mått).length
    : arkiv.byMeasure(mått.nyckel).observationer.length;
  return Math.max(1, Math.ceil(antal / perSida));
}

export interface HärlettModel {
  mått: HärlettMått;
  /** What it is computed from. */
  ur: Nyckeltal;
  värden: HärlettValue[];
  felnoter: Record<'budget' | 'värden', Felnot[]>;
  sida: number;
  sidor: number;
}

/**
 * A page of a measure that the site computes: by nämnd, newest budget year first.
 *
 * @param budget what stands above the values on the page
 */
export function toHärlettModel(
  arkiv: AvlästArkiv,
  mått: HärlettMått,
  sida: number,
  budget: BudgetRow[] = [],
): HärlettModel {
  const från = (sida - 1) * perSida;
  const värden = härlettValues(arkiv, mått).slice(från, från + perSida);
  const felnoter = new Felnoter();
  return {
    mått,
    ur: arkiv.nyckeltal.find(({ nyckel }) => nyckel === mått.härlett.ur) ?? mått,
    värden,
    felnoter: {
      budget: felnoter.tell(talInBudget(budget)),
      värden: felnoter.tell(
        värden.flatMap((ett) =>
          [ett, ett.källa, ett.budget, ett.bruttokostnad, ett.källan].flatMap((term) => term ?? []),
        ),
      ),
    },
    sida,
    sidor: pagesOf(arkiv, mått),
  };
}

/**
 * A measure across nämnder: definition, each one's latest value, and a page of all values by nämnd and period.
 *
 * @param budget what stands between the two on the page
 */
export function toNyckeltalModel(
  arkiv: AvlästArkiv,
  mått: Nyckeltal,
  sida: number,
  budget: BudgetRow[] = [],
): NyckeltalModel {
  const { observationer } = arkiv.byMeasure(mått.nyckel);
  const från = (sida - 1) * perSida;
  const senaste = sida === 1 ? latestRows(arkiv, mått) : [];
  const värden = [...Map.groupBy(observationer, ({ plats }) => plats.nämnd).values()]
    .flatMap((egna) => egna.toSorted((a, b) => byPeriod(b, a)))
    .slice(från, från + perSida)
    .map(toValueRow);
  const felnoter = new Felnoter();
  return {
    mått,
    lika: arkiv.nyckeltal.filter(({ nyckel, lik }) => nyckel === mått.lik || lik === mått.nyckel),
    figur: sida === 1 ? toFigure(arkiv, observationer, mått) : null,
    senaste,
    värden,
    felnoter: {
      senaste: felnoter.tell(senaste.flatMap(({ cell }) => talIn(cell))),
      budget: felnoter.tell(talInBudget(budget)),
      värden: felnoter.tell(värden),
    },
    sida,
    sidor: pagesOf(arkiv, mått),
  };
}

/**
 * Each nämnd's latest value, or why it has none. They are held against the one of the latest period: who may be set
 * beside it, and why not.
 */
function latestRows(arkiv: AvlästArkiv, mått: Nyckeltal): LatestRow[] {
  const nämndernas = Map.groupBy(arkiv.byMeasure(mått.nyckel).poster, ({ plats }) => plats.nämnd);
  const organ = nämndplatser(arkiv).flatMap((plats) => organIn(arkiv, plats));
  const rader = organ.flatMap(({ plats, id, namn, isOf }) => {
    const { observationer, luckor } = toAvläsning((nämndernas.get(plats.nämnd) ?? []).filter(isOf));
    const cell =
      latestCell(observationer, luckor, mått) ??
      (namn === null ? unclaimedCell(arkiv, mått, plats.nämnd) : null);
    return cell === null ? [] : [{ plats, id, cell, observationer, värde: latestValue(observationer) }];
  });
  const måttstock = rader.flatMap(({ värde }) => värde ?? []).sort((a, b) => byPeriod(b, a))[0];
  return rader.map(({ plats, id, cell, värde, observationer }) => ({
    ...whereOf(plats),
    id,
    vem: cell.vem,
    cell,
    utanMål: värde === null ? '' : withoutTarget(värde, observationer),
    anmärkning:
      värde === null
        ? (cell.uträknat ?? 'Det finns inget tal att jämföra.')
        : måttstock === undefined || måttstock === värde
          ? null
          : remarkOn(värde, måttstock),
  }));
}

/** Why it is not said which side of its target a value is. */
function withoutTarget(värde: Observation, observationer: Observation[]): string {
  const mål = targetOf(värde, observationer);
  return mål === null
    ? 'inget mål att ställa det mot'
    : `målet är ${printedTal(mål.tryckt, mål.enhet)}; det framgår inte om talet når det`;
}

/** More panels than these are no overview; the table has them all. */
const störstaFigur = 9;

/** Each nämnd's outcomes over time: the series with most points, of the whole and not of women or men. */
function toFigure(arkiv: AvlästArkiv, observationer: Observation[], mått: Nyckeltal): ChartFigure | null {
  const serier = nämndplatser(arkiv).flatMap((plats) =>
    organIn(arkiv, plats).flatMap(({ isOf }) => {
      const egna = observationer.filter((en) => en.plats.nämnd === plats.nämnd && isOf(en));
      const utfall = egna.filter(
        ({ storhet, kön, vem, slag }) =>
          storhet === 'utfall' && kön === null && vem !== 'riket' && slag === slagOf(egna),
      );
      return (
        toSerier({ observationer: utfall, luckor: [] })
          .filter(isDrawable)
          .sort((a, b) => b.punkter.length - a.punkter.length)[0] ?? []
      );
    }),
  );
  if (serier.length === 0) return null;
  return {
    id: 'matt-diagram',
    titel: `${mått.namn} över tid`,
    underrubrik: 'Utfall som de är tryckta, en ruta för varje nämnd. Rutorna har var sin skala.',
    form: 'paneler',
    paneler: serier.slice(0, störstaFigur).map((serie, nummer) => {
      const { plats, vem } = serie.senast;
      const namn = `${plats.nämnd.namn}, ${kommunnamn(plats.kommun)}`;
      return toSeriesSpec(serie, {
        nyckel: `namnd-${String(nummer + 1)}`,
        titel: vem === null ? namn : `${namn} (${vem})`,
        mål: null,
      });
    }),
    anmärkningar: [
      ...(serier.length > störstaFigur
        ? [`${String(serier.length)} nämnder har måttet; ${String(störstaFigur)} är ritade.`]
        : []),
      ...new Set(
        serier.slice(0, störstaFigur).flatMap((serie) => remarksOn(serie, serie.senast.plats.nämnd.namn)),
      ),
    ],
    källa: 'nämndernas rapporter',
    citat: `Diagrammet ”${mått.namn} över tid”, ur nämndernas rapporter`,
    adress: nyckeltalAdress(mått.nyckel),
  };
}

/** Every nämnd answers for its own body; whether it is a forecast or an outcome the row says itself. */
function remarkOn(värde: Observation, måttstock: Observation): string | null {
  const svar = compareMätning(
    { ...värde, vem: null, storhet: null, form: värde.plats.nämnd.form },
    { ...måttstock, vem: null, storhet: null, form: måttstock.plats.nämnd.form },
  );
  if (!svar.jämförbar) return describeHinder(svar.hinder);
  const [år, måttstockensÅr] = [yearOf(värde.period), yearOf(måttstock.period)];
  const ord = svar.förbehåll.map(describeFörbehåll);
  if (år !== måttstockensÅr && !svar.förbehåll.some(({ kod }) => kod === 'olika tid'))
    ord.unshift(`Olika år: ${år ?? ''} mot ${måttstockensÅr ?? ''}.`);
  return ord.join(' ') || null;
}

function whereOf({ kommun, nämnd }: Nämndplats): Pick<LatestRow, 'id' | 'nämnd' | 'kommun'> {
  return { id: nämndId(kommun, nämnd), nämnd: nämnd.namn, kommun: kommunnamn(kommun) };
}

function toValueRow(en: Observation): ValueRow {
  const { storhet, slag, kön, vem, gjord, period, enhet, värde, osäker } = en;
  const prognos = gjord === null || storhet !== 'prognos' ? storhet : madeWhen(gjord);
  const vad = [
    prognos,
    isBelopp(enhet) && slag !== 'netto' ? slag : null,
    kön,
    vem,
    osäker ? 'osäker läsning' : null,
  ];
  return {
    ...whereOf(en.plats),
    period: period === null ? 'framgår inte' : formatPeriod(period),
    år: (period?.slut ?? period?.start ?? '').slice(0, 4),
    vad: vad.filter((del) => del !== null).join(', '),
    text: printedTal(en.tryckt, enhet),
    fel: describeFel(en.fel),
    mnkr: isBelopp(enhet) && värde !== null ? withCa(inSignedMillions(värde), en) : null,
    adress: adressOf(en),
    rapport: { text: rapportnamn(en.plats.rapport), adress: rapportAdress(en.plats) },
  };
}
