import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import type { Rapport, Rapportplats } from '#domain/arkiv.ts';
import type { Bedömning, Mål, Namndmal } from '#domain/datablad/namndmal.ts';
import { rowName, rowOf } from '#domain/datablad/tabell.ts';
import { formatPeriod, parsePeriod } from '#domain/period.ts';
import { typeset } from '#domain/tal.ts';
import { tabellAdress } from '#domain/adresser.ts';
import { citeRapportdel } from '#views/ord/citat.ts';
import { describeSaknas } from '#views/ord/saknas.ts';
import { describeKälla } from '#views/blad/tabell/tabell.ts';
import { indicatorsOf, type IndikatorModel } from '#views/blad/tabell/indikatorer.ts';
import { Notblock, type NoteMark, type TableNote } from '#views/blad/tabell/noter.ts';

/** The four verdicts a goal can have, and the reason when there is none. */
export type Måluppfyllelse = 'uppnås' | 'delvis' | 'inte' | 'kan ej bedömas' | 'saknas';

export interface BedömningModel {
  läge: Måluppfyllelse;
  /** As printed ("JA", "bedöms delvis kunna nås"); null when nothing is printed. */
  tryckt: string | null;
  /** Why it cannot be read, in words; null when it can. */
  saknas: string | null;
  /** Where the verdict stands in the source: "i texten", "i tabellen", "som symbol". */
  var: string;
  /** The indicator it is about, when it is not about the whole goal. */
  gäller: string | null;
  märken: NoteMark[];
}

export interface MålModel {
  nyckel: string;
  målområde: string | null;
  kommunmål: string[];
  nämndmål: string | null;
  /** What the goal means, in the editor's words. */
  beskrivning: string | null;
  bedömningar: BedömningModel[];
  indikatorer: IndikatorModel[];
  trend: {
    läge: 'bättre' | 'oförändrad' | 'sämre' | 'saknas';
    tryckt: string | null;
    /** Why it cannot be read, in words; null when it can. */
    saknas: string | null;
    märken: NoteMark[];
  } | null;
}

export interface MållistaModel {
  id: string;
  rubrik: string;
  adress: string;
  /** The time the verdicts speak of, in words. */
  period: string;
  mål: MålModel[];
  noter: TableNote[];
  källa: string;
  /** The list as a reference names it. */
  citat: string;
}

/** How many goals have each verdict, in a fixed order; verdicts of no goal are left out. */
export type BedömningCount = { läge: Måluppfyllelse; antal: number }[];

const platser: Record<Bedömning['var'], string> = {
  text: 'i texten',
  tabell: 'i tabellen',
  symbol: 'som symbol',
};

/** Goals with their verdicts, each as printed and where it stood. */
export function toMållista(
  arkiv: AvlästArkiv,
  plats: Rapportplats,
  id: string,
  lista: Namndmal,
): MållistaModel {
  const notblock = new Notblock(arkiv, plats, id, lista);
  return {
    id,
    rubrik: lista.rubrik,
    adress: tabellAdress(plats, id),
    period: formatPeriod(parsePeriod(lista.period)),
    mål: lista.rader.map((mål) => toGoal(plats, mål, notblock)),
    noter: notblock.noter,
    källa: describeKälla(plats, lista.källa),
    citat: citeRapportdel(plats, 'tabellen', lista.rubrik),
  };
}

function toGoal(plats: Rapportplats, mål: Mål, notblock: Notblock): MålModel {
  const egna = notblock.marksOf({ tolkning: mål.tolkning }, { rad: mål.nyckel });
  return {
    nyckel: mål.nyckel,
    målområde: mål.målområde,
    kommunmål: mål.kommunmål,
    nämndmål: mål.nämndmål,
    beskrivning: mål.beskrivning ?? null,
    bedömningar: mål.bedömningar.map((bedömning, nummer) => ({
      läge: bedömning.läge ?? 'saknas',
      tryckt: bedömning.tryckt === null ? null : typeset(bedömning.tryckt),
      saknas: bedömning.saknas === undefined ? null : describeSaknas(bedömning.saknas),
      var: platser[bedömning.var],
      gäller: bedömning.rad === undefined ? null : nameOfIndikator(plats.rapport, bedömning.rad),
      märken: [
        ...(nummer === 0 ? egna : []),
        ...notblock.marksOf(bedömning, { rad: mål.nyckel, kolumn: 'bedömning' }),
      ],
    })),
    indikatorer: indicatorsOf(plats, mål.nyckel),
    trend:
      mål.trend === undefined
        ? null
        : {
            läge: mål.trend.läge ?? 'saknas',
            tryckt: mål.trend.tryckt,
            saknas: mål.trend.saknas === undefined ? null : describeSaknas(mål.trend.saknas),
            märken: notblock.marksOf(mål.trend, { rad: mål.nyckel, kolumn: 'trend' }),
          },
  };
}

/** The indicator's name, from the table that holds it; figures of running text may share its key. */
function nameOfIndikator({ datablad }: Rapport, nyckel: string): string {
  for (const { innehåll } of datablad) {
    const rad = innehåll.typ === 'tabell' && innehåll.ämne !== 'text' ? rowOf(innehåll, nyckel) : undefined;
    if (innehåll.typ === 'tabell' && rad !== undefined) return rowName(innehåll, rad);
  }
  return nyckel;
}

const ordning: Måluppfyllelse[] = ['uppnås', 'delvis', 'inte', 'kan ej bedömas', 'saknas'];

/** Counts the report's goals by their verdict. A goal whose verdicts differ counts once, as its first. */
export function countBedömningar(rapport: Rapport): BedömningCount {
  return countMål(målIn(rapport));
}

/** Counts goals by their verdict, likewise. What is judged of an indicator says nothing of the goal. */
export function countMål(mål: Mål[]): BedömningCount {
  const lägen = mål.filter(isMål).map((ett) => bedömningOn(ett)?.läge ?? 'saknas');
  return ordning
    .map((läge) => ({ läge, antal: lägen.filter((ett) => ett === läge).length }))
    .filter(({ antal }) => antal > 0);
}

/** What the goals are called that are counted: some sources judge only the areas that they stand in. */
export function wordForMål(mål: Mål[]): 'målen' | 'målområdena' {
  const räknade = mål.filter(isMål);
  return räknade.length > 0 && räknade.every(({ nämndmål }) => nämndmål === null) ? 'målområdena' : 'målen';
}

/** The goals of a report, and the areas beside them. */
export function målIn({ datablad }: Rapport): Mål[] {
  return datablad.flatMap(({ innehåll }) => (innehåll.typ === 'namndmal' ? innehåll.rader : []));
}

/** The first verdict on the whole goal. */
export function bedömningOn({ bedömningar }: Mål): Bedömning | undefined {
  return bedömningar.find(({ rad }) => rad === undefined);
}

/** An area without a goal of its own is counted only where the source judges it as one. */
function isMål(mål: Mål): boolean {
  return mål.nämndmål !== null || bedömningOn(mål)?.läge != null;
}

/** How many goals the source judges differently in different places. */
export function countDiffering(rapport: Rapport): number {
  return målIn(rapport)
    .map(
      ({ bedömningar }) =>
        new Set(bedömningar.flatMap(({ rad, läge }) => (rad === undefined && läge ? [läge] : []))),
    )
    .filter((lägen) => lägen.size > 1).length;
}
