import type { Rapport, Rapportplats } from '../domain/arkiv.ts';
import { periodOf } from '../domain/datablad/rakning.ts';
import { uppgiftAt, uppgifterOf, type Rad, type Tabell, type Uppgift } from '../domain/datablad/tabell.ts';
import { isBelopp } from '../domain/enhet.ts';
import { compareMätning, type Hinder, type Mätning } from '../domain/jamforbar.ts';
import { formatPeriod, parsePeriod } from '../domain/period.ts';
import { rapportAdress } from '../domain/adresser.ts';
import { rapportnamn } from './namn.ts';
import { toFigure, type Skrivsätt } from './tal.ts';

/** A figure with the time it is of. */
export interface DatedFigure {
  text: string;
  period: string;
  adress: string;
}

/** A headline figure beside the same measure in the report before. */
export interface ChangeModel {
  rubrik: string;
  nu: DatedFigure;
  /** The figure before, or why the two are not compared. */
  då: DatedFigure | { hinder: string };
}

/** What has changed since the report before, in the measures that this one sets large. */
export interface ChangesModel {
  förra: { text: string; adress: string };
  rader: ChangeModel[];
}

/** Null when there is no report before, or it has none of the measures. */
export function changesSinceLast(plats: Rapportplats): ChangesModel | null {
  const { rapporter } = plats.nämnd;
  const förra = rapporter[rapporter.findIndex(({ slug }) => slug === plats.rapport.slug) + 1];
  if (förra === undefined) return null;
  const föregångare = { ...plats, rapport: förra };
  const rader = (plats.rapport.korthet?.tal ?? []).flatMap(({ rubrik, enhet, decimaler, ...ref }) => {
    const skrivsätt = { enhet, decimaler };
    const nu = findPlace(plats.rapport, ref);
    return nu === null ? [] : (toChange(plats, föregångare, rubrik, nu, skrivsätt) ?? []);
  });
  if (rader.length === 0) return null;
  return { förra: { text: rapportnamn(förra), adress: rapportAdress(föregångare) }, rader };
}

/** A cell and where it stands. */
interface Ställe {
  blad: string;
  tabell: Tabell;
  uppgift: Uppgift;
}

function findPlace(rapport: Rapport, ref: { ur: string; rad: string; kolumn: string }): Ställe | null {
  const tabell = rapport.datablad.find(({ nyckel }) => nyckel === ref.ur)?.innehåll;
  const uppgift = tabell?.typ === 'tabell' ? uppgiftAt(tabell, ref.rad, ref.kolumn) : null;
  return tabell?.typ !== 'tabell' || uppgift === null ? null : { blad: ref.ur, tabell, uppgift };
}

function toChange(
  plats: Rapportplats,
  föregångare: Rapportplats,
  rubrik: string,
  nu: Ställe,
  skrivsätt: Skrivsätt,
): ChangeModel | null {
  const mätning = toMätning(nu);
  if (mätning === null) return null;
  const prövade = sameMeasure(föregångare.rapport, nu).flatMap((ställe) => {
    const då = toMätning(ställe);
    return då === null ? [] : [{ ställe, då, svar: compareMätning(mätning, då) }];
  });
  const nyast = prövade.sort((a, b) => (b.då.period.slut ?? '').localeCompare(a.då.period.slut ?? ''));
  const [bäst] = [...nyast.filter(({ svar }) => svar.jämförbar), ...nyast];
  if (bäst === undefined) return null;
  return {
    rubrik,
    nu: toDated(plats, nu, mätning, skrivsätt),
    då: bäst.svar.jämförbar
      ? toDated(föregångare, bäst.ställe, bäst.då, skrivsätt)
      : { hinder: describeHinder(bäst.svar.hinder) },
  };
}

/** Cells of the report that claim the same measure: same ämne and key, same kind of figure, of the same people. */
function sameMeasure(rapport: Rapport, { tabell, uppgift }: Ställe): Ställe[] {
  const ämne = (en: Tabell, rad: Rad) => rad.ämne ?? en.ämne;
  return rapport.datablad.flatMap(({ nyckel, innehåll }) =>
    innehåll.typ !== 'tabell'
      ? []
      : innehåll.rader
          .filter(
            (rad) => rad.nyckel === uppgift.rad.nyckel && ämne(innehåll, rad) === ämne(tabell, uppgift.rad),
          )
          .flatMap((rad) => uppgifterOf(innehåll, rad))
          .filter(
            ({ sagt, läsning }) =>
              läsning.slag === 'tal' &&
              sagt.storhet === uppgift.sagt.storhet &&
              sagt.kön === uppgift.sagt.kön &&
              sagt.vem === uppgift.sagt.vem,
          )
          .map((en) => ({ blad: nyckel, tabell: innehåll, uppgift: en })),
  );
}

/** Null when the sheet does not say what is needed to compare. */
function toMätning({ tabell, uppgift }: Ställe): Mätning | null {
  const { sagt } = uppgift;
  const period = periodOf(tabell, uppgift);
  const mäts = sagt.mäts ?? (isBelopp(sagt.enhet) ? 'flöde' : undefined);
  if (period === null || mäts === undefined) return null;
  return { period: parsePeriod(period), enhet: sagt.enhet ?? null, mäts, brott: sagt.brott };
}

function toDated(
  plats: Rapportplats,
  { blad, uppgift }: Ställe,
  { period }: Mätning,
  skrivsätt: Skrivsätt,
): DatedFigure {
  const ref = { ur: blad, rad: uppgift.rad.nyckel, kolumn: uppgift.kolumn.nyckel };
  const { text, adress } = toFigure(plats, ref, isBelopp(uppgift.sagt.enhet) ? skrivsätt : {});
  return { text, adress, period: formatPeriod(period) };
}

/** Why two figures are not compared, in a sentence. */
export function describeHinder(hinder: Hinder): string {
  switch (hinder.kod) {
    case 'enhet saknas':
      return 'Jämförs inte: enheten framgår inte.';
    case 'olika dimension':
      return `Jämförs inte: ${hinder.a} mot ${hinder.b}.`;
    case 'olika mätsätt':
      return `Jämförs inte: ${hinder.a} mot ${hinder.b}.`;
    case 'öppen period':
      return 'Jämförs inte: det framgår inte från när talen gäller.';
    case 'olika månader':
      return `Jämförs inte: ${formatPeriod(hinder.a)} mot ${formatPeriod(hinder.b)}.`;
    case 'brott':
      return `Jämförs inte: ${hinder.motivering}`;
    default:
      return hinder satisfies never;
  }
}
