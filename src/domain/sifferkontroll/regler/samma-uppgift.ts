import type { Rapport, Rapportplats } from '#domain/arkiv.ts';
import type { Uppgift } from '#domain/datablad/tabell.ts';
import { parsePeriod } from '#domain/period.ts';
import { allvarOf } from '#domain/sifferkontroll/allvar.ts';
import type { Bot, Iakttagelse } from '#domain/sifferkontroll/iakttagelse.ts';
import type { Regel } from './regel.ts';
import {
  isOppositeSign,
  isSame,
  isThousandfold,
  onePerPlace,
  sameTime,
  type Mätvärde,
  type Mätvärdesläsare,
} from '#domain/sifferkontroll/matvarden.ts';
import { cellerOf, måttOf, ställeOf, tabellerOf } from '#domain/sifferkontroll/celler.ts';

export const sammaUppgift: Regel = {
  nyckel: 'samma-uppgift',
  namn: 'Samma uppgift på två ställen',
  ingress: 'Står samma uppgift på två ställen ska den vara densamma.',
  kontrollerar: [
    'Två tal gäller samma uppgift när raden är densamma, och talen är av samma slag (utfall, budget, prognos …) och gäller samma tid och samma organ. De jämförs inom rapporten, mellan tabeller och mellan en tabell och tal i källans text.',
    'Är en cell tom fast källans text anger talet för samma rad visas det.',
    'De jämförs också med nämndens andra rapporter. Då kan talet ha räknats om efteråt utan att det sägs, och därför visas skillnaden utan att någon av rapporterna antas ha fel.',
  ],
  avrundning:
    'Talen räknas om till samma enhet. De får skilja så mycket som avrundningen av båda kan förklara: 83 miljoner och 83 189 tusen är samma uppgift, 91 miljoner är det inte.',
  allvar:
    'Skillnaden mäts mot det större talet. Är den minst en tiondel, eller ligger talen på var sin sida om noll, påverkar den slutsatsen.',
  sägerInte:
    'Ett fynd säger inte vilket ställe som har rätt. Två mått kan ha samma namn men räknas på olika sätt utan att källan säger det.',
  checkBlad: (plats, mätvärdenOf) =>
    onePerPlace([
      ...[...mätvärdenOf(plats.rapport).values()].flatMap(compareAll),
      ...checkTomma(plats.rapport),
      ...acrossReports(plats, mätvärdenOf),
    ]),
};

/** Each figure against the first of its time, so that one that differs is told of once. */
function compareAll(grupp: Mätvärde[]): Iakttagelse[] {
  return grupp.flatMap((värde, plats) => {
    const redan = grupp.slice(0, plats);
    const först = redan.find((annat) => sameTime(annat, värde));
    if (först === undefined) return [];
    // A row may print several of one kind and time, such as two budgets: one of them is enough.
    const lika = redan.some(
      (annat) => annat.uppgift.rad === först.uppgift.rad && isSame(annat, värde) && sameTime(annat, värde),
    );
    return lika ? [] : compare(värde, först, false);
  });
}

/** A cell left empty where the source's text has the figure of the same row. */
function checkTomma(rapport: Rapport): Iakttagelse[] {
  const iText = tabellerOf(rapport).flatMap(({ nyckel, tabell }) =>
    tabell.ämne === 'text' ? cellerOf(tabell).map((uppgift) => ({ datablad: nyckel, uppgift })) : [],
  );
  return tabellerOf(rapport).flatMap(({ nyckel, tabell }) =>
    tabell.ämne === 'text'
      ? []
      : cellerOf(tabell).flatMap((tom): Iakttagelse[] => {
          if (tom.läsning.slag !== 'saknas' || tom.läsning.skäl !== 'tomt i källan') return [];
          const annan = iText.find(({ uppgift }) => saysSame(uppgift, tom));
          const mått = annan === undefined ? null : måttOf(annan.uppgift);
          if (annan === undefined || mått === null) return [];
          const ställe = ställeOf(annan.datablad, annan.uppgift);
          return [
            {
              regel: 'samma-uppgift',
              allvar: 'avviker',
              ställe: ställeOf(nyckel, tom),
              också: [ställe],
              utsaga: { kod: 'tom-cell', annan: { ställe, mått } },
              baraVisas: false,
            },
          ];
        }),
  );
}

/** The same row and kind of figure, of a time within the other's. */
function saysSame(text: Uppgift, tom: Uppgift): boolean {
  const [a, b] = [text.sagt.period, tom.sagt.period].map((period) =>
    period === undefined ? null : parsePeriod(period),
  );
  return (
    text.rad.nyckel === tom.rad.nyckel &&
    text.sagt.storhet === tom.sagt.storhet &&
    text.sagt.kön === tom.sagt.kön &&
    a?.slut != null &&
    b?.slut != null &&
    a.slut <= b.slut &&
    (a.slut > (b.start ?? '') || a.slut === b.slut)
  );
}

/** The nearest of the nämnd's earlier reports that says something of the same time. */
function acrossReports({ nämnd, rapport }: Rapportplats, mätvärdenOf: Mätvärdesläsare): Iakttagelse[] {
  const äldre = nämnd.rapporter.slice(nämnd.rapporter.indexOf(rapport) + 1).map(mätvärdenOf);
  return [...mätvärdenOf(rapport)].flatMap(([mått, värden]) =>
    värden.flatMap((värde) => {
      // A forecast is made anew in each report.
      if (värde.uppgift.sagt.storhet === 'prognos') return [];
      for (const värdena of äldre) {
        const annat = värdena.get(mått)?.find((ett) => sameTime(ett, värde));
        if (annat !== undefined) return compare(värde, annat, true);
      }
      return [];
    }),
  );
}

function compare(värde: Mätvärde, annat: Mätvärde, annanRapport: boolean): Iakttagelse[] {
  // What differs by a thousand or by its sign is told by the rule about unit and size.
  if (isSame(värde, annat) || isThousandfold(värde, annat) || isOppositeSign(värde, annat)) return [];
  const ställe = ställeOf(annat.datablad, annat.uppgift);
  return [
    {
      regel: 'samma-uppgift',
      allvar: allvarOf(värde.värde, annat.värde),
      ställe: ställeOf(värde.datablad, värde.uppgift),
      ...(annanRapport ? {} : { också: [ställe], botas: [toBot(värde, annat), toBot(annat, värde)] }),
      utsaga: {
        kod: 'anges-olika',
        tryckt: värde.mått,
        annan: { ställe, mått: annat.mått, ...(annanRapport ? { rapport: annat.rapport } : {}) },
      },
      baraVisas: annanRapport,
    },
  ];
}

/** What the figure would have to be to say the same as the other. */
function toBot(värde: Mätvärde, annat: Mätvärde): Bot {
  const skala = värde.mått.tal === 0 ? 1 : värde.värde / värde.mått.tal;
  const [mitt, halv] = [annat.värde / skala, (värde.halv + annat.halv) / Math.abs(skala)];
  return { ställe: ställeOf(värde.datablad, värde.uppgift), lägst: mitt - halv, högst: mitt + halv };
}
