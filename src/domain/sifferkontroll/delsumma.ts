import { summedRows } from '#domain/datablad/summarader.ts';
import { uppgiftAt, uppgifterOf, type Tabell, type Uppgift } from '#domain/datablad/tabell.ts';
import { isBelopp } from '#domain/enhet.ts';
import { isCertain } from '#domain/matt/saker.ts';
import { parsePeriod } from '#domain/period.ts';
import { allvarOf } from './allvar.ts';
import { måttOf, ställeOf } from './celler.ts';
import type { Iakttagelse, Mått } from './iakttagelse.ts';

/** What rounding to the last decimal hides; a binary fraction may fall just short of the decimal one. */
export const half = ({ decimaler }: Mått) => 0.5 * 10 ** -decimaler + 1e-9;

function isCounted({ sagt }: Uppgift): boolean {
  return (
    sagt.mäts !== 'kvot' &&
    ['antal', 'personer', 'årsarbetare', 'ärenden', 'platser'].includes(sagt.enhet ?? '') &&
    ['utfall', 'budget', 'prognos'].includes(sagt.storhet ?? '')
  );
}

/** Women and men who are counted are together all, where both stand under the row that counts all. */
export function checkKönssumma(datablad: string, tabell: Tabell): Iakttagelse[] {
  return tabell.rader.flatMap((rad) => {
    const under = tabell.rader.filter(({ av, kön }) => av === rad.nyckel && kön !== undefined);
    const könen = new Set(under.map(({ kön }) => kön));
    if (rad.räknas !== undefined || under.length !== 2 || könen.size !== 2) return [];
    return uppgifterOf(tabell, rad).flatMap((total) => {
      const delar = under.flatMap(({ nyckel }) => uppgiftAt(tabell, nyckel, total.kolumn.nyckel) ?? []);
      const mått = delar.flatMap((del) => måttOf(del) ?? []);
      const tryckt = måttOf(total);
      if (
        tryckt === null ||
        mått.length !== 2 ||
        ![total, ...delar].every((en) => isCounted(en) && isCertain(en))
      )
        return [];
      const summa = mått.reduce((tal, ett) => tal + ett.tal, 0);
      const avrundning = [tryckt, ...mått].reduce((tal, ett) => tal + half(ett), 0);
      if (Math.abs(summa - tryckt.tal) <= avrundning * (1 + 1e-9)) return [];
      return [
        {
          regel: 'delar-och-helhet',
          allvar: allvarOf(tryckt.tal, summa),
          ställe: ställeOf(datablad, total),
          också: delar.map((del) => ställeOf(datablad, del)),
          utsaga: {
            kod: 'summa-skiljer',
            rader: { namn: under.map(({ benämning }) => benämning), minus: [], följd: false },
            tryckt,
            räknat: { ...tryckt, tal: summa },
            antal: 3,
            avrundning,
          },
          // "Two are of unknown sex", as a note says.
          baraVisas: [rad, tabell, ...under].some(
            ({ tolkning, not }) => tolkning !== undefined || not !== undefined,
          ),
        },
      ];
    });
  });
}

/** A part that is more than its whole, whatever rounding explains; both are taken without their sign. */
export function largerThan(datablad: string, del: Uppgift, hel: Uppgift, benämning: string): Iakttagelse[] {
  const [tryckt, helhet] = [måttOf(del), måttOf(hel)];
  if (tryckt === null || helhet === null) return [];
  if (Math.abs(tryckt.tal) - half(tryckt) <= Math.abs(helhet.tal) + half(helhet)) return [];
  return [
    {
      regel: 'delar-och-helhet',
      allvar: allvarOf(tryckt.tal, helhet.tal),
      ställe: ställeOf(datablad, del),
      utsaga: { kod: 'del-större-än-helhet', tryckt, helhet, benämning },
      baraVisas: false,
    },
  ];
}

/** What was counted in some months is no more than in the year that holds them. */
export function checkDelAvTid(datablad: string, tabell: Tabell): Iakttagelse[] {
  return tabell.rader.flatMap((rad) => {
    const räknade = uppgifterOf(tabell, rad).filter(
      (uppgift) =>
        uppgift.sagt.mäts === 'flöde' && uppgift.sagt.storhet === 'utfall' && !isBelopp(uppgift.sagt.enhet),
    );
    return räknade.flatMap((del) => {
      const hel = räknade.find(
        (annan) => isWithin(del.sagt.period, annan.sagt.period) && sameThing(del, annan),
      );
      return hel === undefined
        ? []
        : largerThan(datablad, del, hel, `${rad.benämning}, ${hel.kolumn.rubrik}`);
    });
  });
}

/** Shares of a whole that is printed as a hundred: what they come to, and what the amounts beside them say. */
export function checkAndelssummor(datablad: string, tabell: Tabell): Iakttagelse[] {
  return [...summedRows(tabell)].flatMap(([rad, rader]) => {
    if (rader.length === 0) return [];
    return uppgifterOf(tabell, rad).flatMap((total): Iakttagelse[] => {
      const tryckt = måttOf(total);
      if (tryckt?.tal !== 100 || tryckt.enhet !== 'procent' || total.kolumn.räknas !== undefined) return [];
      const delar = rader.flatMap(({ nyckel }) => uppgiftAt(tabell, nyckel, total.kolumn.nyckel) ?? []);
      const mått = delar.flatMap((del) => måttOf(del) ?? []);
      if (mått.length < delar.length) return [];
      const summa = mått.reduce((tal, ett) => tal + ett.tal, 0);
      const avrundning = [tryckt, ...mått].reduce((tal, ett) => tal + half(ett), 0);
      const skiljer = Math.abs(summa - tryckt.tal) > avrundning * (1 + 1e-9);
      return [
        ...(skiljer
          ? [
              {
                regel: 'delar-och-helhet' as const,
                allvar: allvarOf(tryckt.tal, summa),
                ställe: ställeOf(datablad, total),
                också: delar.map((del) => ställeOf(datablad, del)),
                utsaga: {
                  kod: 'summa-skiljer' as const,
                  rader: { namn: delar.map((del) => del.rad.benämning), minus: [], följd: false },
                  tryckt,
                  räknat: { ...tryckt, tal: summa },
                  antal: mått.length + 1,
                  avrundning,
                },
                baraVisas: false,
              },
            ]
          : checkAndelar(datablad, tabell, total, delar)),
      ];
    });
  });
}

/** Each share against its row's amount, where those of most rows show which column of amounts it is of. */
function checkAndelar(datablad: string, tabell: Tabell, total: Uppgift, delar: Uppgift[]): Iakttagelse[] {
  return tabell.kolumner.flatMap((kolumn) => {
    const hel = uppgiftAt(tabell, total.rad.nyckel, kolumn.nyckel);
    const helhet = hel === null ? null : måttOf(hel);
    if (kolumn === total.kolumn || helhet === null || helhet.tal === 0 || !isBelopp(helhet.enhet)) return [];
    const räknade = delar.flatMap((del) => {
      const belopp = uppgiftAt(tabell, del.rad.nyckel, kolumn.nyckel);
      const [tryckt, tal] = [måttOf(del), belopp === null ? null : måttOf(belopp)];
      if (tryckt === null || tal?.enhet !== helhet.enhet) return [];
      const räknat = (tal.tal / helhet.tal) * 100;
      return [{ del, tryckt, räknat, lika: Math.abs(räknat - tryckt.tal) <= half(tryckt) * 1.2 }];
    });
    const olika = räknade.filter(({ lika }) => !lika);
    if (räknade.length < 4 || olika.length * 2 > räknade.length) return [];
    return olika.map(({ del, tryckt, räknat }) => ({
      regel: 'delar-och-helhet' as const,
      allvar: allvarOf(tryckt.tal, räknat),
      ställe: ställeOf(datablad, del),
      utsaga: {
        kod: 'formel-skiljer' as const,
        ledvis: `”${del.rad.benämning}, ${kolumn.rubrik}” delat med ”${total.rad.benämning}”`,
        tryckt,
        räknat: { ...tryckt, tal: räknat },
        antal: 3,
        avrundning: half(tryckt),
      },
      baraVisas: false,
    }));
  });
}

function sameThing(a: Uppgift, b: Uppgift): boolean {
  return a.sagt.enhet === b.sagt.enhet && a.sagt.kön === b.sagt.kön && a.sagt.vem === b.sagt.vem;
}

function isWithin(del: string | undefined, hel: string | undefined): boolean {
  if (del === undefined || hel === undefined || del === hel) return false;
  const [a, b] = [parsePeriod(del), parsePeriod(hel)];
  if (a.start === null || a.slut === null || b.start === null || b.slut === null) return false;
  return a.start >= b.start && a.slut <= b.slut && (a.start !== b.start || a.slut !== b.slut);
}
