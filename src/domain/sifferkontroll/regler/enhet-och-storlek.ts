import type { Rapportplats } from '#domain/arkiv.ts';
import { isBelopp } from '#domain/enhet.ts';
import { ställeOf, tabellerOf } from '#domain/sifferkontroll/celler.ts';
import {
  checkAvstämdaEnheter,
  checkNamnenheter,
  checkProcentenhet,
  checkUnderNoll,
} from '#domain/sifferkontroll/enhet-i-rad.ts';
import { checkEnheter } from '#domain/sifferkontroll/enhetstryck.ts';
import type { Iakttagelse } from '#domain/sifferkontroll/iakttagelse.ts';
import { checkPlus } from '#domain/sifferkontroll/plus-mot-slag.ts';
import { checkSlagsord } from '#domain/sifferkontroll/rader.ts';
import { checkDecimaltecken } from '#domain/sifferkontroll/skrivsatt.ts';
import {
  isOppositeSign,
  isSame,
  isThousandfold,
  onePerPlace,
  sameTime,
  type Mätvärde,
  type Mätvärden,
  type Mätvärdesläsare,
} from '#domain/sifferkontroll/matvarden.ts';
import type { Regel } from './regel.ts';

export const enhetOchStorlek: Regel = {
  nyckel: 'enhet-och-storlek',
  namn: 'Enhet, storlek och tecken',
  ingress: 'Rubrikens enhet ska vara talens, och samma sak ska inte hoppa tusen gånger eller byta tecken.',
  kontrollerar: [
    'Säger en rubrik eller en not mnkr, tkr, kronor, procent eller antal ska talen under den vara i den enheten.',
    'Samma uppgift på två ställen i rapporten ska inte vara ungefär tusen gånger större på det ena. Samma mått i nämndens förra rapport ska inte heller vara det.',
    'Samma belopp ska inte vara ett överskott på ett ställe och ett underskott på ett annat. Är det bara tecknet som skrivs olika visas det, liksom när rapporten blandar decimalkomma och decimalpunkt.',
    'Det som sägs om plus och minus ska gå ihop med rader som kallas intäkter och kostnader.',
    'Slutar en rads namn med en enhet ska talen vara i den. Skillnaden mellan två procenttal är procentenheter, och det som räknas är aldrig under noll.',
  ],
  avrundning:
    'Ett hopp räknas när det ena talet är 900 till 1 100 gånger det andra. Avrundning spelar då ingen roll.',
  allvar:
    'Fel enhet i en rubrik eller ett hopp på tusen påverkar slutsatsen, liksom ett omvänt tecken. En rubrik som säger antal över en andel avviker. Skilda sätt att skriva är formalia.',
  sägerInte:
    'Ett fynd säger inte att talen är fel. Oftast är det bara rubriken, och talen är lästa i den enhet som resten av rapporten visar.',
  checkBlad: (plats, mätvärdenOf) => [
    ...tabellerOf(plats.rapport).flatMap(({ nyckel, tabell }) => [
      ...checkEnheter(nyckel, tabell),
      ...checkPlus(nyckel, tabell),
      ...checkSlagsord(nyckel, tabell),
      ...checkNamnenheter(nyckel, tabell),
      ...checkProcentenhet(nyckel, tabell),
      ...checkAvstämdaEnheter(nyckel, tabell, plats.rapport),
      ...checkUnderNoll(nyckel, tabell),
    ]),
    ...withinReport(mätvärdenOf(plats.rapport)),
    ...acrossReports(plats, mätvärdenOf),
    ...checkDecimaltecken(plats.rapport),
  ],
};

function withinReport(mätvärden: Mätvärden): Iakttagelse[] {
  return onePerPlace(
    [...mätvärden.values()].flatMap((grupp) => [
      ...grupp.flatMap((värde, plats) => {
        const först = grupp.slice(0, plats).find((annat) => sameTime(annat, värde));
        return först === undefined ? [] : compareStorlek(värde, först, false);
      }),
      ...compareTecken(grupp),
    ]),
  );
}

/** One amount with plus on one page and minus on another, though both mean the same. Told of once for each measure. */
function compareTecken(grupp: Mätvärde[]): Iakttagelse[] {
  const par = grupp.flatMap((värde, plats) => {
    const annat = grupp
      .slice(0, plats)
      .find((ett) => ett.mått.tal * värde.mått.tal < 0 && isSame(ett, värde) && sameTime(ett, värde));
    return annat === undefined ? [] : [{ värde, annat }];
  });
  const [första] = par;
  if (första === undefined || !isBelopp(första.värde.mått.enhet)) return [];
  const ställe = ställeOf(första.annat.datablad, första.annat.uppgift);
  return [
    {
      regel: 'enhet-och-storlek',
      allvar: 'formalia',
      ställe: ställeOf(första.värde.datablad, första.värde.uppgift),
      också: [ställe],
      utsaga: {
        kod: 'tecken-skrivs-olika',
        tryckt: första.värde.mått,
        annan: { ställe, mått: första.annat.mått },
      },
      baraVisas: true,
    },
  ];
}

/** Against the nämnd's report before: whatever the year, a measure does not become a thousand times itself. */
function acrossReports({ nämnd, rapport }: Rapportplats, mätvärdenOf: Mätvärdesläsare): Iakttagelse[] {
  const äldre = nämnd.rapporter[nämnd.rapporter.indexOf(rapport) + 1];
  if (äldre === undefined) return [];
  const förra = mätvärdenOf(äldre);
  return [...mätvärdenOf(rapport)].flatMap(([mått, värden]) => {
    const [första] = värden;
    const annat = förra.get(mått)?.[0];
    const [mäts, annatSätt] = [första?.uppgift.sagt.mäts, annat?.uppgift.sagt.mäts];
    if (första && annat && mäts !== undefined && annatSätt !== undefined && mäts !== annatSätt)
      return [
        {
          regel: 'enhet-och-storlek',
          allvar: 'slutsats',
          ställe: ställeOf(första.datablad, första.uppgift),
          utsaga: { kod: 'mäts-olika', mäts, annat: annatSätt, rapport: annat.rapport },
          baraVisas: false,
        },
      ];
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
