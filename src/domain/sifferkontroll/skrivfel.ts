import type { Räkning } from '#domain/datablad/rakning.ts';
import { ställeOf } from './celler.ts';
import type { Bot, Iakttagelse, Ställe } from './iakttagelse.ts';

/** One figure that alone explains several findings: with another value there, all of them go away. */
export interface Skrivfel {
  ställe: Ställe;
  /** What it should have been, as near as rounding tells. */
  tal: number;
  iakttagelser: Iakttagelse[];
}

/** Every figure of a sum or formula, and what it would have to be for the printed result to follow. */
export function botOf(datablad: string, räkning: Räkning): Bot[] {
  const { uppgift, termer, vikter, tryckt, räknat, avrundning } = räkning;
  const resultat = {
    ställe: ställeOf(datablad, uppgift),
    lägst: räknat - avrundning,
    högst: räknat + avrundning,
  };
  return [
    resultat,
    ...(vikter ?? []).flatMap((vikt, plats): Bot[] => {
      const term = termer[plats];
      if (term?.läsning.slag !== 'tal' || vikt === 0) return [];
      const mitt = term.läsning.tal + (tryckt - räknat) / vikt;
      const halv = avrundning / Math.abs(vikt);
      return [{ ställe: ställeOf(datablad, term), lägst: mitt - halv, högst: mitt + halv }];
    }),
  ];
}

/** The findings that one slip explains together, by finding; those that stand alone are left out. */
export function skrivfelAmong(iakttagelser: Iakttagelse[]): Map<Iakttagelse, Skrivfel> {
  const funna = new Map<Iakttagelse, Skrivfel>();
  const perCell = Map.groupBy(
    iakttagelser.flatMap((iakttagelse) => (iakttagelse.botas ?? []).map((bot) => ({ iakttagelse, bot }))),
    ({ bot: { ställe } }) => [ställe.datablad, ställe.rad, ställe.kolumn].join('/'),
  );
  const möjliga = [...perCell.values()].flatMap((egna) => largestTogether(egna) ?? []);
  // What explains most comes first; then the figure that something was noticed at.
  const ordnade = möjliga.sort(
    (a, b) => b.iakttagelser.length - a.iakttagelser.length || noticedAt(b) - noticedAt(a),
  );
  for (const fel of ordnade) {
    const lediga = fel.iakttagelser.filter((en) => !funna.has(en));
    if (lediga.length > 1) for (const en of lediga) funna.set(en, { ...fel, iakttagelser: lediga });
  }
  return funna;
}

interface Botad {
  iakttagelse: Iakttagelse;
  bot: Bot;
}

/** The most findings that one value would cure; null where no two agree. */
function largestTogether(botade: Botad[]): Skrivfel | null {
  const grupper = botade.map(({ bot: { lägst } }) =>
    botade.filter(({ bot }) => bot.lägst <= lägst && lägst <= bot.högst),
  );
  const störst = grupper.reduce<Botad[]>((hittills, en) => (en.length > hittills.length ? en : hittills), []);
  const [första] = störst;
  const iakttagelser = [...new Set(störst.map(({ iakttagelse }) => iakttagelse))];
  if (första === undefined || iakttagelser.length < 2) return null;
  const lägst = Math.max(...störst.map(({ bot }) => bot.lägst));
  const högst = Math.min(...störst.map(({ bot }) => bot.högst));
  return { ställe: första.bot.ställe, tal: (lägst + högst) / 2, iakttagelser };
}

function noticedAt({ ställe, iakttagelser }: Skrivfel): number {
  return iakttagelser.some(
    (en) =>
      en.ställe.datablad === ställe.datablad &&
      en.ställe.rad === ställe.rad &&
      en.ställe.kolumn === ställe.kolumn,
  )
    ? 1
    : 0;
}
