import type { Rapport } from '#domain/arkiv.ts';
import type { Bedömning, Mål } from '#domain/datablad/namndmal.ts';
import { isCellobjekt, uppgifterOf, type Tabell } from '#domain/datablad/tabell.ts';
import type { Uppdragsrad } from '#domain/datablad/uppdrag.ts';
import { cellerOf, måttOf, tabellerOf } from '#domain/sifferkontroll/celler.ts';
import type { Iakttagelse, Ställe } from '#domain/sifferkontroll/iakttagelse.ts';
import {
  indicatorOf,
  indikatorAt,
  indikatorerOf,
  type Indikator,
} from '#domain/sifferkontroll/indikatorlage.ts';
import { checkFärdiggrad, checkLägesord } from '#domain/sifferkontroll/lagesord.ts';
import type { Regel } from './regel.ts';

export const bedömningOchUnderlag: Regel = {
  nyckel: 'bedomning-och-underlag',
  namn: 'Bedömning och underlag',
  ingress: 'En bedömning ska gå att förena med de tal och texter som den bygger på.',
  kontrollerar: [
    'Bedöms ett mål på flera ställen i källan ska bedömningarna vara desamma.',
    'Bedöms ett mål uppnås jämförs dess indikatorer med sina målvärden, där det framgår om ett högre eller lägre tal är bättre. Missar någon sitt målvärde visas det. Likaså när målet bara delvis eller inte bedöms nås fast alla indikatorer når sina målvärden.',
    'Står ett läge som redaktören har satt emot det ord som är tryckt visas det: ”Nej” är inte uppnått. En bedömning på en rad jämförs med radens utfall och målvärde.',
    'Ett uppdrags status jämförs med hur långt arbetet sägs ha kommit, och med vad texten säger om det, och en tabell med antal uppdrag jämförs med listan.',
  ],
  avrundning: 'Utfallet jämförs med målvärdet så som båda är tryckta. Är de lika är målvärdet nått.',
  allvar:
    'En bedömning som indikatorerna inte visar påverkar slutsatsen. Olika bedömningar på olika ställen likaså, eftersom läsaren inte kan veta vilken som gäller. Ett antal som skiljer sig från listan avviker.',
  sägerInte:
    'Ett fynd säger inte att bedömningen är fel. Den kan gälla hela året medan talen gäller till och med rapportens sista månad, och den kan bygga på annat än indikatorer.',
  checkBlad: ({ rapport }) => {
    const avMål = checkAllaMål(rapport);
    return [
      ...avMål,
      ...checkRadbedömningar(rapport, avMål),
      ...checkStatus(rapport),
      ...checkAntal(rapport),
      ...checkLägesord(rapport),
      ...checkFärdiggrad(rapport),
    ];
  },
};

function checkAllaMål(rapport: Rapport): Iakttagelse[] {
  return rapport.datablad.flatMap(({ nyckel, innehåll }) =>
    innehåll.typ !== 'namndmal'
      ? []
      : innehåll.rader.flatMap((mål) => {
          const ställe = { datablad: nyckel, rad: mål.nyckel };
          return [
            ...checkOlika(ställe, mål),
            ...checkUnderlag(ställe, mål, indikatorerOf(rapport, mål.nyckel)),
            ...mål.bedömningar.flatMap((bedömning) => checkIndikator(ställe, bedömning, rapport)),
          ];
        }),
  );
}

/** The verdicts on the whole goal, wherever in the source they stand. */
function wholeVerdicts({ bedömningar }: Mål): Bedömning[] {
  return bedömningar.filter(({ rad, läge }) => rad === undefined && läge != null);
}

function checkOlika(ställe: Ställe, mål: Mål): Iakttagelse[] {
  const hela = wholeVerdicts(mål);
  if (new Set(hela.map(({ läge }) => läge)).size < 2) return [];
  const bedömningar = hela.map((en) => ({ var: en.var, tryckt: en.tryckt ?? en.läge ?? '' }));
  return [toIakttagelse(ställe, 'slutsats', { kod: 'bedöms-olika', bedömningar })];
}

function checkUnderlag(ställe: Ställe, mål: Mål, indikatorer: Indikator[]): Iakttagelse[] {
  const hela = wholeVerdicts(mål);
  const uppnås = hela.find(({ läge }) => läge === 'uppnås');
  const missade = indikatorer.filter(({ nådd }) => !nådd);
  if (uppnås !== undefined && missade.length > 0) {
    return [
      toIakttagelse(
        ställe,
        'slutsats',
        { kod: 'uppnås-men-missar', tryckt: uppnås.tryckt ?? 'uppnås', indikatorer: missade },
        missade.map((indikator) => indikator.ställe),
      ),
    ];
  }
  const inte = hela.find(({ läge }) => läge === 'inte' || läge === 'delvis');
  if (inte === undefined || uppnås !== undefined || indikatorer.length === 0 || missade.length > 0) return [];
  return [
    toIakttagelse(ställe, 'avviker', {
      kod: 'inte-men-når',
      tryckt: inte.tryckt ?? inte.läge ?? '',
      indikatorer,
    }),
  ];
}

/** A verdict on one indicator, against that indicator. It says nothing of the goal, so it is told where the indicator is. */
function checkIndikator(mål: Ställe, { rad, läge, tryckt }: Bedömning, rapport: Rapport): Iakttagelse[] {
  const indikator = rad === undefined ? null : indikatorAt(rapport, rad);
  if (indikator === null || (läge !== 'uppnås' && läge !== 'inte')) return [];
  if ((läge === 'uppnås') === indikator.nådd) return [];
  return [
    toIakttagelse(
      indikator.ställe,
      'slutsats',
      { kod: 'indikator-bedöms-annat', tryckt: tryckt ?? läge, indikator },
      [mål],
    ),
  ];
}

/** A verdict that stands in the row itself, against the figures beside it; told of once. */
function checkRadbedömningar(rapport: Rapport, redan: Iakttagelse[]): Iakttagelse[] {
  const sagda = new Set(redan.map(({ ställe: { datablad, rad } }) => `${datablad} ${rad ?? ''}`));
  return tabellerOf(rapport).flatMap(({ nyckel, tabell }) =>
    tabell.rader.flatMap((rad) => {
      const uppgifter = uppgifterOf(tabell, rad);
      const bedömd = uppgifter.find(
        ({ cell, sagt }) =>
          sagt.storhet === 'bedömning' &&
          isCellobjekt(cell) &&
          (cell.läge === 'uppnås' || cell.läge === 'inte'),
      );
      if (bedömd === undefined || !isCellobjekt(bedömd.cell) || sagda.has(`${nyckel} ${rad.nyckel}`))
        return [];
      const indikator = indicatorOf(nyckel, tabell, uppgifter);
      if (indikator === null || (bedömd.cell.läge === 'uppnås') === indikator.nådd) return [];
      return [
        {
          ...toIakttagelse(indikator.ställe, 'slutsats', {
            kod: 'indikator-bedöms-annat',
            tryckt: bedömd.cell.tryckt ?? '',
            indikator,
          }),
          baraVisas: false,
        },
      ];
    }),
  );
}

/** A comment that calls an assignment done, under a status that does not. */
function checkStatus(rapport: Rapport): Iakttagelse[] {
  return rapport.datablad.flatMap(({ nyckel, innehåll }) =>
    innehåll.typ !== 'uppdrag'
      ? []
      : innehåll.rader.flatMap((rad) =>
          isCalledDone(rad)
            ? [
                toIakttagelse({ datablad: nyckel, rad: rad.nyckel }, 'avviker', {
                  kod: 'status-mot-text',
                  status: rad.status.tryckt ?? '',
                  text: rad.kommentar ?? '',
                }),
              ]
            : [],
        ),
  );
}

function isCalledDone({ status, kommentar = '' }: Uppdragsrad): boolean {
  const klart =
    /(?:bedöms uppdraget vara|uppdraget är)\s(?:uppfyllt|uppnått|klart|slutfört|genomfört)/iu.test(kommentar);
  return klart && status.läge != null && status.läge !== 'klart';
}

/** A table that counts assignments, against the list of them: the printed total against the number of rows. */
function checkAntal(rapport: Rapport): Iakttagelse[] {
  const listor = rapport.datablad.flatMap(({ innehåll }) => (innehåll.typ === 'uppdrag' ? [innehåll] : []));
  const [lista] = listor;
  if (lista === undefined || listor.length > 1) return [];
  return tabellerOf(rapport).flatMap(({ nyckel, tabell }) => {
    const total = tabell.rader
      .filter(({ benämning }) => /uppdrag|åtagande/iu.test(`${tabell.rubrik} ${benämning}`))
      .flatMap(() => totalOf(tabell) ?? [])[0];
    if (total === undefined || total.tal === lista.rader.length) return [];
    return [
      toIakttagelse({ datablad: nyckel }, 'avviker', {
        kod: 'antal-mot-lista',
        benämning: tabell.rubrik,
        tryckt: total.tal,
        lista: lista.rader.length,
      }),
    ];
  });
}

/** The number that a table of counts comes to: its column of totals, else its row of totals over all columns. */
function totalOf(tabell: Tabell): { tal: number } | null {
  const celler = cellerOf(tabell).filter(({ sagt }) => sagt.enhet === 'antal');
  const statusar = /(?<!\p{L})(?:påbörjad|pågår|klart|avslutad|försenat|status)/iu;
  if (
    !tabell.rader.some(({ benämning }) => statusar.test(benämning)) &&
    !tabell.kolumner.some(({ rubrik }) => statusar.test(rubrik))
  )
    return null;
  const iKolumn = celler.filter(({ kolumn }) => /^total|^summa/iu.test(kolumn.rubrik));
  const iRad = celler.filter(({ rad }) => /^total|^summa/iu.test(rad.benämning));
  const summor = iKolumn.length > 0 ? iKolumn : iRad;
  const tal = summor.flatMap((uppgift) => måttOf(uppgift)?.tal ?? []);
  return tal.length === 0 ? null : { tal: tal.reduce((summa, ett) => summa + ett, 0) };
}

function toIakttagelse(
  ställe: Ställe,
  allvar: Iakttagelse['allvar'],
  utsaga: Iakttagelse['utsaga'],
  också?: Ställe[],
): Iakttagelse {
  // Both sides are as printed: there is nothing for an editor to mend, only for a reader to know.
  return {
    regel: 'bedomning-och-underlag',
    allvar,
    ställe,
    ...(också === undefined ? {} : { också }),
    utsaga,
    baraVisas: true,
  };
}
