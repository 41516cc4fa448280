import { figuresIn } from './siffror.ts';
import { fold, stoppord, wordsIn } from './ord.ts';
import { längstaFråga, synonymnyckel, writtenOut, type Läsregister, type Synonymer } from './register.ts';

/** One way to meet a term: words that must all be found, and how good that is (1 is the word itself). */
export interface Läsning {
  ord: string[];
  vikt: number;
  /** Whether the words say it only together. */
  fras?: boolean;
}

/** One thing asked for, with all the ways it can be said. */
export interface Term {
  /** As the searcher wrote it. */
  skrivet: string;
  /** A figure is looked for as it is; a word may be misspelt or compounded. */
  figur: boolean;
  läsningar: Läsning[];
}

export interface Sökfråga {
  termer: Term[];
  /** Whether it asks what a word means. */
  ordfråga: boolean;
  /** Whether a single thing is asked for. */
  ensam: boolean;
  /** What the query names: pages of these come first. Values of one facet are alternatives. */
  önskat: { facett: 'kommun' | 'nämnd' | 'år'; värde: string }[];
}

/** How questions begin that ask for a figure, and what they call it. */
const frågeord = /^\s*hur (?:lång tid(?: tar| tog)?|länge|ofta|mycket|många|stor andel)(?![\p{L}\p{N}])/iu;

const synonymvikt = 0.6;
const vardagsvikt = 0.3;
const flestTermer = 10;
const längstaFras = 3;
/** What every page is about: looked for only when nothing else is said. */
const svaga = new Set(['kommun', 'kommunen', 'kommunens', 'rapport', 'rapporten', 'rapporter']);
/** Words that go with a figure and add nothing to it. */
const enhetsord = new Set(['mnkr', 'mkr', 'tkr', 'kr', 'kronor', 'miljoner', 'procent', 'msek', 'tusen']);

/** Reads a query. Whatever was typed, there is an answer: what is too long is cut, what says nothing left out. */
export function readFråga(text: string, register: Läsregister): Sökfråga {
  const kort = text.slice(0, längstaFråga).normalize('NFC').replace(frågeord, ' ');
  const figurer = figuresIn(kort);
  // Figures are taken out from the end, so that places before them stay right.
  const rest = figurer.reduceRight(
    (kvar, { från, till }) => `${kvar.slice(0, från)} ${kvar.slice(till)}`,
    kort,
  );
  const önskat: Sökfråga['önskat'] = [];
  // "oktober 2022" names a report, "oktober" alone a time that is written about.
  const allaOrd = joinNames(wordsIn(rest), register.namn);
  const månader = new Set(allaOrd.flatMap((ord) => register.månader[ord] ?? []));
  const skrivna = allaOrd.filter((ord) => {
    const vikt = fold(ord);
    if (register.år.includes(vikt)) {
      önskat.push({ facett: 'år', värde: vikt });
      return false;
    }
    if (månader.has(vikt)) return false;
    const namn = Object.hasOwn(register.namn, vikt) ? register.namn[vikt] : undefined;
    if (namn !== undefined) önskat.push(...namn);
    return namn === undefined && !(figurer.length > 0 && enhetsord.has(vikt));
  });
  const sagda = skrivna.filter((ett) => !isStoppord(ett) || isFörkortning(ett, register.synonymer));
  const starka = sagda.filter((ett) => !svaga.has(fold(ett)));
  const ord = starka.length > 0 ? starka : sagda;
  const termer = [
    ...figurer.map(({ ord: figur, från, till }) => ({
      skrivet: kort.slice(från, till),
      figur: true,
      läsningar: [{ ord: [figur], vikt: 1 }],
    })),
    ...toTermer(ord, register),
  ];
  return {
    termer: termer.slice(0, flestTermer),
    ensam: termer.length === 1,
    ordfråga: /^\s*(?:vad (?:är|betyder|menas med)|förklara)\b/iu.test(kort),
    önskat,
  };
}

/** Words, but a name of two of them ("Upplands Väsby") as one. */
function joinNames(ord: string[], namn: Läsregister['namn']): string[] {
  return ord.reduce<string[]>((lästa, ett) => {
    const båda = `${lästa.at(-1) ?? ''} ${ett}`;
    return Object.hasOwn(namn, fold(båda)) ? [...lästa.slice(0, -1), båda] : [...lästa, ett];
  }, []);
}

function isStoppord(ord: string): boolean {
  return stoppord.has(fold(ord));
}

/** "ÄN" is a nämnd, though "än" is nothing to look for. */
function isFörkortning(ord: string, synonymer: Synonymer): boolean {
  return (
    ord.length > 1 && ord === ord.toLocaleUpperCase('sv') && Object.hasOwn(synonymer, synonymnyckel([ord]))
  );
}

/** Words one by one, except where several together are another way to say something. */
function toTermer(ord: string[], { synonymer, vardagsord }: Läsregister): Term[] {
  const termer: Term[] = [];
  for (let plats = 0; plats < ord.length;) {
    const längd = phraseAt(ord, plats, synonymer);
    const delar = ord.slice(plats, plats + längd);
    termer.push(toTerm(delar, synonymer, vardagsord));
    plats += längd;
  }
  return termer;
}

function phraseAt(ord: string[], plats: number, synonymer: Synonymer): number {
  for (let längd = Math.min(längstaFras, ord.length - plats); längd > 1; längd -= 1) {
    if (Object.hasOwn(synonymer, synonymnyckel(ord.slice(plats, plats + längd)))) return längd;
  }
  return 1;
}

function toTerm(delar: string[], synonymer: Synonymer, vardagsord: Synonymer): Term {
  const nyckel = synonymnyckel(delar);
  const others = (tabell: Synonymer, vikt: number) =>
    (Object.hasOwn(tabell, nyckel) ? (tabell[nyckel] ?? []) : []).map((annan) =>
      toLäsning(
        annan.split(' ').filter((ett) => !isStoppord(ett)),
        vikt,
      ),
    );
  const [enda = ''] = delar;
  const utskrivna = delar.length === 1 ? writtenOut(enda, synonymer) : [];
  if (utskrivna.length > 0)
    return { skrivet: enda, figur: false, läsningar: utskrivna.map((ord) => ({ ord: [ord], vikt: 1 })) };
  return {
    skrivet: delar.join(' '),
    figur: false,
    läsningar: [
      toLäsning(delar.map(fold), 1),
      ...others(synonymer, synonymvikt),
      ...others(vardagsord, vardagsvikt),
    ],
  };
}

function toLäsning(ord: string[], vikt: number): Läsning {
  return ord.length > 1 ? { ord, vikt, fras: true } : { ord, vikt };
}
