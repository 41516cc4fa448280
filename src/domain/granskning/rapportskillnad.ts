import type { Rapport } from '#domain/arkiv.ts';
import type { Fältväg } from '#domain/form/fynd.ts';
import { changesMeaning, isSaidAbove, type Skriftslag } from './betydelse.ts';
import { isCell, skillnader, type Cellnod, type Skillnad } from './skillnad.ts';
import { asRead, changedSentences } from './lastext.ts';
import { stycken, utsagtI } from './utsagt.ts';

/** One thing that a report no longer says as it did, as it is told to those who judge it and to the readers. */
export interface Rapportskillnad {
  /** The chapter or data sheet; neither where it is the report itself. */
  kapitel?: string;
  datablad?: string;
  rad?: string;
  kolumn?: string;
  /** What of it: "benämning", "tryckt", "bedömningar". */
  fält: string;
  /** The way to it in its file. */
  väg: Fältväg;
  /** What it said, in words; null where it said nothing. */
  före: string | null;
  /** What it says now; null where nothing is left. */
  efter: string | null;
  /** Whether a machine can tell that it changes what a figure or a verdict means. */
  betydelse: boolean;
}

/** All that differs between two versions of a report, in the order of its files: the report, chapters, data sheets. */
export function rapportskillnader(före: Rapport, efter: Rapport): Rapportskillnad[] {
  const [gammalt, nytt] = [utsagtI(före), utsagtI(efter, före)];
  return [
    ...told(skillnader(gammalt.rapport, nytt.rapport), 'rapport', {}),
    ...perFile(gammalt.kapitel, nytt.kapitel, 'kapitel').map((en) => inSentences(en, före, efter)),
    ...perFile(gammalt.datablad, nytt.datablad, 'datablad'),
  ];
}

/** A paragraph as a reader sees it, cut to the sentences that differ. */
function inSentences(en: Rapportskillnad, före: Rapport, efter: Rapport): Rapportskillnad {
  if (en.fält !== stycken && en.fält !== 'kapitlet') return en;
  const [gammal, ny] = [
    en.före === null ? '' : asRead(en.före, före),
    en.efter === null ? '' : asRead(en.efter, efter),
  ];
  // What only its writing tells apart, as where a link leads, is shown as it is written.
  const [gammalt, nytt] =
    gammal === ny ? changedSentences(en.före ?? '', en.efter ?? '') : changedSentences(gammal, ny);
  return { ...en, före: en.före === null ? null : gammalt, efter: en.efter === null ? null : nytt };
}

type Skrift = Record<string, unknown> & { nyckel: string };

function perFile(gamla: Skrift[], nya: Skrift[], slag: 'kapitel' | 'datablad'): Rapportskillnad[] {
  const nycklar = [...new Set([...gamla, ...nya].map(({ nyckel }) => nyckel))];
  return nycklar.flatMap((nyckel) => {
    const [gammal, ny] = [gamla, nya].map((alla) => alla.find((en) => en.nyckel === nyckel));
    // A chapter is read as a whole where it is new or gone.
    if (slag === 'kapitel' && (gammal === undefined || ny === undefined))
      return [
        {
          ...{ kapitel: nyckel, fält: 'kapitlet', väg: [], betydelse: false },
          ...{ före: chapterText(gammal), efter: chapterText(ny) },
        },
      ];
    const typ = slag === 'kapitel' ? 'kapitel' : ((ny ?? gammal)?.typ as Skriftslag);
    return told(skillnader(gammal, ny), typ, slag === 'kapitel' ? { kapitel: nyckel } : { datablad: nyckel });
  });
}

function chapterText(kapitel: Skrift | undefined): string | null {
  return kapitel === undefined ? null : [inWords(kapitel.titel), inWords(kapitel[stycken])].join(': ');
}

type Plats = Pick<Rapportskillnad, 'kapitel' | 'datablad'>;

function told(alla: Skillnad[], slag: Skriftslag, plats: Plats): Rapportskillnad[] {
  const klassade = alla.map((en) => ({ ...en, betydelse: changesMeaning(en, slag, alla) }));
  const iCeller = new Set(
    klassade.flatMap(({ cell, fältnamn }) => (cell === undefined ? [] : fältnamn.at(-1))),
  );
  // What is said on a table for its cells is told of once: at the cells.
  const egna = klassade.filter(
    (en) => !(isSaidAbove(en, slag) && en.fältnamn.some((namn) => iCeller.has(namn))),
  );
  const celler = Map.groupBy(
    egna.filter(({ cell, betydelse }) => cell !== undefined && betydelse),
    ({ väg, cell }) => väg.slice(0, cell?.djup).join('\n'),
  );
  const berättade = new Set<string>();
  return egna.flatMap((en): Rapportskillnad[] => {
    const { cell, betydelse } = en;
    if (cell === undefined || !betydelse)
      return expand(en, slag).map((ett) => toldOne(ett, plats, en.betydelse));
    const namn = en.väg.slice(0, cell.djup).join('\n');
    if (berättade.has(namn)) return [];
    berättade.add(namn);
    return [cellDifference(en, cell, celler.get(namn) ?? [], plats)];
  });
}

/** What is gone with all that it held, figure by figure: a row with its cells, a table with its rows. */
function expand(en: Skillnad, slag: Skriftslag): Skillnad[] {
  if (en.efter !== undefined || en.cell !== undefined) return [en];
  const celler = slag === 'rapport' ? [] : cellsIn(en.före, en.väg, en.fältnamn);
  return celler.length === 0 ? [en] : celler.map((cell) => ({ ...en, ...cell, efter: undefined }));
}

function cellsIn(
  nod: unknown,
  väg: string[],
  fältnamn: string[],
): Pick<Skillnad, 'väg' | 'fältnamn' | 'före'>[] {
  if (isCell(nod)) return [{ väg, fältnamn, före: nod }];
  if (Array.isArray(nod))
    return nod.flatMap((del: unknown, plats) =>
      cellsIn(del, [...väg, keyOf(del) ?? String(plats)], fältnamn),
    );
  if (typeof nod !== 'object' || nod === null) return [];
  return Object.entries(nod).flatMap(([namn, del]) => cellsIn(del, [...väg, namn], [...fältnamn, namn]));
}

function keyOf(nod: unknown): string | null {
  return typeof nod === 'object' && nod !== null && 'nyckel' in nod ? String(nod.nyckel) : null;
}

function toldOne(en: Skillnad, plats: Plats, betydelse: boolean): Rapportskillnad {
  return {
    ...plats,
    ...placeOf(en.väg),
    fält: nameOf(en.fältnamn),
    väg: en.fält,
    före: inWords(en.före),
    efter: inWords(en.efter),
    betydelse,
  };
}

/** A cell whose figure means something else is told of once: with all that gives it another meaning. */
function cellDifference(
  en: Skillnad,
  { djup, före, efter }: NonNullable<Skillnad['cell']>,
  delar: Skillnad[],
  plats: Plats,
): Rapportskillnad {
  const ändrade = [
    ...new Set(delar.map(({ fältnamn, väg }) => fältnamn[fältnamn.length - (väg.length - djup)] ?? '')),
  ];
  const figur = ändrade.includes('tryckt') || ändrade.includes('tal');
  const write = (cell: Cellnod) =>
    [
      ...(figur ? [figureIn(cell)] : []),
      ...ändrade
        .filter((namn) => !['tryckt', 'tal', ...(figur ? ['enhet'] : [])].includes(namn))
        .map((namn) => `${namn}: ${inWords(cell[namn]) ?? 'inte angivet'}`),
    ].join('; ');
  return {
    ...plats,
    ...placeOf(en.väg),
    fält: figur ? 'tryckt' : ändrade.join(', '),
    väg: en.fält.slice(0, djup),
    före: write(före),
    efter: write(efter),
    betydelse: true,
  };
}

function placeOf(väg: string[]): Pick<Rapportskillnad, 'rad' | 'kolumn'> {
  const [axel, nyckel, fält, kolumn] = väg;
  if (axel === 'kolumner' && nyckel !== undefined && väg.length > 1) return { kolumn: nyckel };
  if (axel !== 'rader' || nyckel === undefined || väg.length < 2) return {};
  return fält === 'värden' && kolumn !== undefined ? { rad: nyckel, kolumn } : { rad: nyckel };
}

/** "korthet › tal › rad". */
function nameOf(fältnamn: string[]): string {
  const [axel, ...rest] = fältnamn;
  const egna = axel === 'rader' || axel === 'kolumner' ? rest : fältnamn;
  return egna.filter((namn) => namn !== 'värden').join(' › ');
}

/** The figure of a cell with its unit, or its verdict with what it comes to. */
function figureIn(cell: Cellnod): string {
  const { tryckt, tal, enhet, läge } = cell;
  const visat = tryckt === null || tryckt === '' ? 'tomt' : tryckt;
  const medEnhet = typeof enhet === 'string' && /\d$/u.test(visat) ? `${visat} ${enhet}` : visat;
  return [
    medEnhet,
    ...(tal === undefined ? [] : [`läst som ${inWords(tal) ?? ''}`]),
    ...(typeof läge === 'string' ? [läge] : []),
  ].join(', ');
}

/** Whatever stands there, in one line. */
export function inWords(nod: unknown): string | null {
  if (nod === undefined || nod === null) return null;
  if (isCell(nod)) return figureIn(nod);
  if (nod === true) return 'ja';
  if (Array.isArray(nod)) return nod.map((del: unknown) => inWords(del) ?? '').join('; ');
  if (typeof nod === 'object')
    return Object.entries(nod)
      .filter(([namn, del]) => namn !== 'tidigare' && del !== undefined && del !== null)
      .map(([namn, del]) => (Number.isInteger(Number(namn)) ? '' : `${namn}: `) + (inWords(del) ?? ''))
      .join(', ');
  return typeof nod === 'string' ? nod : JSON.stringify(nod);
}
