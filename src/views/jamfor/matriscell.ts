import type { Nämnd } from '#domain/arkiv.ts';
import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import { isBelopp } from '#domain/enhet.ts';
import { compareMätning, isComparable, type Jämförbar } from '#domain/matt/jamforbar.ts';
import { sideOfTarget, type Målläge } from '#domain/matt/malvarde.ts';
import type { Lucka, Observation } from '#domain/matt/observation.ts';
import { formatPeriod } from '#domain/period.ts';
import { byPeriod, toSerier } from '#domain/matt/serie.ts';
import type { Nyckeltal } from '#domain/register/nyckeltal.ts';
import { adressOf } from './helarsprognos.ts';
import { describeFel, type Felmärkt } from '#views/ord/fel.ts';
import { describeHinder } from '#views/ord/hinder.ts';
import { inSignedMillions } from './prognossakerhet.ts';
import { describeSaknas } from '#views/ord/saknas.ts';
import { printedTal, withCa } from '#views/ord/tal.ts';
import { isShown, latestFirst, latestValue, targetOf, yearOf } from './senaste.ts';

/** A nämnd's latest value of a measure. */
export interface MatrixCell extends Felmärkt {
  /** As printed with unit; amounts in mnkr where minus is worse. Without a value, the reason in words. */
  text: string;
  saknas: boolean;
  /** As printed, where the text is another. */
  tryckt: string | null;
  /** "prognos helåret 2023", "augusti 2023". */
  när: string;
  /** How a figure that the site computes came about; null for printed ones. */
  uträknat: string | null;
  /** The body it is of, where it is not the report's own. */
  vem: string | null;
  adress: string;
  /** The printed numbers: one, or each where the reports differ; none without a value, or where it is computed. */
  källor: readonly Observation[];
  /** Against the nämnd's own target for the year. */
  mål: (Felmärkt & { riktning: Målläge; adress: string }) | null;
}

/** Every figure of a cell, its target too. */
export function talIn(cell: MatrixCell | null): Felmärkt[] {
  return cell === null ? [] : [cell, ...(cell.mål === null ? [] : [cell.mål])];
}

/** A nämnd's latest value of a measure, or why there is none; null where it prints nothing of it. */
export function latestCell(
  observationer: Observation[],
  luckor: Lucka[],
  mått: Nyckeltal,
): MatrixCell | null {
  return (
    toMatrixCell(observationer, mått) ??
    toIncomparableCell(observationer) ??
    toMissingCell(luckor) ??
    toBudgetOnlyCell(observationer)
  );
}

function toMatrixCell(observationer: Observation[], mått: Nyckeltal): MatrixCell | null {
  const värde = latestValue(observationer);
  if (värde === null) return null;
  const källor = printedOfSame(värde, observationer);
  const { text, tryckt, fel } = printedAs(källor);
  const period = formatPeriod(värde.period);
  return {
    text,
    fel,
    saknas: false,
    uträknat: null,
    tryckt: text === tryckt ? null : tryckt,
    när: värde.storhet === 'utfall' ? period : `${värde.storhet ?? ''} ${period}`,
    vem: värde.vem,
    adress: adressOf(värde),
    källor,
    mål: toMål(värde, observationer, mått),
  };
}

/** A value as it is shown and as it is printed: each of them where the reports differ on it. */
function printedAs(egna: Jämförbar<Observation>[]): Felmärkt & { tryckt: string } {
  const tryckta = egna.map((en) => printedTal(en.tryckt, en.enhet));
  const visade = isBelopp(egna[0]?.enhet ?? null)
    ? egna.map((en) => withCa(inSignedMillions(en.värde), en))
    : tryckta;
  return {
    text: alternatives(visade),
    tryckt: alternatives(tryckta),
    fel: describeFel(egna.flatMap((en) => en.fel)),
  };
}

/** The values that are printed of what one value is of. */
function printedOfSame(
  värde: Jämförbar<Observation>,
  observationer: Observation[],
): Jämförbar<Observation>[] {
  const lika = observationer.filter(
    ({ period, storhet, slag, kön, vem }) =>
      period?.text === värde.period.text &&
      storhet === värde.storhet &&
      slag === värde.slag &&
      kön === värde.kön &&
      vem === värde.vem,
  );
  const punkt = toSerier({ observationer: lika, luckor: [] })
    .flatMap(({ punkter }) => punkter)
    .find(({ tryckningar }) => tryckningar.some(({ källor }) => källor.includes(värde)));
  return punkt?.tryckningar.map(({ observation }) => observation) ?? [värde];
}

function alternatives(texter: string[]): string {
  return [...new Set(texter)].join(' eller ');
}

/** Why a nämnd that has the measure shows no outcome of it. */
function toMissingCell(luckor: Lucka[]): MatrixCell | null {
  const lucka = luckor
    .filter((en) => en.storhet === 'utfall' && en.kön === null && en.vem !== 'riket' && en.period !== null)
    .sort((a, b) => byPeriod(b, a))[0];
  if (lucka?.period == null) return null;
  return {
    text: describeSaknas(lucka.skäl),
    fel: null,
    saknas: true,
    uträknat: null,
    tryckt: null,
    när: formatPeriod(lucka.period),
    vem: lucka.vem,
    adress: adressOf(lucka),
    källor: [],
    mål: null,
  };
}

/** A figure that is printed and may not be set beside those of others, with the reason. */
function toIncomparableCell(observationer: Observation[]): MatrixCell | null {
  const [bäst] = observationer
    .filter(({ kön, vem, storhet }) => kön === null && vem !== 'riket' && isShown(storhet))
    .sort(latestFirst);
  if (bäst === undefined) return null;
  const svar = compareMätning(bäst, bäst);
  return {
    text: printedTal(bäst.tryckt, bäst.enhet),
    fel: describeFel(bäst.fel),
    saknas: true,
    uträknat: svar.jämförbar ? null : describeHinder(svar.hinder),
    tryckt: null,
    när: bäst.period === null ? 'framgår inte' : formatPeriod(bäst.period),
    vem: bäst.vem,
    adress: adressOf(bäst),
    källor: [],
    mål: null,
  };
}

/**
 * A nämnd that prints figures of the subject which this measure alone is of, and does not say that they are the measure:
 * whether its investments are net, for instance.
 */
export function unclaimedCell(
  arkiv: AvlästArkiv,
  mått: Nyckeltal,
  nämnd: Nämnd,
  år?: string,
): MatrixCell | null {
  const ämne = subjectOf(arkiv, mått);
  const [bäst] = arkiv
    .ofNämnd(nämnd)
    .observationer.filter(
      (en) =>
        en.ämne === ämne &&
        en.nyckeltal === null &&
        en.delAv === null &&
        isShown(en.storhet) &&
        (år === undefined || yearOf(en.period) === år),
    )
    .sort(latestFirst);
  return bäst === undefined
    ? null
    : {
        text: 'kan inte anges',
        fel: null,
        saknas: true,
        tryckt: null,
        när: bäst.period === null ? 'framgår inte' : formatPeriod(bäst.period),
        uträknat: 'rapporten trycker tal i ämnet, men säger inte att de är detta mått',
        vem: bäst.vem,
        adress: adressOf(bäst),
        källor: [],
        mål: null,
      };
}

/** The subject of the tables that print a measure, where they print no other of the register; text may be of any. */
function subjectOf(arkiv: AvlästArkiv, mått: Nyckeltal): string | null {
  const ämnenOf = ({ nyckel }: Nyckeltal) =>
    new Set(arkiv.byMeasure(nyckel).poster.flatMap(({ ämne }) => (ämne === 'text' ? [] : ämne)));
  const [ämne, ...fler] = ämnenOf(mått);
  if (ämne === undefined || fler.length > 0) return null;
  return arkiv.nyckeltal.some((annat) => annat !== mått && ämnenOf(annat).has(ämne)) ? null : ämne;
}

/** A nämnd that prints a budget of the measure, but neither outcome nor forecast to set beside those of others. */
function toBudgetOnlyCell(observationer: Observation[]): MatrixCell | null {
  const [budget] = observationer
    .filter((en) => isComparable(en) && en.storhet === 'budget' && en.kön === null && en.vem === null)
    .sort((a, b) => byPeriod(b, a));
  if (budget?.period == null) return null;
  return {
    text: 'kan inte anges',
    fel: null,
    saknas: true,
    tryckt: null,
    när: formatPeriod(budget.period),
    uträknat: 'rapporten trycker budgeten men varken utfall eller prognos',
    vem: null,
    adress: adressOf(budget),
    källor: [],
    mål: null,
  };
}

/** Which side of its target an outcome is; null where there is none, or where it depends on which report is asked. */
function toMål(
  utfall: Jämförbar<Observation>,
  observationer: Observation[],
  mått: Nyckeltal,
): MatrixCell['mål'] {
  const mål = targetOf(utfall, observationer);
  if (mål === null) return null;
  const sidor = printedOfSame(utfall, observationer).map((en) =>
    sideOfTarget(en, mål, utfall.riktning ?? mått.riktning),
  );
  const [riktning = null] = sidor;
  if (riktning === null || sidor.some((sida) => sida !== riktning)) return null;
  return {
    riktning,
    text: printedTal(mål.tryckt, mål.enhet),
    fel: describeFel(mål.fel),
    adress: adressOf(mål),
  };
}
