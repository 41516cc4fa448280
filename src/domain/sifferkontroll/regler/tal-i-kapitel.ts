import type { Kapitel, Rapport } from '#domain/arkiv.ts';
import { dimension, faktor } from '#domain/enhet.ts';
import { månadsnamn } from '#domain/period.ts';
import { placeIn, type Textbit } from '#domain/kapitel.ts';
import { cellerOf, tabellerOf } from '#domain/sifferkontroll/celler.ts';
import type { Kapiteliakttagelse, Utsaga } from '#domain/sifferkontroll/iakttagelse.ts';
import { siffrorIn, type Siffra } from '#domain/sifferkontroll/text/siffror.ts';
import type { Regel } from './regel.ts';

export const talIKapitel: Regel = {
  nyckel: 'tal-i-kapitel',
  namn: 'Siffror i kapitlens text',
  ingress: 'Varje tal med en enhet i ett kapitel ska komma ur ett datablad.',
  kontrollerar: [
    'Kapitlen är skrivna här, inte i källan. Ett tal i texten hämtas ur sin tabellcell och leder dit. Skrivs det för hand måste det vara lika med någon cell i rapporten, eller stå i namnet på en rad eller kolumn. Detsamma gäller rapporten i korthet.',
    'Ett tal i korthet ska ha en rubrik med rätt år, säga om det är en prognos, och jämföras med ett annat tal av samma längd i tid.',
    'Ett datum som skrivs ut intill en hänvisning till ett beslut ska vara beslutets datum.',
  ],
  avrundning: 'Ett tal som skrivs med färre decimaler än cellen får vara avrundat till sin sista siffra.',
  allvar: 'Fynden rättas innan något läggs ut. Därför syns inga här.',
  sägerInte: 'Regeln prövar bara om talet finns i rapportens datablad, inte om meningen i övrigt är riktig.',
  checkKapitel: ({ rapport }) => {
    const finns = valuesOf(rapport);
    return rapport.kapitel.flatMap((kapitel) =>
      kapitel.text.flatMap((bit) => [
        ...siffrorIn(bit.text)
          .filter((siffra) => !finns(siffra))
          .map((siffra) =>
            toIakttagelse(kapitel, bit, siffra.plats, { kod: 'tal-utan-källa', skrivet: siffra.skrivet }),
          ),
        ...checkDatum(kapitel, bit),
      ]),
    );
  },
};

/** Whether a figure is that of some cell, within the rounding of what is written, or stands in a printed name. */
export function valuesOf(rapport: Rapport): (siffra: Siffra) => boolean {
  const tabeller = tabellerOf(rapport);
  const celler = tabeller
    .flatMap(({ tabell }) => cellerOf(tabell))
    .flatMap(({ läsning, sagt }) =>
      läsning.slag === 'tal' ? [{ tal: Math.abs(läsning.tal), enhet: sagt.enhet ?? null }] : [],
    );
  const namn = tabeller.flatMap(({ tabell }) => [
    tabell.rubrik,
    ...tabell.kolumner.map(({ rubrik }) => rubrik),
    ...tabell.rader.map(({ benämning }) => benämning),
  ]);
  return ({ skrivet, tal, decimaler, enhet }) => {
    const halv = 0.5 * 10 ** -decimaler * (1 + 1e-9);
    const lika = celler.some((cell) => {
      if (enhet === null)
        return cell.enhet === null || !isMeasured(cell.enhet)
          ? Math.abs(Math.abs(tal) - cell.tal) <= halv
          : false;
      if (cell.enhet === null || dimension(cell.enhet) !== dimension(enhet)) return false;
      return Math.abs(Math.abs(tal) - (cell.tal * faktor(cell.enhet)) / faktor(enhet)) <= halv;
    });
    return lika || namn.some((ett) => ett.includes(skrivet));
  };
}

/** Amounts and shares are no counts of anything. */
function isMeasured(enhet: Parameters<typeof dimension>[0]): boolean {
  return ['kronor', 'procent', 'procentenheter'].includes(dimension(enhet));
}

const datumform = new RegExp(
  `(?<dag>\\d{1,2})\\s(?<månad>${månadsnamn.join('|')})(?:\\s(?<år>\\d{4}))?,?\\s\\([^()]*?(?<iso>\\d{4}-\\d{2}-\\d{2})`,
  'giu',
);

/** "den 9 maj (2023-05-09, KS § 148)": both say the same day. */
function checkDatum(kapitel: Kapitel, bit: Textbit): Kapiteliakttagelse[] {
  return [...bit.text.matchAll(datumform)].flatMap(({ 0: skrivet, index, groups }) => {
    const { dag, månad = '', år, iso = '' }: Partial<Record<string, string>> = groups ?? {};
    const nummer = månadsnamn.findIndex((namn) => namn === månad.toLowerCase()) + 1;
    const lika =
      Number(iso.slice(8)) === Number(dag) &&
      Number(iso.slice(5, 7)) === nummer &&
      (år === undefined || iso.startsWith(år));
    const datum = skrivet.replace(/,?\s\(.*$/su, '');
    return lika
      ? []
      : [toIakttagelse(kapitel, bit, index, { kod: 'datum-skiljer', skrivet: datum, hänvisning: iso })];
  });
}

function toIakttagelse({ nyckel }: Kapitel, bit: Textbit, plats: number, utsaga: Utsaga): Kapiteliakttagelse {
  return { regel: 'tal-i-kapitel', kapitel: nyckel, ...placeIn(bit, plats), utsaga, baraVisas: false };
}
