import type { Läsning, Sökfråga } from '#domain/sok/fraga.ts';
import { readFråga } from '#domain/sok/fraga.ts';
import { beginningOf } from '#domain/sok/ord.ts';
import type { Fynd } from '#domain/sok/rangordning.ts';
import { sidord, toLäsregister, type Läsregister } from '#domain/sok/register.ts';
import { Facettindex, type Facettantal, type Val } from './facettindex.ts';
import type { Sidfynd, Sökunderlag } from './pagefind.ts';
import { Stavning } from './stavning.ts';
import { Sökindex } from './sokindex.ts';
import { toTräff, type Träff } from './traff.ts';

/** What a query gives. */
export interface Motorsvar {
  träffar: Träff[];
  /** Pages that answer, also beyond those shown. */
  antal: number;
  facetter: Facettantal;
  menat: { skrivet: string; menat: string }[];
  okända: string[];
}

export interface Önskan {
  val?: Val;
  /** How many hits to show. */
  antal: number;
  /** Whether the facets are to be counted. */
  räkna?: boolean;
}

/** How many pages beyond those shown are held against each other in full, and how many at least. */
const marginal = 5;
const minst = 15;
/** A page that has less than this part of what the best one has is no answer. */
const minstDel = 0.5;
/** What is left of a page's points when it is not of what the query names. */
const oönskat = { kommun: 0.35, nämnd: 0.35, år: 0.5 };
const nyare = 0.025;
/** What is left of a phrase whose words stand apart, and how many words may lie between them. */
const isär = 0.4;
const mellan = 2;
/** Readings below this are hints: what a term weighs is said by its own names. */
const egetNamn = 0.5;

/** A term's pages. */
interface Termfynd {
  sidor: Map<string, Sidplatser>;
  /** How much the term says: what stands on few pages says more. */
  tyngd: number;
}

/** Where a term stands on a page. */
interface Sidplatser {
  sida: Sidfynd;
  poäng: number;
  platser: Map<number, number>;
}

/** The search of an index. */
export class Sökmotor {
  readonly register: Läsregister;
  private readonly stavning: Stavning;
  private readonly facetter: Facettindex;
  private readonly index: Sökindex;

  constructor({ index, register, loadFile }: Sökunderlag) {
    this.stavning = new Stavning(loadFile);
    this.index = new Sökindex(index);
    this.register = toLäsregister(register);
    this.facetter = new Facettindex(this.index, register);
  }

  async search(text: string, { val = {}, antal, räkna = false }: Önskan): Promise<Motorsvar> {
    const { fråga, menat, okända } = await this.stavning.check(
      readFråga(text, this.register),
      this.register.synonymer,
    );
    const termer = await Promise.all(fråga.termer.map((term) => this.placesOf(term.läsningar)));
    const sidor = await this.rankSidor(fråga, termer);
    const inom = await this.facetter.within(val);
    const svarande = sidor.filter(({ id }) => inom === null || inom.has(id));
    const sökta = fråga.termer.map(({ läsningar }) => läsningar.flatMap(({ ord }) => ord));
    const träffar = await this.toTräffar(
      svarande.slice(0, Math.max(minst, antal + marginal)),
      termer,
      sökta,
      fråga,
    );
    return {
      träffar: träffar.slice(0, antal),
      antal: svarande.length,
      facetter: räkna
        ? await this.facetter.count(
            sidor.map(({ id }) => id),
            val,
          )
        : {},
      menat,
      okända,
    };
  }

  /** Where each reading of a term stands; several words of one reading must all be on the page. */
  private async placesOf(läsningar: Läsning[]): Promise<Termfynd> {
    const sidor = new Map<string, Sidplatser>();
    const egna = new Set<string>();
    for (const { ord, vikt, fras = false } of läsningar) {
      const [första, ...andra] = await Promise.all(ord.map((ett) => this.index.find(beginningOf(ett))));
      for (const [id, fynd] of första ?? []) {
        const alla = [fynd, ...andra.flatMap((en) => en.get(id) ?? [])];
        if (alla.length < ord.length) continue;
        const sida = sidor.get(id) ?? { sida: fynd, poäng: 0, platser: new Map<number, number>() };
        sida.poäng = Math.max(sida.poäng, vikt * Math.min(...alla.map(({ score }) => score)));
        for (const plats of alla.flatMap(({ words }) => words)) {
          const värd = fras && !isTogether(plats, alla) ? vikt * isär : vikt;
          sida.platser.set(plats, Math.max(värd, sida.platser.get(plats) ?? 0));
        }
        sidor.set(id, sida);
        if (vikt >= egetNamn) egna.add(id);
      }
    }
    return { sidor, tyngd: this.weightOf(egna.size === 0 ? sidor.size : egna.size) };
  }

  /** Pages by how well they answer, as far as can be said before they are loaded. */
  private async rankSidor(fråga: Sökfråga, termer: Termfynd[]): Promise<Sidfynd[]> {
    const allt = termer.reduce((summa, { tyngd }) => summa + tyngd, 0);
    const faktor = await this.facetter.preference(fråga.önskat, oönskat);
    const poäng = new Map<string, { sida: Sidfynd; poäng: number; täckt: number }>();
    for (const { sidor, tyngd } of termer)
      for (const [id, { sida, poäng: egna }] of sidor) {
        const förut = poäng.get(id) ?? { sida, poäng: 0, täckt: 0 };
        förut.poäng += tyngd * (0.5 + Math.log1p(egna));
        förut.täckt += tyngd / allt;
        poäng.set(id, förut);
      }
    // A query that only names whose reports, or of when, asks for the reports themselves.
    if (termer.length === 0 && fråga.önskat.length > 0) {
      const rapporter = await this.facetter.pagesWith('slag', 'rapport');
      for (const sida of (await this.index.find(sidord)).values())
        if (faktor(sida.id) === 1)
          poäng.set(sida.id, { sida, poäng: rapporter.has(sida.id) ? 2 : 1, täckt: 1 });
    }
    const bäst = Math.max(0, ...[...poäng.values()].map(({ täckt }) => täckt));
    return [...poäng.values()]
      .filter(({ täckt }) => täckt >= bäst * minstDel)
      .map((en) => ({ sida: en.sida, värde: en.poäng * en.täckt ** 2 * faktor(en.sida.id) }))
      .sort((a, b) => b.värde - a.värde)
      .map(({ sida }) => sida);
  }

  private async toTräffar(
    sidor: Sidfynd[],
    termer: Termfynd[],
    sökta: string[][],
    fråga: Sökfråga,
  ): Promise<Träff[]> {
    const faktor = await this.facetter.preference(fråga.önskat, oönskat);
    const senaste = Number(this.register.år.at(-1) ?? 0);
    const träffar = await Promise.all(
      sidor.map(async (sida) => {
        const innehåll = await this.index.read(sida);
        const fynd = termer.map(({ sidor: med, tyngd }): Fynd => ({
          tyngd,
          platser: med.get(sida.id)?.platser ?? new Map<number, number>(),
        }));
        const träff = toTräff(innehåll, fynd, sökta);
        if (träff === null) return [];
        const år = Number(innehåll.facetter.år?.[0] ?? senaste - 2);
        const ålder = 1 + nyare * Math.max(-8, år - senaste);
        const ord = weightOfKind(innehåll.facetter.slag?.[0], fråga);
        return [{ ...träff, poäng: träff.poäng * faktor(sida.id) * ålder * ord }];
      }),
    );
    return withoutRepeats(träffar.flat().sort((a, b) => b.poäng - a.poäng));
  }

  private weightOf(sidor: number): number {
    return Math.log(1 + this.register.sidor / (1 + sidor));
  }
}

/** Whether every word of a phrase stands near the place. */
function isTogether(plats: number, ord: Sidfynd[]): boolean {
  return ord.every(({ words }) => words.some((annan) => Math.abs(annan - plats) <= mellan + 1));
}

/**
 * An entry of the glossary answers a question about a word, and a word alone; of more than that the reports speak. A
 * fault in a source stands behind the figure that it is about.
 */
function weightOfKind(slag: string | undefined, { ordfråga, ensam }: Sökfråga): number {
  if (slag === 'fynd') return 0.7;
  if (slag !== 'ord') return 1;
  if (ordfråga) return 1.5;
  return ensam ? 1 : 0.55;
}

/** The same words in two places of a report are one hit. */
function withoutRepeats(träffar: Träff[]): Träff[] {
  const sedda = new Set<string>();
  return träffar.filter(({ utdrag, rubrik, period, facetter }) => {
    const text = [...rubrik, ...utdrag].map((bit) => bit.text).join('');
    const nyckel = [text, period, facetter.nämnd?.[0], facetter.kommun?.[0]].join('|');
    if (sedda.has(nyckel)) return false;
    sedda.add(nyckel);
    return true;
  });
}
