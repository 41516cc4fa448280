import {
  rapportplatser,
  type Arkiv,
  type Kommun,
  type Nämnd,
  type Rapport,
  type Rapportplats,
} from './arkiv.ts';
import { declaredBreaks, type BrottIn } from './matt/brott.ts';
import { readRapport, toAvläsning, type Avläsning } from './matt/observation.ts';
import { remembered } from './minne.ts';
import { kontrolleraBlad, type Kontrollfynd } from './sifferkontroll/sifferkontroll.ts';
import { toMätvärden, type Mätvärden } from './sifferkontroll/matvarden.ts';
import type { Nyckeltal } from './register/nyckeltal.ts';
import type { Omdirigeringar } from './register/omdirigering.ts';
import type { Ord } from './register/ordlista.ts';
import type { Webbplats } from './register/webbplats.ts';
import { felInTable, felWithFigure, type FelAt } from './sifferkontroll/fel-i-tal.ts';

/**
 * The archive with its figures read: made once when it has been put together, and given to pages, files and checks alike.
 * Each report is read the first time it is asked for, and once.
 */
export class AvlästArkiv implements Arkiv {
  readonly webbplats: Webbplats;
  readonly nyckeltal: Nyckeltal[];
  readonly ordlista: Ord[];
  readonly omdirigeringar: Omdirigeringar;
  readonly kommuner: Kommun[];
  readonly #platser: Map<Rapport, Rapportplats>;
  readonly #mått: Map<string, Nyckeltal>;
  readonly #lästa = new Map<Rapport, Avläsning>();
  readonly #märkta = new Map<Rapport, Avläsning>();
  readonly #mätvärden = new Map<Rapport, Mätvärden>();
  readonly #funna = new Map<Rapport, Kontrollfynd[]>();
  readonly #brott = new Map<Nämnd, BrottIn>();
  #efterMått: Map<string | null, Avläsning> | null = null;

  constructor({ webbplats, nyckeltal, ordlista, omdirigeringar, kommuner }: Arkiv) {
    this.webbplats = webbplats;
    this.nyckeltal = nyckeltal;
    this.ordlista = ordlista;
    this.omdirigeringar = omdirigeringar;
    this.kommuner = kommuner;
    this.#platser = new Map(rapportplatser({ kommuner }).map((plats) => [plats.rapport, plats]));
    this.#mått = new Map(nyckeltal.map((mått) => [mått.nyckel, mått]));
  }

  /** A measure of the register. */
  mått(nyckel: string | null): Nyckeltal | undefined {
    return nyckel === null ? undefined : this.#mått.get(nyckel);
  }

  /**
   * What a report prints in its tables.
   *
   * @throws Error when the report is not of this archive.
   */
  of(rapport: Rapport): Avläsning {
    return remembered(this.#märkta, rapport, () => {
      const läst = this.#read(rapport);
      const felAt = this.felWithFigure(rapport);
      return toAvläsning(
        läst.poster.map((post) => {
          const fel = felAt({ datablad: post.blad, rad: post.rad, kolumn: post.kolumn });
          return fel.length === 0 ? post : { ...post, fel };
        }),
      );
    });
  }

  /** The known faults that are told at each place of a report's tables. */
  felInTable(rapport: Rapport): FelAt {
    return felInTable(rapport, this.#findingsOfKnown(rapport));
  }

  /** The known faults that go with each figure out of its table. */
  felWithFigure(rapport: Rapport): FelAt {
    return felWithFigure(rapport, this.#findingsOfKnown(rapport));
  }

  /** Where nothing is noted nothing need be checked for it. */
  #findingsOfKnown(rapport: Rapport): Kontrollfynd[] {
    return rapport.kändaFel.length === 0 ? [] : this.findings(rapport);
  }

  /** A report's figures by themselves: what the check goes by, which tells of their faults. */
  #read(rapport: Rapport): Avläsning {
    return remembered(this.#lästa, rapport, () => {
      const plats = this.#platsOf(rapport);
      return readRapport(
        plats,
        this.#mått,
        remembered(this.#brott, plats.nämnd, () => declaredBreaks(plats.nämnd)),
      );
    });
  }

  /**
   * All that the rules notice in the data sheets of a report.
   *
   * @throws Error when the report is not of this archive.
   */
  findings(rapport: Rapport): Kontrollfynd[] {
    return remembered(this.#funna, rapport, () =>
      kontrolleraBlad(this.#platsOf(rapport), (en) =>
        remembered(this.#mätvärden, en, () => toMätvärden(this.#read(en).observationer)),
      ),
    );
  }

  /** What the reports of a nämnd print, report by report from the oldest. */
  ofNämnd({ rapporter }: Nämnd): Avläsning {
    return joined(rapporter.toReversed().map((rapport) => this.of(rapport)));
  }

  /** What is printed of a measure of the register through the whole archive. */
  byMeasure(nyckel: string): Avläsning {
    this.#efterMått ??= byMeasure(joined([...this.#platser.keys()].map((rapport) => this.of(rapport))));
    return this.#efterMått.get(nyckel) ?? toAvläsning([]);
  }

  #platsOf(rapport: Rapport): Rapportplats {
    const plats = this.#platser.get(rapport);
    if (plats === undefined) throw new Error(`The report is not of this archive: ${rapport.slug}`);
    return plats;
  }
}

function joined(avläsningar: Avläsning[]): Avläsning {
  return toAvläsning(avläsningar.flatMap(({ poster }) => poster));
}

function byMeasure({ poster }: Avläsning): Map<string | null, Avläsning> {
  return new Map(
    [...Map.groupBy(poster, ({ nyckeltal }) => nyckeltal)].map(([nyckel, egna]) => [
      nyckel,
      toAvläsning(egna),
    ]),
  );
}
