import { räkningarOf, stämmer, type Räkning } from '#domain/datablad/rakning.ts';
import { termer } from '#domain/formel.ts';
import type { Rad, Tabell } from '#domain/datablad/tabell.ts';
import { allvarOf } from '#domain/sifferkontroll/allvar.ts';
import { formulaThatHolds } from '#domain/sifferkontroll/formelforslag.ts';
import type { Iakttagelse, Radurval } from '#domain/sifferkontroll/iakttagelse.ts';
import { botOf } from '#domain/sifferkontroll/skrivfel.ts';
import type { Regel } from './regel.ts';
import { ställeOf, tabellerOf } from '#domain/sifferkontroll/celler.ts';

export const raderOchSummor: Regel = {
  nyckel: 'rader-och-summor',
  namn: 'Rader och summor',
  ingress: 'En tryckt summa ska vara vad raderna ovanför eller under den blir tillsammans.',
  kontrollerar: [
    'Varje summarad räknas om ur de rader som den sägs omfatta, kolumn för kolumn. Rader som börjar med ”varav” är delar av en annan rad och räknas inte en gång till. En summa kan i sin tur vara en post i en större summa. Fyndet säger vilka rader som har lagts ihop.',
    'Står ett tal i en annan enhet eller med omvänt tecken räknas det om först. Procent och index läggs aldrig ihop.',
  ],
  avrundning:
    'Varje tryckt tal kan vara avrundat med högst en halv enhet i sin sista siffra. Med fyra rader och en summa kan avrundningen därför förklara två och en halv enhet, inte mer. Det finns ingen annan marginal.',
  allvar:
    'Skillnaden mäts mot det som raderna innehåller sammanlagt. Är den minst en tiondel påverkar den slutsatsen, annars avviker summan bara.',
  sägerInte:
    'Ett fynd säger inte vilket av talen som är fel, bara att de inte kan stämma alla på en gång. En rad kan vara felskriven, summan kan vara det, eller så saknas en rad i tabellen.',
  checkBlad: ({ rapport }) =>
    tabellerOf(rapport).flatMap(({ nyckel, tabell }) => [
      ...checkSummor(nyckel, tabell),
      ...uncountedSums(nyckel, tabell),
    ]),
};

function checkSummor(datablad: string, tabell: Tabell): Iakttagelse[] {
  const brister = räkningarOf(tabell).filter((räkning) => räkning.axel === 'rader' && !stämmer(räkning));
  return [...Map.groupBy(brister, ({ uppgift }) => uppgift.rad)].flatMap(([rad, egna]) => {
    const [första] = egna;
    const holds = första === undefined ? undefined : formulaThatHolds(tabell, rad, första.formel);
    return egna.map((räkning) => toIakttagelse(datablad, tabell, räkning, holds));
  });
}

function toIakttagelse(
  datablad: string,
  tabell: Tabell,
  räkning: Räkning,
  formel: string | undefined,
): Iakttagelse {
  const { uppgift, termer, tryckt, räknat, avrundning } = räkning;
  const enhet = uppgift.sagt.enhet ?? null;
  const decimaler = uppgift.läsning.slag === 'tal' ? uppgift.läsning.decimaler : 0;
  const sammanlagt = termer.reduce(
    (summa, { läsning }) => summa + (läsning.slag === 'tal' ? Math.abs(läsning.tal) : 0),
    0,
  );
  return {
    regel: 'rader-och-summor',
    allvar: allvarOf(tryckt, räknat, sammanlagt),
    ställe: ställeOf(datablad, uppgift),
    botas: botOf(datablad, räkning),
    formel,
    utsaga: {
      kod: 'summa-skiljer',
      rader: addedRows(tabell, räkning),
      tryckt: { tal: tryckt, decimaler, enhet },
      räknat: { tal: räknat, decimaler, enhet },
      antal: termer.length + 1,
      avrundning,
    },
    baraVisas: false,
  };
}

function addedRows({ rader }: Tabell, { formel, termer: uppgifter }: Räkning): Radurval {
  const dragna = new Set(termer(formel).flatMap(({ nyckel, tecken }) => (tecken === -1 ? nyckel : [])));
  const platser = uppgifter.map((uppgift) => rader.indexOf(uppgift.rad)).sort((a, b) => a - b);
  const [första = 0] = platser;
  const mellan = rader.slice(första, platser.at(-1)).filter(({ värden, art }) => värden && art !== 'varav');
  const [minus, namn] = [true, false].map((dras) =>
    uppgifter
      .filter((uppgift) => dragna.has(uppgift.rad.nyckel) === dras)
      .map((uppgift) => uppgift.rad.benämning),
  );
  return { namn: namn ?? [], minus: minus ?? [], följd: mellan.length === platser.length - 1 };
}

/** A row that is called a sum but says nothing of what it sums is a row that nobody checks. */
function uncountedSums(datablad: string, tabell: Tabell): Iakttagelse[] {
  return tabell.rader
    .filter((rad, plats) => isUncounted(tabell, rad, plats))
    .map((rad) => ({
      regel: 'rader-och-summor',
      allvar: 'formalia',
      ställe: { datablad, rad: rad.nyckel },
      utsaga: { kod: 'summa-utan-räknas', benämning: rad.benämning },
      baraVisas: false,
    }));
}

/** "Summa löner" below a number of employees is an amount of its own: a sum stands under what can be added. */
function isUncounted(tabell: Tabell, rad: Rad, plats: number): boolean {
  if (rad.räknas !== undefined || rad.värden === undefined || (rad.art ?? 'post') !== 'post') return false;
  if (!/^summa(?!\p{L})/iu.test(rad.benämning)) return false;
  const poster = tabell.rader
    .slice(0, plats)
    .filter((annan) => annan.av === rad.av && annan.värden !== undefined && annan.enhet === rad.enhet);
  return poster.length > 1;
}
