import type { Läsning, Sökfråga, Term } from '../../domain/sok/fraga.ts';
import { fold } from '../../domain/sok/ord.ts';
import { kortastUtanFörsta, Ordblad, secondShard, shardOf } from '../../domain/sok/ordbok.ts';
import { remembered } from './minne.ts';
import { nearestIn } from './narmast.ts';

/** A query as it is searched, and what was done to it. */
export interface PrövadFråga {
  fråga: Sökfråga;
  menat: { skrivet: string; menat: string }[];
  /** Words that the archive does not have, nor anything near. */
  okända: string[];
}

const felstavningsvikt = 0.9;
const delvikt = 0.75;
const kortastDelning = 8;

/** Holds each word against those of the archive: what is misspelt is read as meant, a compound also as its parts. */
export class Stavning {
  private readonly blad = new Map<string, Promise<Ordblad>>();
  private readonly loadFil: (fil: string) => Promise<string>;

  constructor(load: (fil: string) => Promise<string>) {
    this.loadFil = load;
  }

  async check(fråga: Sökfråga): Promise<PrövadFråga> {
    const prövad: PrövadFråga = { fråga: { ...fråga, termer: [] }, menat: [], okända: [] };
    for (const term of await Promise.all(fråga.termer.map((en) => this.checkTerm(en)))) {
      if (term.läsningar.length > 0) prövad.fråga.termer.push(term);
      else prövad.okända.push(term.skrivet);
      if (term.menat !== undefined) prövad.menat.push({ skrivet: term.skrivet, menat: term.menat });
    }
    return prövad;
  }

  private async checkTerm(term: Term): Promise<Term & { menat?: string }> {
    if (term.figur) return term;
    const [första, ...andra] = term.läsningar;
    const läsningar: Läsning[] = [];
    for (const läsning of andra) if (await this.hasAll(läsning.ord)) läsningar.push(läsning);
    if (första === undefined) return { ...term, läsningar };
    const finns = await this.hasAll(första.ord);
    const ord = första.ord.map((ett) => fold(ett).replaceAll('-', '')).join('');
    const delat = första.ord.length === 1 && ord.length >= kortastDelning ? await this.split(ord) : null;
    if (finns) läsningar.unshift(första);
    if (delat !== null) läsningar.push({ ord: delat, vikt: delvikt });
    if (läsningar.length > 0 || första.ord.length > 1) return { ...term, läsningar };
    const menat = await this.nearest(ord);
    if (menat === null) return { ...term, läsningar };
    return { ...term, menat, läsningar: [{ ord: [fold(menat)], vikt: felstavningsvikt }] };
  }

  private async hasAll(ord: string[]): Promise<boolean> {
    const finns = await Promise.all(
      ord.map(async (ett) => {
        const vikt = fold(ett).replaceAll('-', '');
        return (await this.bladOf(vikt)).begins(vikt);
      }),
    );
    return finns.length > 0 && finns.every(Boolean);
  }

  /** "hemtjänsttimmar" as "hemtjänst" and "timmar", where the archive has both. */
  private async split(ord: string): Promise<string[] | null> {
    const blad = await this.bladOf(ord);
    for (let plats = ord.length - 4; plats >= 3; plats -= 1) {
      const [början, slut] = [ord.slice(0, plats), ord.slice(plats)];
      const led = [början, ...(början.endsWith('s') ? [början.slice(0, -1)] : [])].find(
        (ett) => ett.length > 2 && blad.has(ett),
      );
      if (led !== undefined && (await this.bladOf(slut)).has(slut)) return [led, slut];
    }
    return null;
  }

  /**
   * The word that was meant: one letter away, also where that is the first, or in long words two; common words before
   * rare ones.
   */
  private async nearest(ord: string): Promise<string | null> {
    const högst = ord.length >= 7 ? 2 : ord.length >= 4 ? 1 : 0;
    if (högst === 0) return null;
    const [nära] = nearestIn(await this.bladOf(ord), ord, högst);
    if (nära?.avstånd === 1 || ord.length < kortastUtanFörsta) return nära?.skrivet ?? null;
    const andra = await Promise.all([
      this.load(secondShard(shardOf(ord.slice(1)))),
      this.load(secondShard(shardOf(ord))),
      this.load(shardOf(ord.slice(1))),
    ]);
    const [utan] = andra.flatMap((blad) => nearestIn(blad, ord, 1));
    return (utan ?? nära)?.skrivet ?? null;
  }

  /** Words that begin as this one does. */
  private bladOf(ord: string): Promise<Ordblad> {
    return this.load(shardOf(ord));
  }

  private load(namn: string): Promise<Ordblad> {
    return remembered(this.blad, namn, async () => new Ordblad(await this.loadFil(`ord/${namn}.txt`)));
  }
}
