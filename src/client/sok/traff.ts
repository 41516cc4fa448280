import { rankAvsnitt, type Fynd, type Sidavsnitt } from '#domain/sok/rangordning.ts';
import type { Facett } from '#domain/sok/register.ts';
import type { Sida } from './sidtext.ts';

/** A piece of a text, marked where it is what was searched for. */
export interface Bit {
  text: string;
  träff: boolean;
}

/** A part of a page as a hit. */
export interface Delträff {
  /** Site-relative address. */
  adress: string;
  rubrik: Bit[];
  utdrag: Bit[];
}

/** One page that answers, by the part that answers best. */
export interface Träff extends Delträff {
  /** The page's own title, where the hit is a part of it. */
  sidrubrik: string | null;
  period: string | null;
  facetter: Partial<Record<Facett, string[]>>;
  /** Other parts that answer. */
  fler: Delträff[];
  poäng: number;
  /** The words as they stand in the text, to be marked on arrival. */
  ord: string[];
}

const flestFler = 2;
const utdragsord = 26;

/** What of a page answers the query; null when nothing of it does. */
export function toTräff(sida: Sida, fynd: Fynd[], sökta: string[][]): Träff | null {
  const { ord, titel, sidrubrik, avsnitt } = sida;
  const [hela] = avsnitt;
  // Without a term the page itself is asked for, and of pages the report.
  const [bäst, ...andra] =
    fynd.length === 0 && hela !== undefined
      ? [{ avsnitt: hela, poäng: sida.facetter.slag?.[0] === 'rapport' ? 2 : 1 }]
      : rankAvsnitt(ord, sidrubrik, avsnitt, fynd, sökta);
  if (bäst === undefined) return null;
  const platser = new Set(fynd.flatMap((ett) => [...ett.platser.keys()]));
  const del = (en: Sidavsnitt): Delträff => ({
    adress: en.ankare === null ? sida.adress : `${sida.adress.replace(/#.*$/u, '')}#${en.ankare}`,
    rubrik: bitsOf(headingWords(ord, en), en.från, platser),
    utdrag: excerpt(ord, en, platser),
  });
  const träff = del(bäst.avsnitt);
  return {
    ...träff,
    sidrubrik: bäst.avsnitt.ankare === null ? null : titel,
    period: sida.period,
    facetter: sida.facetter,
    fler: andra
      .filter(({ avsnitt: { ankare }, poäng }) => ankare !== null && poäng > bäst.poäng * 0.6)
      .slice(0, flestFler)
      .map((en) => del(en.avsnitt)),
    poäng: bäst.poäng,
    ord: shownWords([...träff.rubrik, ...träff.utdrag]),
  };
}

/** Some twenty words about the best place of the part, or all of a short one. */
function excerpt(
  ord: string[],
  { från, synligt: slut, rubrik }: Sidavsnitt,
  platser: ReadonlySet<number>,
): Bit[] {
  const börjar = från + rubrik;
  const tät = (start: number) => {
    let antal = 0;
    for (let plats = start; plats < Math.min(start + utdragsord, slut); plats += 1)
      antal += Number(platser.has(plats));
    return antal;
  };
  let bästa = börjar;
  for (let start = börjar; start < slut; start += 1) {
    if (platser.has(start) && tät(start) > tät(bästa)) bästa = start;
  }
  const start = Math.max(börjar, Math.min(bästa - 6, slut - utdragsord));
  const stopp = Math.min(slut, start + utdragsord);
  const bitar = bitsOf(ord.slice(start, stopp), start, platser);
  return [
    ...(start > börjar ? [{ text: '… ', träff: false }] : []),
    ...bitar,
    ...(stopp < slut ? [{ text: ' …', träff: false }] : []),
  ];
}

function bitsOf(ord: string[], från: number, platser: ReadonlySet<number>): Bit[] {
  const bitar: Bit[] = [];
  const add = (text: string, träff: boolean) => {
    const sist = bitar.at(-1);
    if (sist?.träff === träff) sist.text += text;
    else if (text !== '') bitar.push({ text, träff });
  };
  ord.forEach((ett, nummer) => {
    if (nummer > 0) add(' ', false);
    const {
      före = '',
      kärna = ett,
      efter = '',
    } = /^(?<före>[^\p{L}\p{N}−-]*)(?<kärna>.*?)(?<efter>[^\p{L}\p{N}%]*)$/su.exec(ett)?.groups ?? {};
    add(före, false);
    add(kärna, platser.has(från + nummer));
    add(efter, false);
  });
  return bitar;
}

/** The words of a heading, without the stop that Pagefind ends it with. */
function headingWords(ord: string[], { från, rubrik }: Sidavsnitt): string[] {
  return ord
    .slice(från, från + rubrik)
    .map((ett, nummer) => (nummer === rubrik - 1 ? ett.replace(/\.$/u, '') : ett));
}

function shownWords(bitar: Bit[]): string[] {
  const ord = bitar.filter(({ träff }) => träff).map(({ text }) => text);
  return [...new Set(ord.filter((ett) => /[\p{L}\p{N}]{2}/u.test(ett)))].slice(0, 8);
}
