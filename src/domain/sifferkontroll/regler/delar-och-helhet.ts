import {
  trycktOf,
  uppgiftAt,
  uppgifterOf,
  type Rad,
  type Tabell,
  type Uppgift,
} from '#domain/datablad/tabell.ts';
import { isCertain } from '#domain/matt/saker.ts';
import { allvarOf } from '#domain/sifferkontroll/allvar.ts';
import { cellerOf, måttOf, ställeOf, tabellerOf } from '#domain/sifferkontroll/celler.ts';
import {
  checkAndelssummor,
  checkDelAvTid,
  checkKönssumma,
  half,
  largerThan,
} from '#domain/sifferkontroll/delsumma.ts';
import type { Iakttagelse, Mått } from '#domain/sifferkontroll/iakttagelse.ts';
import type { Regel } from './regel.ts';

export const delarOchHelhet: Regel = {
  nyckel: 'delar-och-helhet',
  namn: 'Delar och helhet',
  ingress: 'En helhet ska rymma sina delar: kvinnor och män, varav-rader, andelar av hundra.',
  kontrollerar: [
    'Ett genomsnitt, ett index eller en andel för alla ska ligga mellan talet för kvinnor och talet för män.',
    'Kvinnor och män som räknas ska tillsammans vara alla. Det som räknas under några månader ska inte vara fler än under året. Andelar av hundra ska bli hundra, och följa av beloppen bredvid.',
    'En rad som börjar med ”varav” ska inte vara större än den rad som den är en del av.',
    'En rad som kallas andel ska inte vara över hundra.',
    'Skillnaden mellan två procenttal är procentenheter. Skriver källan procent om en sådan skillnad visas det.',
  ],
  avrundning:
    'Talen får ligga så mycket utanför som avrundningen av dem kan förklara: en halv enhet i den sista siffran för vart och ett.',
  allvar:
    'En helhet utanför sina delar avviker, och påverkar slutsatsen om den ligger en tiondel eller mer utanför. En andel över hundra avviker. Procent i stället för procentenheter är formalia.',
  sägerInte:
    'Ett fynd säger inte vilket av talen som är fel. Helheten och delarna kan vara hämtade vid olika tillfällen.',
  checkBlad: ({ rapport }) =>
    tabellerOf(rapport).flatMap(({ nyckel, tabell }) => [
      ...checkKön(nyckel, tabell),
      ...checkKönskolumner(nyckel, tabell),
      ...checkVarav(nyckel, tabell),
      ...checkAndelar(nyckel, tabell),
      ...checkProcentenheter(nyckel, tabell),
      ...checkKönssumma(nyckel, tabell),
      ...checkDelAvTid(nyckel, tabell),
      ...checkAndelssummor(nyckel, tabell),
    ]),
};

/** A row with rows for women and men under it. */
function checkKön(datablad: string, tabell: Tabell): Iakttagelse[] {
  return tabell.rader.flatMap((rad) => {
    const under = tabell.rader.filter(({ av, kön }) => av === rad.nyckel && kön !== undefined);
    return under.length < 2
      ? []
      : uppgifterOf(tabell, rad).flatMap((total) =>
          checkBetween(
            datablad,
            total,
            under.flatMap((del) => uppgiftAt(tabell, del.nyckel, total.kolumn.nyckel) ?? []),
            ({ rad: del }) => del.benämning,
          ),
        );
  });
}

/** A column for all with columns for women and men of the same time beside it. */
function checkKönskolumner(datablad: string, tabell: Tabell): Iakttagelse[] {
  const delade = tabell.kolumner.filter(({ kön }) => kön !== undefined);
  return tabell.rader.flatMap((rad) =>
    uppgifterOf(tabell, rad).flatMap((total) => {
      const { kolumn } = total;
      if (kolumn.kön !== undefined || kolumn.räknas !== undefined) return [];
      const delar = delade
        .filter(({ storhet, period }) => storhet === kolumn.storhet && period === kolumn.period)
        .flatMap(({ nyckel }) => uppgiftAt(tabell, rad.nyckel, nyckel) ?? []);
      return checkBetween(datablad, total, delar, ({ kolumn: del }) => del.rubrik);
    }),
  );
}

/** A ratio for all lies between those of its parts. What is counted adds up instead, and is checked as a sum. */
function checkBetween(
  datablad: string,
  total: Uppgift,
  delar: Uppgift[],
  nameOf: (uppgift: Uppgift) => string,
): Iakttagelse[] {
  const tryckt = måttOf(total);
  const mått = delar.flatMap((uppgift) => {
    const ett = måttOf(uppgift);
    return ett === null ? [] : [{ namn: nameOf(uppgift), mått: ett, uppgift }];
  });
  const könen = new Set(mått.map(({ uppgift }) => uppgift.sagt.kön));
  if (tryckt === null || könen.size < 2 || !isRatio(total)) return [];
  const [lägst, högst] = [lowest(mått.map((del) => del.mått)), highest(mått.map((del) => del.mått))];
  if (tryckt.tal + half(tryckt) >= lägst && tryckt.tal - half(tryckt) <= högst) return [];
  return [
    {
      regel: 'delar-och-helhet',
      allvar: allvarOf(tryckt.tal, tryckt.tal < lägst ? lägst : högst),
      ställe: ställeOf(datablad, total),
      utsaga: {
        kod: 'utanför-delarna',
        tryckt,
        delar: mått.map(({ namn, mått: del }) => ({ namn, mått: del })),
      },
      baraVisas: false,
    },
  ];
}

function isRatio({ sagt, rad }: Uppgift): boolean {
  return (
    rad.räknas === undefined &&
    (sagt.mäts === 'kvot' || ['procent', 'index', 'år'].includes(sagt.enhet ?? '')) &&
    sagt.storhet !== 'förändring'
  );
}

function lowest(mått: Mått[]): number {
  return Math.min(...mått.map((ett) => ett.tal - half(ett)));
}

function highest(mått: Mått[]): number {
  return Math.max(...mått.map((ett) => ett.tal + half(ett)));
}

/** A part of an amount is no larger than the amount; an avvikelse is the difference of parts and may be. */
function checkVarav(datablad: string, tabell: Tabell): Iakttagelse[] {
  return tabell.rader
    .filter((rad) => rad.art === 'varav' && rad.av !== undefined && rad.slag === undefined)
    .flatMap((rad) =>
      uppgifterOf(tabell, rad).flatMap((del) => {
        const hel = uppgiftAt(tabell, rad.av ?? '', del.kolumn.nyckel);
        return hel === null || !isPartOf(del, hel) ? [] : largerThan(datablad, del, hel, hel.rad.benämning);
      }),
    );
}

/** Netted amounts may be larger in their parts than together. */
function isPartOf(del: Uppgift, hel: Uppgift): boolean {
  const storhet = del.sagt.storhet ?? '';
  return (
    !['avvikelse', 'förändring', 'andel'].includes(storhet) &&
    del.sagt.enhet === hel.sagt.enhet &&
    (del.sagt.slag ?? 'netto') === (hel.sagt.slag ?? 'netto') &&
    del.läsning.slag === 'tal' &&
    hel.läsning.slag === 'tal' &&
    del.läsning.tal * hel.läsning.tal > 0
  );
}

function checkAndelar(datablad: string, tabell: Tabell): Iakttagelse[] {
  return tabell.rader
    .filter((rad) => /^andel(?!\p{L})/iu.test(rad.benämning))
    .flatMap((rad) => {
      const värden = sharesOver(tabell, rad);
      return värden.length === 0
        ? []
        : [
            {
              regel: 'delar-och-helhet' as const,
              allvar: 'avviker' as const,
              ställe: { datablad, rad: rad.nyckel },
              utsaga: { kod: 'andel-över-hundra' as const, värden, benämning: rad.benämning },
              baraVisas: false,
            },
          ];
    });
}

function sharesOver(tabell: Tabell, rad: Rad): Mått[] {
  return uppgifterOf(tabell, rad).flatMap((uppgift) => {
    const mått = måttOf(uppgift);
    const andel = uppgift.sagt.enhet === 'procent' || uppgift.sagt.enhet == null;
    return mått !== null && andel && mått.tal > 100 ? [mått] : [];
  });
}

function checkProcentenheter(datablad: string, tabell: Tabell): Iakttagelse[] {
  return cellerOf(tabell).flatMap((uppgift) =>
    isCertain(uppgift) &&
    uppgift.sagt.enhet === 'procentenheter' &&
    uppgift.läsning.slag === 'tal' &&
    uppgift.läsning.procent
      ? [
          {
            regel: 'delar-och-helhet' as const,
            allvar: 'formalia' as const,
            ställe: ställeOf(datablad, uppgift),
            utsaga: { kod: 'procent-för-procentenheter' as const, tryckt: trycktOf(uppgift.cell) ?? '' },
            baraVisas: true,
          },
        ]
      : [],
  );
}
