import type { Rapport, Rapportplats } from '#domain/arkiv.ts';
import { dimension, isBelopp, type Enhet } from '#domain/enhet.ts';
import { isCellobjekt, type Tabell, type Uppgift } from '#domain/datablad/tabell.ts';
import { cellerOf, ställeOf, tabellerOf } from '#domain/sifferkontroll/celler.ts';
import { unitIn } from '#domain/sifferkontroll/text/enhetsord.ts';
import type { Iakttagelse, Ställe } from '#domain/sifferkontroll/iakttagelse.ts';
import type { Allvar } from '#domain/sifferkontroll/regelnyckel.ts';
import {
  isOppositeSign,
  isThousandfold,
  mätvärdenOf,
  sameTime,
  type Mätvärde,
} from '#domain/sifferkontroll/matvarden.ts';
import type { Regel } from './regel.ts';

export const enhetOchStorlek: Regel = {
  nyckel: 'enhet-och-storlek',
  namn: 'Enhet, storlek och tecken',
  ingress: 'Rubrikens enhet ska vara talens, och samma sak ska inte hoppa tusen gånger eller byta tecken.',
  kontrollerar: [
    'Säger en rubrik mnkr, tkr, kronor, procent eller antal ska talen under den vara i den enheten.',
    'Samma uppgift på två ställen i rapporten ska inte vara ungefär tusen gånger större på det ena. Samma mått i nämndens förra rapport ska inte heller vara det.',
    'Samma belopp ska inte vara ett överskott på ett ställe och ett underskott på ett annat.',
  ],
  avrundning:
    'Ett hopp räknas när det ena talet är 900 till 1 100 gånger det andra. Avrundning spelar då ingen roll.',
  allvar:
    'Fel enhet i en rubrik eller ett hopp på tusen påverkar slutsatsen, liksom ett omvänt tecken. En rubrik som säger antal över en andel avviker.',
  sägerInte:
    'Ett fynd säger inte att talen är fel. Oftast är det bara rubriken, och talen är lästa i den enhet som resten av rapporten visar.',
  checkBlad: (plats) => [
    ...tabellerOf(plats.rapport).flatMap(({ nyckel, tabell }) => checkRubriker(nyckel, tabell)),
    ...withinReport(plats.rapport),
    ...acrossReports(plats),
  ],
};

/** Each heading that names a unit, against the figures it stands over. A unit in the cells' own print wins. */
function checkRubriker(datablad: string, tabell: Tabell): Iakttagelse[] {
  const celler = cellerOf(tabell);
  const iTabellen = unitIn(tabell.rubrik);
  return [
    ...(iTabellen === null || !isBelopp(iTabellen.enhet)
      ? []
      : compareRubrik(
          { datablad },
          tabell.rubrik,
          iTabellen,
          celler.filter(({ sagt }) => isBelopp(sagt.enhet)),
          tabell.tolkning,
        )),
    ...tabell.kolumner.flatMap((kolumn) => {
      const säger = unitIn(kolumn.rubrik);
      if (säger === null) return [];
      const egna = celler.filter((uppgift) => uppgift.kolumn === kolumn);
      return compareRubrik({ datablad, kolumn: kolumn.nyckel }, kolumn.rubrik, säger, egna, kolumn.tolkning);
    }),
    ...tabell.rader.flatMap((rad) => {
      const säger = unitIn(rad.benämning);
      if (säger === null || säger.enhet === 'antal') return [];
      const egna = celler.filter(
        (uppgift) =>
          uppgift.rad === rad &&
          uppgift.sagt.storhet !== 'förändring' &&
          unitIn(uppgift.kolumn.rubrik) === null,
      );
      return compareRubrik({ datablad, rad: rad.nyckel }, rad.benämning, säger, egna, rad.tolkning);
    }),
  ];
}

function compareRubrik(
  ställe: Ställe,
  rubrik: string,
  { enhet, säger }: { enhet: Enhet; säger: string },
  celler: Uppgift[],
  tolkning: string | undefined,
): Iakttagelse[] {
  const tal = celler.filter(
    ({ läsning, cell }) => läsning.slag === 'tal' && !(isCellobjekt(cell) && cell.enhet !== undefined),
  );
  const andra = tal.filter(({ sagt }) => sagt.enhet != null && disagrees(sagt.enhet, enhet));
  const [första] = andra;
  if (första === undefined || andra.length < tal.length) return [];
  const allvar: Allvar = isBelopp(enhet) && isBelopp(första.sagt.enhet) ? 'slutsats' : 'avviker';
  return [
    {
      regel: 'enhet-och-storlek',
      allvar,
      // Over a single figure, the heading of a column is as much that figure's.
      ställe: ställe.kolumn !== undefined && tal.length === 1 ? ställeOf(ställe.datablad, första) : ställe,
      utsaga: { kod: 'enhet-i-rubrik', rubrik, säger, är: första.sagt.enhet ?? null },
      // With its reading explained there is nothing more to do than to tell of it.
      baraVisas: tolkning !== undefined,
    },
  ];
}

/** "Antal" is said of whatever is counted, so it disagrees with amounts and shares only. */
function disagrees(är: Enhet, säger: Enhet): boolean {
  if (säger === 'antal') return isBelopp(är) || ['procent', 'procentenheter'].includes(är);
  if (säger === 'procent') return isBelopp(är) || dimension(är) === 'antal';
  return är !== säger;
}

function withinReport(rapport: Rapport): Iakttagelse[] {
  return [...mätvärdenOf(rapport).values()].flatMap((grupp) =>
    grupp.flatMap((värde, plats) => {
      const först = grupp.slice(0, plats).find((annat) => sameTime(annat, värde));
      return först === undefined ? [] : compareStorlek(värde, först, false);
    }),
  );
}

/** Against the nämnd's report before: whatever the year, a measure does not become a thousand times itself. */
function acrossReports({ nämnd, rapport }: Rapportplats): Iakttagelse[] {
  const äldre = nämnd.rapporter[nämnd.rapporter.indexOf(rapport) + 1];
  if (äldre === undefined) return [];
  const förra = mätvärdenOf(äldre);
  return [...mätvärdenOf(rapport)].flatMap(([mått, värden]) => {
    const [första] = värden;
    const annat = förra.get(mått)?.[0];
    // A residual such as an avvikelse may be of any size.
    if (första === undefined || annat === undefined) return [];
    if (['avvikelse', 'förändring'].includes(första.uppgift.sagt.storhet ?? '')) return [];
    return isThousandfold(första, annat) ? compareStorlek(första, annat, true) : [];
  });
}

function compareStorlek(värde: Mätvärde, annat: Mätvärde, annanRapport: boolean): Iakttagelse[] {
  const kod = isThousandfold(värde, annat)
    ? ('tusen-gånger' as const)
    : isOppositeSign(värde, annat)
      ? ('omvänt-tecken' as const)
      : null;
  if (kod === null) return [];
  const ställe = ställeOf(annat.datablad, annat.uppgift);
  return [
    {
      regel: 'enhet-och-storlek',
      allvar: 'slutsats',
      ställe: ställeOf(värde.datablad, värde.uppgift),
      ...(annanRapport ? {} : { också: [ställe] }),
      utsaga: {
        kod,
        tryckt: värde.mått,
        annan: { ställe, mått: annat.mått, ...(annanRapport ? { rapport: annat.rapport } : {}) },
      },
      baraVisas: annanRapport,
    },
  ];
}
