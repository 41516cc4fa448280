import { fromKronor } from '#domain/belopp.ts';
import { normaliseBelopp, räkningarOf, stämmer, type Räkning } from '#domain/datablad/rakning.ts';
import { uppgiftAt, type Kolumn, type Rad, type Tabell, type Uppgift } from '#domain/datablad/tabell.ts';
import { faktor, isBelopp } from '#domain/enhet.ts';
import { isSumma, parseFormel, termer, type Formel } from '#domain/formel.ts';
import { allvarOf } from '#domain/sifferkontroll/allvar.ts';
import { weightOf } from '#domain/datablad/intervall.ts';
import type { Bot, Iakttagelse } from '#domain/sifferkontroll/iakttagelse.ts';
import { botOf } from '#domain/sifferkontroll/skrivfel.ts';
import { checkTillväxt } from '#domain/sifferkontroll/tillvaxt.ts';
import type { Regel } from './regel.ts';
import { måttOf, ställeOf, tabellerOf } from '#domain/sifferkontroll/celler.ts';

export const avvikelseOchAndel: Regel = {
  nyckel: 'avvikelse-och-andel',
  namn: 'Avvikelser, andelar och netto',
  ingress: 'En avvikelse, förändring eller andel ska följa av de kolumner som den räknas ur.',
  kontrollerar: [
    'Avvikelsen räknas om ur sina två kolumner på varje rad, i den riktning som gäller för tabellen: prognos minus budget, eller budget minus prognos. Riktningen är angiven när tabellen skrevs av och gissas inte ur tecknet.',
    'Förändringar, andelar och förbrukning i procent räknas om på samma sätt. En förändring i procent hålls mot de två tal den gäller, också när de står i en annan tabell.',
    'Anger en tabell både intäkter, kostnader och netto ska intäkterna minus kostnaderna bli nettot.',
  ],
  avrundning:
    'Varje tal kan vara avrundat med en halv enhet i sin sista siffra, både talen som räknas ihop och det tryckta resultatet. För en andel räknas det högsta och det lägsta som de avrundade talen kan ge.',
  allvar:
    'Skillnaden mäts mot avvikelsen eller andelen själv. Är den minst en tiondel, eller har det tryckta och det uträknade olika tecken, påverkar den slutsatsen.',
  sägerInte:
    'Ett fynd säger inte vilket av talen på raden som är fel. Ofta är en kolumn kvar från en tidigare prognos.',
  checkBlad: ({ rapport }, mätvärdenOf) => [
    ...tabellerOf(rapport).flatMap(({ nyckel, tabell }) => [
      ...checkKolumner(nyckel, tabell),
      ...checkNetto(nyckel, tabell),
    ]),
    ...checkTillväxt(rapport, mätvärdenOf(rapport)),
  ],
};

/** A formula that is the wrong way round for all of its column is one fault, and no row's. */
function checkKolumner(datablad: string, tabell: Tabell): Iakttagelse[] {
  const alla = räkningarOf(tabell).filter(({ axel }) => axel === 'kolumner');
  const brister = alla.filter((räkning) => !stämmer(räkning));
  return [...Map.groupBy(brister, ({ uppgift }) => uppgift.kolumn)].flatMap(([kolumn, egna]) => {
    const vänd = turnedRound(kolumn);
    const iKolumnen = alla.filter(({ uppgift }) => uppgift.kolumn === kolumn);
    const allaVända = iKolumnen.every((räkning) => stämmer({ ...räkning, räknat: -räkning.räknat }));
    const iakttagelser = egna.map((räkning) => toIakttagelse(datablad, tabell, räkning));
    const [första] = iakttagelser;
    return första !== undefined && egna.length > 1 && vänd !== null && allaVända
      ? [{ ...första, ställe: { datablad, kolumn: kolumn.nyckel }, botas: [], formel: vänd }]
      : iakttagelser;
  });
}

/** "budget - prognos" for "prognos - budget"; null for any other kind of formula. */
function turnedRound({ räknas = '' }: Kolumn): string | null {
  const formel = parseFormel(räknas);
  const [a, b, ...fler] = termer(formel);
  return isSumma(formel) && a?.tecken === 1 && b?.tecken === -1 && a.tryckt && b.tryckt && fler.length === 0
    ? `${b.nyckel} - ${a.nyckel}`
    : null;
}

function toIakttagelse(datablad: string, tabell: Tabell, räkning: Räkning): Iakttagelse {
  const { uppgift, termer, tryckt, räknat, avrundning } = räkning;
  const enhet = uppgift.sagt.enhet ?? null;
  const decimaler = uppgift.läsning.slag === 'tal' ? uppgift.läsning.decimaler : 0;
  return {
    regel: 'avvikelse-och-andel',
    allvar: allvarOf(tryckt, räknat),
    ställe: ställeOf(datablad, uppgift),
    botas: botOf(datablad, räkning),
    utsaga: {
      kod: 'formel-skiljer',
      ledvis: inWords(parseFormel(uppgift.kolumn.räknas ?? ''), tabell.kolumner),
      tryckt: { tal: tryckt, decimaler, enhet },
      räknat: { tal: räknat, decimaler, enhet },
      antal: termer.length + 1,
      avrundning,
    },
    baraVisas: false,
  };
}

const ord = { '+': 'plus', '-': 'minus', '/': 'delat med' } as const;

/** "Prognos helår minus Budget 2022". */
function inWords(formel: Formel, kolumner: Kolumn[]): string {
  if (formel.slag === 'räknesätt')
    return `${inWords(formel.vänster, kolumner)} ${ord[formel.tecken]} ${inWords(formel.höger, kolumner)}`;
  return kolumner.find(({ nyckel }) => nyckel === formel.nyckel)?.rubrik ?? formel.nyckel;
}

/** Where incomes and costs stand under their net, incomes minus costs are the net. */
function checkNetto(datablad: string, tabell: Tabell): Iakttagelse[] {
  return tabell.rader.flatMap((netto) => {
    const under = tabell.rader.filter(({ av }) => av === netto.nyckel);
    const [intäkter, kostnader] = [only(under, 'intäkt'), only(under, 'kostnad')];
    // A net that declares its rows is checked as their sum.
    if (intäkter === null || kostnader === null || netto.räknas === 'under') return [];
    if (netto.räknas?.includes(intäkter.nyckel)) return [];
    return tabell.kolumner.flatMap(({ nyckel }) => {
      const celler = [netto, intäkter, kostnader].map((rad) => uppgiftAt(tabell, rad.nyckel, nyckel));
      return compareNetto(datablad, tabell, celler);
    });
  });
}

function only(rader: Rad[], slag: 'intäkt' | 'kostnad'): Rad | null {
  const funna = rader.filter((rad) => rad.slag === slag);
  return funna.length === 1 ? (funna[0] ?? null) : null;
}

function compareNetto(datablad: string, tabell: Tabell, celler: (Uppgift | null)[]): Iakttagelse[] {
  const [netto, intäkter, kostnader] = celler;
  if (!netto || !intäkter || !kostnader) return [];
  const tryckt = måttOf(netto);
  const [n, i, k] = [netto, intäkter, kostnader].map((uppgift) =>
    måttOf(uppgift) === null ? null : normaliseBelopp(tabell, uppgift),
  );
  if (tryckt?.enhet == null || n == null || i == null || k == null) return [];
  // Back from kronor, with plus for better, to the printed unit and sign.
  const tecken = n === 0 ? (netto.sagt.plus === 'kostnad' ? -1 : 1) : Math.sign(n) * Math.sign(tryckt.tal);
  const räknat = fromKronor((i + k) * tecken, tryckt.enhet);
  const avrundning = fromKronor(
    [netto, intäkter, kostnader].reduce((summa, uppgift) => summa + halfUnit(uppgift), 0),
    tryckt.enhet,
  );
  if (Math.abs(räknat - tryckt.tal) <= avrundning * (1 + 1e-9)) return [];
  return [
    {
      regel: 'avvikelse-och-andel',
      allvar: allvarOf(tryckt.tal, räknat),
      ställe: ställeOf(datablad, netto),
      också: [ställeOf(datablad, intäkter), ställeOf(datablad, kostnader)],
      botas: [
        { ställe: ställeOf(datablad, netto), lägst: räknat - avrundning, högst: räknat + avrundning },
        ...[intäkter, kostnader].flatMap((term): Bot[] => {
          const mått = måttOf(term);
          if (mått?.enhet == null) return [];
          const vikt = weightOf(term, netto);
          const mitt = mått.tal + (tryckt.tal - räknat) / vikt;
          const halv = avrundning / Math.abs(vikt);
          return [{ ställe: ställeOf(datablad, term), lägst: mitt - halv, högst: mitt + halv }];
        }),
      ],
      utsaga: {
        kod: 'formel-skiljer',
        ledvis: `${intäkter.rad.benämning} och ${kostnader.rad.benämning}, med sina tecken,`,
        tryckt,
        räknat: { ...tryckt, tal: räknat },
        antal: 3,
        avrundning,
      },
      baraVisas: false,
    },
  ];
}

/** What rounding can hide in a figure, in kronor. */
function halfUnit({ läsning, sagt }: Uppgift): number {
  return läsning.slag === 'tal' && isBelopp(sagt.enhet)
    ? 0.5 * 10 ** -läsning.decimaler * faktor(sagt.enhet)
    : 0;
}
