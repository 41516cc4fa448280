import { readCell } from '#domain/cell.ts';
import { isBelopp, type Enhet } from '#domain/enhet.ts';
import { parseFormel, termer } from '#domain/formel.ts';
import { sagtnamn } from '#domain/datablad/sagt.ts';
import {
  isCellobjekt,
  rowOf,
  saidOfRad,
  trycktOf,
  uppgifterOf,
  type Rad,
  type Tabell,
  type Uppgift,
} from '#domain/datablad/tabell.ts';
import { summedRows } from '#domain/datablad/summarader.ts';
import type { Fynd, Fältväg } from './fynd.ts';
import { bothReadings, explainOläst, type Oläst } from './olast.ts';

/** A finding within a sheet: the field is all that is known of its place. */
export type Bladfynd = Fynd & { fält: Fältväg };

/** Keys must be unique among the rows, and among the columns; those that they have had before likewise. */
export function checkNycklar(
  poster: { nyckel: string; tidigare?: readonly string[] | undefined }[],
  fält: string,
): Bladfynd[] {
  const platser = new Map<string, number>();
  const check = (nyckel: string, plats: number, väg: Fältväg): Bladfynd[] => {
    const först = platser.get(nyckel);
    if (först === undefined) platser.set(nyckel, plats);
    return först === undefined ? [] : [{ kod: 'dubbel-nyckel', fält: väg, nyckel, först: först + 1 }];
  };
  // First those that are in use: a former key must give way to them.
  return [
    ...poster.flatMap(({ nyckel }, plats) => check(nyckel, plats, [fält, plats, 'nyckel'])),
    ...poster.flatMap(({ tidigare = [] }, plats) =>
      tidigare.flatMap((nyckel, nummer) => check(nyckel, plats, [fält, plats, 'tidigare', nummer])),
    ),
  ];
}

/** Every row holds one cell for each column; only a heading may be without. */
export function checkVärden(tabell: Tabell): Bladfynd[] {
  const kolumner = tabell.kolumner.length;
  return tabell.rader.flatMap((rad, plats): Bladfynd[] => {
    if (rad.värden === undefined) {
      const förälder = rad.art === 'rubrik' || tabell.rader.some(({ av }) => av === rad.nyckel);
      return förälder ? [] : [{ kod: 'värden-saknas', fält: ['rader', plats], kolumner }];
    }
    const antal = rad.värden.length;
    return antal === kolumner
      ? []
      : [{ kod: 'fel-antal-värden', fält: ['rader', plats, 'värden'], antal, kolumner }];
  });
}

/** Formulas can be read, and name keys of their own axis. */
export function checkRäknas(tabell: Tabell): Bladfynd[] {
  const summerade = summedRows(tabell);
  return [
    ...tabell.kolumner.flatMap((kolumn, plats) =>
      checkFormel(kolumn, tabell.kolumner, ['kolumner', plats, 'räknas']),
    ),
    ...tabell.rader.flatMap((rad, plats) =>
      rad.räknas === 'ovan' || rad.räknas === 'under'
        ? checkSummerade(summerade.get(rad) ?? [], rad.räknas, ['rader', plats, 'räknas'])
        : checkFormel(rad, tabell.rader, ['rader', plats, 'räknas']),
    ),
  ];
}

/** A sum without rows would never be checked. */
function checkSummerade(rader: Rad[], räknas: string, fält: Fältväg): Bladfynd[] {
  return rader.length === 0 ? [{ kod: 'räknas-utan-rader', fält, räknas }] : [];
}

function checkFormel(
  { nyckel: egen, räknas: formel }: { nyckel: string; räknas?: string | undefined },
  axel: { nyckel: string }[],
  fält: Fältväg,
): Bladfynd[] {
  if (formel === undefined) return [];
  const finns = axel.map(({ nyckel }) => nyckel);
  try {
    return termer(parseFormel(formel)).flatMap(({ nyckel, tryckt }): Bladfynd[] => {
      if (nyckel === egen && finns.indexOf(egen) === finns.lastIndexOf(egen))
        return [{ kod: 'formel-nämner-sig-själv', fält, formel }];
      return tryckt && !finns.includes(nyckel)
        ? [{ kod: 'okänd-term', fält, formel, term: nyckel, finns }]
        : [];
    });
  } catch (fel) {
    return [
      {
        kod: 'formel-går-inte-att-läsa',
        fält,
        formel,
        fel: fel instanceof Error ? fel.message : String(fel),
      },
    ];
  }
}

/** `av` names another row, and never leads back to the row itself. */
export function checkAv(tabell: Tabell): Bladfynd[] {
  const finns = tabell.rader.map(({ nyckel }) => nyckel);
  return tabell.rader.flatMap((rad, plats): Bladfynd[] => {
    if (rad.av === undefined) return [];
    const fält = ['rader', plats, 'av'];
    if (!finns.includes(rad.av)) return [{ kod: 'okänd-rad-över', fält, av: rad.av, finns }];
    return leadsBack(tabell, rad) ? [{ kod: 'rader-under-varandra', fält, av: rad.av }] : [];
  });
}

function leadsBack(tabell: Tabell, rad: Rad): boolean {
  const sedda = new Set<string>();
  let av = rad.av;
  while (av !== undefined && !sedda.has(av)) {
    if (av === rad.nyckel) return true;
    sedda.add(av);
    av = rowOf(tabell, av)?.av;
  }
  return false;
}

/** A cell that looks like a number is read as one, or says what it is: "5.658" is never published as a word. */
export function checkOlästa(tabell: Tabell): Bladfynd[] {
  return tabell.rader.flatMap((rad, plats) =>
    uppgifterOf(tabell, rad).flatMap((uppgift, nummer): Bladfynd[] => {
      const oläst = findOläst(uppgift);
      if (oläst === null) return [];
      const tryckt = trycktOf(uppgift.cell) ?? '';
      return [
        {
          kod: 'oläst-tal',
          fält: ['rader', plats, 'värden', nummer],
          tryckt,
          kolumn: uppgift.kolumn.nyckel,
          ...oläst,
        },
      ];
    }),
  );
}

/** Units of which nothing is printed but whole numbers: a comma before three digits may stand between thousands there. */
const helaEnheter: readonly unknown[] = ['kr', 'antal', 'personer', 'ärenden', 'platser'] satisfies Enhet[];

function findOläst({ cell, läsning, sagt }: Uppgift): Oläst | null {
  const tryckt = trycktOf(cell) ?? '';
  if (läsning.slag === 'text' && (sagt.storhet === 'text' || sagt.storhet === 'bedömning')) return null;
  // A number that was read and is words all the same is larger than any kommun has.
  if (läsning.slag === 'text')
    return readCell(cell).slag === 'tal'
      ? { hinder: [{ slag: 'flera tal' }], läsningar: [] }
      : explainOläst(tryckt);
  const angivet = isCellobjekt(cell) && cell.tal !== undefined;
  return läsning.slag === 'tal' && !angivet && helaEnheter.includes(sagt.enhet) && isTusentalskomma(tryckt)
    ? { hinder: [{ slag: 'tvetydigt' }], läsningar: bothReadings(tryckt) }
    : null;
}

function isTusentalskomma(tryckt: string): boolean {
  return /^[−–+-]?\s?[1-9]\d{0,2},\d{3}$/u.test(tryckt.trim());
}

/** Every mark has its note, and every note its mark. */
export function checkNoter(tabell: Tabell): Bladfynd[] {
  const finns = Object.keys(tabell.noter ?? {});
  const märken: { not: string | undefined; fält: Fältväg }[] = [
    { not: tabell.not, fält: ['not'] },
    ...tabell.kolumner.map(({ not }, plats) => ({ not, fält: ['kolumner', plats, 'not'] })),
    ...tabell.rader.flatMap((rad, plats) => [
      { not: rad.not, fält: ['rader', plats, 'not'] },
      ...(rad.värden ?? []).map((cell, nummer) => ({
        not: isCellobjekt(cell) ? cell.not : undefined,
        fält: ['rader', plats, 'värden', nummer, 'not'],
      })),
    ]),
  ];
  const använda = new Set(märken.map(({ not }) => not));
  return [
    ...märken.flatMap(({ not, fält }): Bladfynd[] =>
      not === undefined || finns.includes(not) ? [] : [{ kod: 'okänd-not', fält, not, finns }],
    ),
    ...finns.flatMap((not): Bladfynd[] =>
      använda.has(not) ? [] : [{ kod: 'oanvänd-not', fält: ['noter', not], not }],
    ),
  ];
}

/** Row and column may not both say the same thing of a figure, so that no precedence has to be learnt. */
export function checkSagtTvåGånger(tabell: Tabell): Bladfynd[] {
  return tabell.rader.flatMap((rad, plats) => {
    if (rad.värden === undefined) return [];
    const påRaden = saidOfRad(tabell, rad);
    return tabell.kolumner.flatMap((kolumn) =>
      sagtnamn
        .filter((namn) => påRaden[namn] !== undefined && kolumn[namn] !== undefined)
        // A row's plus does not reach an avvikelse column, so there they do not speak of the same figure.
        .filter((namn) => namn !== 'plus' || kolumn.storhet !== 'avvikelse')
        .map((namn): Bladfynd => ({
          kod: 'sagt-två-gånger',
          fält: ['rader', plats],
          namn,
          kolumn: kolumn.nyckel,
        })),
    );
  });
}

/** An amount of money says what its plus sign means; a stock, such as a debt, is neither an income nor a cost. */
export function checkPlus(tabell: Tabell): Bladfynd[] {
  return tabell.rader.flatMap((rad, plats) =>
    uppgifterOf(tabell, rad).flatMap(({ kolumn, sagt, läsning }): Bladfynd[] =>
      läsning.slag === 'tal' && isBelopp(sagt.enhet) && sagt.mäts !== 'bestånd' && sagt.plus === undefined
        ? [
            {
              kod: 'plus-saknas',
              fält: ['rader', plats],
              rad: rad.nyckel,
              kolumn: kolumn.nyckel,
              enhet: sagt.enhet,
            },
          ]
        : [],
    ),
  );
}
