import { allaNycklar } from '#domain/adresser.ts';
import type { Datablad, Kapitel, Rapport } from '#domain/arkiv.ts';
import type { Datainnehåll } from '#domain/datablad/index.ts';
import { periodOf } from '#domain/datablad/rakning.ts';
import { isCellobjekt, printedOf, uppgifterOf, type Tabell, type Uppgift } from '#domain/datablad/tabell.ts';
import { isCertain } from '#domain/matt/saker.ts';

/**
 * What a report says to its readers, as trees to be compared: all that its files hold, but for what is told apart (its
 * corrections, and the notes of faults in its source). A cell of a table has all that is said of it where it stands.
 */
export interface Utsagt {
  rapport: Record<string, unknown>;
  kapitel: { nyckel: string; [fält: string]: unknown }[];
  datablad: { nyckel: string; [fält: string]: unknown }[];
}

/** The field of a chapter that holds its text. */
export const stycken = 'stycken';

/** @param förr the report as it was, whose keys are used for rows and columns that have other keys now */
export function utsagtI(rapport: Rapport, förr: Rapport = rapport): Utsagt {
  const fakta = without(rapport, ['slug', 'kapitel', 'datablad', 'kändaFel', 'ändringar', '$schema']);
  const namn = new FormerNames(rapport, förr);
  return {
    rapport: {
      ...fakta,
      ...(fakta.korthet === undefined
        ? {}
        : {
            korthet: {
              ...fakta.korthet,
              tal: fakta.korthet.tal.map(({ jämför, ...tal }) => ({
                ...namn.cell(tal),
                jämför: jämför === undefined ? undefined : namn.cell(jämför),
              })),
            },
          }),
    },
    kapitel: rapport.kapitel.map((ett) => chapter(ett, namn)),
    datablad: rapport.datablad.map((blad) => sheet(blad, namn)),
  };
}

function chapter(kapitel: Kapitel, namn: FormerNames) {
  const fakta = without(kapitel, ['hänvisningar', 'länkar', 'text']);
  return { ...fakta, [stycken]: kapitel.stycken.map(({ text }) => namn.inText(text)) };
}

function sheet({ nyckel, innehåll }: Datablad, namn: FormerNames) {
  const sagt = innehåll.typ === 'tabell' ? table(nyckel, innehåll, namn) : list(innehåll, namn);
  return { nyckel, ...without(sagt, ['$schema']) };
}

function list(blad: Exclude<Datainnehåll, Tabell>, namn: FormerNames): Record<string, unknown> {
  if (blad.typ !== 'namndmal') return blad;
  return {
    ...blad,
    rader: blad.rader.map((mål) => ({
      ...mål,
      bedömningar: mål.bedömningar.map((en) => ({ ...en, rad: en.rad && namn.anyRow(en.rad) })),
    })),
  };
}

function table(blad: string, tabell: Tabell, namn: FormerNames): Record<string, unknown> {
  return {
    ...tabell,
    kolumner: tabell.kolumner.map((kolumn) => ({
      ...kolumn,
      räknas: kolumn.räknas && namn.inFormula(blad, 'kolumner', kolumn.räknas),
    })),
    rader: tabell.rader.map((rad) => ({
      ...rad,
      av: rad.av && namn.key(blad, 'rader', rad.av),
      räknas: rad.räknas && namn.inFormula(blad, 'rader', rad.räknas),
      avstämningar: rad.avstämningar?.map((en) => ({
        ...en,
        kolumn: en.kolumn && namn.key(blad, 'kolumner', en.kolumn),
        termer: Object.fromEntries(Object.entries(en.termer).map(([term, ref]) => [term, namn.cell(ref)])),
      })),
      värden: rad.värden === undefined ? undefined : uppgifterOf(tabell, rad).map((en) => cell(tabell, en)),
    })),
  };
}

/** A cell with what it, its row, its column and its table say of it. */
function cell(tabell: Tabell, uppgift: Uppgift): Record<string, unknown> {
  const { kolumn, sagt } = uppgift;
  return {
    ...(isCellobjekt(uppgift.cell) ? uppgift.cell : {}),
    ...sagt,
    nyckel: kolumn.nyckel,
    tidigare: kolumn.tidigare,
    tryckt: printedOf(uppgift),
    enhet: sagt.enhet ?? undefined,
    period: periodOf(tabell, uppgift) ?? undefined,
    osäker: isCertain(uppgift) ? undefined : true,
  };
}

function without<Post extends object, Fält extends keyof Post>(post: Post, fält: Fält[]): Omit<Post, Fält> {
  const kopia = { ...post };
  for (const namn of fält) Reflect.deleteProperty(kopia, namn);
  return kopia;
}

type Axel = 'rader' | 'kolumner';

/** The keys that rows and columns had, by those that they have. */
class FormerNames {
  readonly #förr = new Map<string, string>();

  constructor({ datablad }: Rapport, förr: Rapport) {
    for (const { nyckel: blad, innehåll } of datablad) {
      const gammalt = förr.datablad.find(({ nyckel }) => nyckel === blad)?.innehåll;
      if (innehåll.typ !== 'tabell' || gammalt?.typ !== 'tabell') continue;
      for (const axel of ['rader', 'kolumner'] as const) {
        const fanns = new Set(gammalt[axel].map(({ nyckel }) => nyckel));
        for (const post of innehåll[axel]) {
          const namn = allaNycklar(post).find((ett) => fanns.has(ett));
          if (namn !== undefined && namn !== post.nyckel)
            this.#förr.set([blad, axel, post.nyckel].join(), namn);
        }
      }
    }
  }

  key(blad: string, axel: Axel, nyckel: string): string {
    return this.#förr.get([blad, axel, nyckel].join()) ?? nyckel;
  }

  cell<Ref extends { ur: string; rad: string; kolumn: string }>(ref: Ref): Ref {
    const { ur, rad, kolumn } = ref;
    return { ...ref, rad: this.key(ur, 'rader', rad), kolumn: this.key(ur, 'kolumner', kolumn) };
  }

  /** A row of whichever table has it. */
  anyRow(rad: string): string {
    const slut = `,rader,${rad}`;
    return [...this.#förr].find(([plats]) => plats.endsWith(slut))?.[1] ?? rad;
  }

  inFormula(blad: string, axel: Axel, formel: string): string {
    return formel.replace(/[a-z0-9]+(?:-[a-z0-9]+)*/gu, (nyckel) => this.key(blad, axel, nyckel));
  }

  /** In the elements of a chapter. */
  inText(text: string): string {
    if (this.#förr.size === 0) return text;
    return text.replace(/<\p{Lu}\p{L}*\s[^<>]*>/gu, (element) => {
      const ur = /\sur=["'](?<ur>[^"']*)/u.exec(element)?.groups?.ur ?? '';
      return element.replace(/(?<=\s(?<axel>rad|kolumn)=["'])[^"']*/gu, (nyckel, axel: string) =>
        this.key(ur, axel === 'rad' ? 'rader' : 'kolumner', nyckel),
      );
    });
  }
}
