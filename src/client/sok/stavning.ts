import type { Läsning, Sökfråga, Term } from '#domain/sok/fraga.ts';
import { fold } from '#domain/sok/ord.ts';
import { synonymnyckel, type Synonymer } from '#domain/sok/register.ts';
import { kortastUtanFörsta, Ordblad, secondShard, shardOf } from '#domain/sok/ordbok.ts';
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
/** A part of a word that the archive lacks otherwise. */
const kortastDel = 5;
const ensamvikt = 0.5;

/** Holds each word against those of the archive: what is misspelt is read as meant, a compound also as its parts. */
export class Stavning {
  private readonly blad = new Map<string, Promise<Ordblad>>();
  private readonly loadFil: (fil: string) => Promise<string>;

  constructor(load: (fil: string) => Promise<string>) {
    this.loadFil = load;
  }

  async check(fråga: Sökfråga, synonymer: Synonymer): Promise<PrövadFråga> {
    const prövad: PrövadFråga = { fråga: { ...fråga, termer: [] }, menat: [], okända: [] };
    for (const term of await Promise.all(fråga.termer.map((en) => this.checkTerm(en, synonymer)))) {
      if (term.läsningar.length > 0) prövad.fråga.termer.push(term);
      else prövad.okända.push(term.skrivet);
      if (term.menat !== undefined) prövad.menat.push({ skrivet: term.skrivet, menat: term.menat });
    }
    return prövad;
  }

  private async checkTerm(term: Term, synonymer: Synonymer): Promise<Term & { menat?: string }> {
    if (term.figur) return term;
    const [första, ...andra] = term.läsningar;
    const läsningar: Läsning[] = [];
    for (const läsning of andra) if (await this.hasAll(läsning.ord)) läsningar.push(läsning);
    if (första === undefined) return { ...term, läsningar };
    const finns = await this.hasAll(första.ord);
    const ord = första.ord.map((ett) => fold(ett).replaceAll('-', '')).join('');
    if (finns) läsningar.unshift(första);
    if (första.ord.length === 1 && ord.length >= kortastDelning)
      läsningar.push(...(await this.splits(ord, synonymer)));
    if (läsningar.length > 0 || första.ord.length > 1) return { ...term, läsningar };
    const menat = await this.nearest(ord);
    if (menat !== null)
      return { ...term, menat, läsningar: [{ ord: [fold(menat)], vikt: felstavningsvikt }] };
    const del = await this.knownPart(ord);
    return del === null
      ? { ...term, läsningar }
      : { ...term, menat: del, läsningar: [{ ord: [fold(del)], vikt: ensamvikt }] };
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

  /** A compound by its parts; what the first of them is called otherwise, as in "stafettläkare", will do too. */
  private async splits(ord: string, synonymer: Synonymer): Promise<Läsning[]> {
    const delat = await this.split(ord);
    if (delat === null) return [];
    const [led, slut] = delat;
    const nyckel = synonymnyckel([led]);
    const andra = Object.hasOwn(synonymer, nyckel) ? (synonymer[nyckel] ?? []) : [];
    // Of what the archive has as one word, its parts say less.
    const hel = (await this.bladOf(ord)).has(ord);
    const lästa = [{ ord: [led, slut], vikt: hel ? delvikt * 0.4 : delvikt }];
    if (hel) return lästa;
    for (const annat of andra) {
      const delar = annat.split(' ');
      if (await this.hasAll(delar)) lästa.push({ ord: [...delar, slut], vikt: delvikt * delvikt });
    }
    return lästa;
  }

  /** The longest beginning or end that the archive has as a word: "behov" of "behovsprövning". */
  private async knownPart(ord: string): Promise<string | null> {
    const blad = await this.bladOf(ord);
    for (let längd = ord.length - 3; längd >= kortastDel; längd -= 1) {
      const slut = ord.slice(-längd);
      const funnet =
        spelling(blad, ord.slice(0, längd).replace(/s$/u, '')) ?? spelling(await this.bladOf(slut), slut);
      if (funnet !== null) return funnet;
    }
    return null;
  }

  /** "hemtjänsttimmar" as "hemtjänst" and "timmar", where the archive has both. */
  private async split(ord: string): Promise<[string, string] | null> {
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

/** A folded word as the archive spells it. */
function spelling({ ord }: Ordblad, vikt: string): string | null {
  return ord.find((ett) => ett.vikt === vikt)?.skrivet ?? null;
}
