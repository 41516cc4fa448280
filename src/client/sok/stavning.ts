import { distance } from 'fastest-levenshtein';
import type { Läsning, Sökfråga, Term } from '../../domain/sok/fraga.ts';
import { fold } from '../../domain/sok/ord.ts';
import { Ordblad, shardOf } from '../../domain/sok/ordbok.ts';

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
  private readonly load: (fil: string) => Promise<string>;

  constructor(load: (fil: string) => Promise<string>) {
    this.load = load;
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

  /** The word that was meant: at most two letters away, in long words; common words before rare ones. */
  private async nearest(ord: string): Promise<string | null> {
    const högst = ord.length >= 7 ? 2 : ord.length >= 4 ? 1 : 0;
    if (högst === 0) return null;
    const { ord: alla } = await this.bladOf(ord);
    const nära = alla
      .filter(({ vikt }) => Math.abs(vikt.length - ord.length) <= högst)
      .map((ett) => ({ ...ett, avstånd: distance(ett.vikt, ord) }))
      .filter(({ avstånd }) => avstånd <= högst)
      .sort((a, b) => a.avstånd - b.avstånd || Number(b.vanligt) - Number(a.vanligt));
    return nära[0]?.skrivet ?? null;
  }

  private bladOf(ord: string): Promise<Ordblad> {
    const bokstav = shardOf(ord);
    const förut = this.blad.get(bokstav);
    if (förut !== undefined) return förut;
    const nytt = this.load(`ord/${bokstav}.txt`).then((text) => new Ordblad(text));
    this.blad.set(bokstav, nytt);
    return nytt;
  }
}
