import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import type { Rapportplats } from '#domain/arkiv.ts';
import type { Datainnehåll } from '#domain/datablad/index.ts';
import { rättatI, type Rättat } from '#domain/granskning/rattat.ts';
import type { Ställe } from '#domain/sifferkontroll/iakttagelse.ts';
import { describeUtsaga } from '#domain/sifferkontroll/utsagor.ts';
import { typeset } from '#domain/tal.ts';
import { describeRättat } from '#views/ord/rattat.ts';
import { namesFor } from '#views/ord/kontrollnamn.ts';

/** A numbered mark in a cell that points to a sentence under the table. */
export interface NoteMark {
  nummer: number;
}

export interface TableNote {
  nummer: number;
  slag: 'not' | 'tolkning' | 'osäker' | 'brott' | 'rättat' | 'fel' | 'kontroll';
  text: string;
}

/** What is said before a note of each kind; null for the source's own footnotes. */
export const notslag: Record<TableNote['slag'], string | null> = {
  not: null,
  tolkning: 'Tolkning: ',
  osäker: 'Osäker läsning: ',
  brott: 'Bruten serie: ',
  rättat: 'Rättad ',
  fel: 'Går inte ihop i källan: ',
  kontroll: 'Automatisk kontroll: ',
};

/** Numbers the notes of a data sheet in the order they are met; one that is met again keeps its number. */
export class Notblock {
  readonly noter: TableNote[] = [];
  private readonly fotnoter: Record<string, string>;
  private readonly felAt: (ställe: Omit<Ställe, 'datablad'>) => readonly { motivering: string }[];
  private readonly rättat: Rättat[];
  /** What the automatic check shows and nobody has explained. */
  private readonly iakttagelser: { ställe: Ställe; text: string }[];

  /** @param innehåll the sheet, whose footnotes the marks in it mean */
  constructor(arkiv: AvlästArkiv, plats: Rapportplats, datablad: string, innehåll: Datainnehåll) {
    this.fotnoter = innehåll.noter ?? {};
    const felAt = arkiv.felInTable(plats.rapport);
    this.felAt = (ställe) => felAt({ datablad, ...ställe });
    this.rättat = rättatI(plats.rapport, datablad);
    this.iakttagelser = arkiv
      .findings(plats.rapport)
      .flatMap(({ iakttagelse: { ställe, utsaga }, kändaFel }) =>
        ställe.datablad === datablad && kändaFel.length === 0
          ? [{ ställe, text: describeUtsaga(utsaga, namesFor(plats)) }]
          : [],
      );
    this.marksOf(innehåll.typ === 'tabell' ? innehåll : { tolkning: innehåll.tolkning });
  }

  /**
   * The marks of what stands at a place: a row and column, a whole row or column, or without both the whole sheet. Beside
   * its footnote, interpretation and break, what has been corrected, the source's own faults there and what the check shows are told.
   */
  marksOf(
    post: {
      not?: string | undefined;
      tolkning?: string | undefined;
      osäker?: true | undefined;
      brott?: { motivering: string } | undefined;
    },
    { rad, kolumn }: { rad?: string; kolumn?: string } = {},
  ): NoteMark[] {
    const fotnot = post.not === undefined ? undefined : this.fotnoter[post.not];
    const märken = [
      ...(fotnot === undefined ? [] : [this.add('not', fotnot)]),
      ...(post.tolkning === undefined ? [] : [this.add(post.osäker ? 'osäker' : 'tolkning', post.tolkning)]),
      ...(post.brott === undefined ? [] : [this.add('brott', post.brott.motivering)]),
      ...this.rättat
        .filter((ett) => ett.rad === rad && ett.kolumn === kolumn)
        .map((ett) => this.add('rättat', describeRättat(ett))),
      ...this.felAt({ rad, kolumn }).map(({ motivering }) => this.add('fel', motivering)),
      ...this.iakttagelser
        .filter(({ ställe }) => ställe.rad === rad && ställe.kolumn === kolumn)
        .map(({ text }) => this.add('kontroll', text)),
    ];
    return märken.filter(
      (märke, plats) => märken.findIndex(({ nummer }) => nummer === märke.nummer) === plats,
    );
  }

  private add(slag: TableNote['slag'], skrivet: string): NoteMark {
    const text = typeset(skrivet);
    const redan = this.noter.find((not) => not.slag === slag && not.text === text);
    if (redan !== undefined) return { nummer: redan.nummer };
    const not = { nummer: this.noter.length + 1, slag, text };
    this.noter.push(not);
    return { nummer: not.nummer };
  }
}
