import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import { rapportplatser, type Arkiv, type Rapportplats } from '#domain/arkiv.ts';
import {
  allvarAdress,
  nämndId,
  nämndkontrollAdress,
  rapportkontrollAdress,
  regelAdress,
} from '#domain/adresser.ts';
import type { Ställe } from '#domain/sifferkontroll/iakttagelse.ts';
import {
  allvarsgrader,
  settVidLäsning,
  type Allvar,
  type Felregel,
} from '#domain/sifferkontroll/regelnyckel.ts';
import { beskrivningOf, regelbeskrivningar } from '#domain/sifferkontroll/regler/index.ts';
import { reglerOf, type Kontrollfynd } from '#domain/sifferkontroll/sifferkontroll.ts';
import { describeUtsaga } from '#domain/sifferkontroll/utsagor.ts';
import { typeset } from '#domain/tal.ts';
import type { KäntFel } from '#domain/register/kant-fel.ts';
import { namesFor, toPlace, type PlaceModel } from '#views/ord/kontrollnamn.ts';
import { counted, organnamn, rapportnamn } from '#views/ord/namn.ts';

/** A finding as it is listed: one place, all that was noticed there, and how it has been read. */
export interface FyndModel {
  /** Unique in the archive; used as id. */
  id: string;
  plats: PlaceModel;
  allvar: Allvar;
  regler: { nyckel: Felregel; namn: string; adress: string }[];
  /** What the rules noticed, a sentence each; none for what only a reader can see. */
  utsagor: string[];
  /** Our reading of what does not add up and the likeliest cause; null when nobody has held it against the source. */
  läsning: string | null;
}

/** The findings of one report. */
export interface Fyndgrupp {
  rubrik: string;
  /** Site-relative address of the report's own list. */
  adress: string;
  /** "linkoping/leanlink", for choosing among them. */
  nämnd: string;
  fynd: FyndModel[];
}

/** What is chosen among all findings; nothing named means all. */
export interface Urval {
  nämnd?: string | undefined;
  regel?: Felregel | undefined;
  allvar?: Allvar | undefined;
}

export const allvarsord: Record<Allvar, string> = {
  slutsats: 'Påverkar slutsatsen',
  avviker: 'Avviker',
  formalia: 'Formalia',
};

/** The findings of every report, newest first, for the archive's list and its parts. */
export function toFyndgrupper(arkiv: AvlästArkiv, urval: Urval = {}): Fyndgrupp[] {
  return rapportplatser(arkiv)
    .sort((a, b) => b.rapport.slug.localeCompare(a.rapport.slug, 'sv'))
    .filter(({ kommun, nämnd }) => urval.nämnd === undefined || nämndId(kommun, nämnd) === urval.nämnd)
    .map((plats) => ({
      rubrik: `${organnamn(plats.kommun, plats.nämnd)}: ${rapportnamn(plats.rapport)}`,
      adress: rapportkontrollAdress(plats),
      nämnd: nämndId(plats.kommun, plats.nämnd),
      fynd: toFyndModeller(arkiv, plats),
    }))
    .map((grupp) => ({ ...grupp, fynd: grupp.fynd.filter((ett) => isChosen(ett, urval)) }))
    .filter(({ fynd }) => fynd.length > 0);
}

function isChosen({ regler, allvar }: FyndModel, urval: Urval): boolean {
  return (
    (urval.allvar === undefined || allvar === urval.allvar) &&
    (urval.regel === undefined || regler.some(({ nyckel }) => nyckel === urval.regel))
  );
}

/** The findings of one report, what matters most first. Those that one note explains stand together. */
export function toFyndModeller(arkiv: AvlästArkiv, plats: Rapportplats): FyndModel[] {
  const fynd = arkiv.findings(plats.rapport);
  const antecknade = plats.rapport.kändaFel.map((fel) => ({
    fel,
    // What two notes explain is told under the first.
    fynd: fynd.filter(({ kändaFel }) => kändaFel[0] === fel),
    gäller: fynd.filter(({ kändaFel }) => kändaFel.includes(fel)),
  }));
  const modeller = [
    ...antecknade.map(({ fel, fynd: egna, gäller }) => toModel(plats, fel, fel, egna, gäller)),
    ...fynd
      .filter(({ kändaFel }) => kändaFel.length === 0)
      .map((ett) => toModel(plats, ett.iakttagelse.ställe, null, [ett], [ett])),
  ];
  const vikt = ({ allvar }: FyndModel) => allvarsgrader.indexOf(allvar);
  return modeller
    .sort((a, b) => vikt(a) - vikt(b))
    .map((modell, nummer) => ({ ...modell, id: `${modell.id}-${String(nummer + 1)}` }));
}

function toModel(
  plats: Rapportplats,
  { datablad, rad, kolumn }: Ställe,
  fel: KäntFel | null,
  egna: Kontrollfynd[],
  gäller: Kontrollfynd[],
): FyndModel {
  const nycklar = fel === null ? egna.map(({ iakttagelse }) => iakttagelse.regel) : reglerOf(fel);
  return {
    id: `${plats.kommun.slug}-${plats.nämnd.slug}-${plats.rapport.slug}`,
    plats: toPlace(plats, { datablad, rad, kolumn }),
    allvar: highest(gäller.map(({ iakttagelse }) => iakttagelse.allvar)),
    regler: nycklar.map((nyckel) => ({
      nyckel,
      namn: beskrivningOf(nyckel).namn,
      adress: regelAdress(nyckel),
    })),
    utsagor: egna.map(({ iakttagelse }) => describeUtsaga(iakttagelse.utsaga, namesFor(plats))),
    läsning: fel === null ? null : readingOf(fel),
  };
}

function readingOf({ motivering, kontrollerad }: KäntFel): string {
  const läsning = typeset(motivering);
  return kontrollerad.skrevIn === true
    ? `${läsning} Bara den som skrev in siffrorna har hållit detta mot källan.`
    : läsning;
}

/** What no rule can measure differs, and no more is said of it. */
function highest(grader: Allvar[]): Allvar {
  return allvarsgrader.find((allvar) => grader.includes(allvar)) ?? 'avviker';
}

/** A way to see some of the findings: a page of its own, and what a script chooses by. */
export interface FilterLink {
  text: string;
  antal: number;
  adress: string;
  slag: keyof Urval;
  värde: string;
}

export interface FilterGroup {
  rubrik: string;
  länkar: FilterLink[];
}

/** The ways to choose among the findings; what has none is left out. */
export function toFilters(arkiv: Arkiv, grupper: Fyndgrupp[]): FilterGroup[] {
  const fynd = grupper.flatMap((grupp) => grupp.fynd);
  const nämnder = arkiv.kommuner.flatMap((kommun) =>
    kommun.nämnder.map((nämnd) => ({
      text: organnamn(kommun, nämnd),
      antal: grupper.filter((grupp) => grupp.nämnd === nämndId(kommun, nämnd)).flatMap((grupp) => grupp.fynd)
        .length,
      adress: nämndkontrollAdress(kommun, nämnd),
      slag: 'nämnd' as const,
      värde: nämndId(kommun, nämnd),
    })),
  );
  return [
    {
      rubrik: 'Hur mycket det betyder',
      länkar: allvarsgrader.map((allvar) => ({
        text: allvarsord[allvar],
        antal: fynd.filter((ett) => ett.allvar === allvar).length,
        adress: allvarAdress(allvar),
        slag: 'allvar' as const,
        värde: allvar,
      })),
    },
    {
      rubrik: 'Regel',
      länkar: regelbeskrivningar.map(({ nyckel, namn }) => ({
        text: namn,
        antal: fynd.filter(({ regler }) => regler.some((regel) => regel.nyckel === nyckel)).length,
        adress: regelAdress(nyckel),
        slag: 'regel' as const,
        värde: nyckel,
      })),
    },
    { rubrik: 'Nämnd', länkar: nämnder },
  ].map(({ rubrik, länkar }) => ({ rubrik, länkar: länkar.filter(({ antal }) => antal > 0) }));
}

/** "46 fynd, varav 12 av en läsare", for a report's own page. */
export function describeFyndlista(fynd: FyndModel[]): string {
  const lästa = fynd.filter(({ regler }) => regler.every(({ nyckel }) => nyckel === settVidLäsning)).length;
  const alla = counted(fynd.length, 'fynd', 'fynd');
  return lästa === 0
    ? alla
    : `${alla}, varav ${String(lästa)} ${lästa === 1 ? 'sett' : 'sedda'} av en läsare och inte av en regel`;
}
