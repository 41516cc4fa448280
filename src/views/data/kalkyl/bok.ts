import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import { type AddressOf, rapportAdress, tabellAdress } from '#domain/adresser.ts';
import type { Datablad, Rapportplats } from '#domain/arkiv.ts';
import { toDatabladModel } from '#views/blad/datablad.ts';
import { rapportIOrgan } from '#views/ord/namn.ts';
import { rankedDatablad } from '#views/sida/rapport.ts';
import {
  adresscell,
  fitWidth,
  databladNames,
  textcell,
  textrad,
  type Kalkylblad,
  type Kalkylbok,
  type Kalkylcell,
} from './blad.ts';
import { toListblad } from './listblad.ts';
import { toTabellblad } from './tabellblad.ts';
import { rapportLine } from './underskrift.ts';

/** One data sheet as a book. */
export function toTabellbok(
  arkiv: AvlästArkiv,
  plats: Rapportplats,
  blad: Datablad,
  addressOf: AddressOf,
): Kalkylbok {
  const [namn = blad.nyckel] = databladNames([blad.nyckel]);
  return {
    titel: `${blad.innehåll.rubrik} – ${rapportIOrgan(plats)}`,
    blad: [toKalkylblad(arkiv, plats, blad, namn, addressOf)],
  };
}

/** Every data sheet of a report as one book, after a sheet that lists them. */
export function toRapportbok(arkiv: AvlästArkiv, plats: Rapportplats, addressOf: AddressOf): Kalkylbok {
  const ordnade = rankedDatablad(plats.rapport);
  // "Innehåll" is no key, so no sheet can have its name.
  const namn = databladNames(ordnade.map(({ nyckel }) => nyckel));
  const blad = ordnade.map((ett, i) => toKalkylblad(arkiv, plats, ett, namn[i] ?? ett.nyckel, addressOf));
  return { titel: rapportIOrgan(plats), blad: [contents(plats, ordnade, namn, addressOf), ...blad] };
}

function toKalkylblad(
  arkiv: AvlästArkiv,
  plats: Rapportplats,
  blad: Datablad,
  namn: string,
  addressOf: AddressOf,
): Kalkylblad {
  const modell = toDatabladModel(arkiv, plats, blad);
  const adress = addressOf(tabellAdress(plats, blad.nyckel));
  return modell.typ === 'tabell'
    ? toTabellblad(modell.table, namn, { plats, källa: modell.table.källa, adress })
    : toListblad(arkiv, plats, blad, modell, {
        namn,
        underskrift: { plats, källa: modell.lista.källa, adress },
        addressOf,
      });
}

const läsanvisning = [
  'Talen står i den enhet som källan trycker, med källans tecken, också där de inte går ihop.',
  'Kursiv text i stället för ett tal är skälet till att talet saknas. Gränser som ”< 1 %” står som text.',
  'Numren i kolumnen Noter leder till noterna under tabellen.',
];

function contents(
  plats: Rapportplats,
  ordnade: Datablad[],
  namn: string[],
  addressOf: AddressOf,
): Kalkylblad {
  const { rapport } = plats;
  const lista = ordnade.map(({ nyckel, innehåll }, i): Kalkylcell[] => [
    { text: namn[i] ?? nyckel, länk: { blad: namn[i] ?? nyckel } },
    { text: innehåll.rubrik, radbryt: true },
    textcell(innehåll.typ === 'tabell' ? (innehåll.enhet ?? '') : ''),
    adresscell(addressOf(tabellAdress(plats, nyckel))),
  ]);
  return {
    namn: 'Innehåll',
    rader: [
      textrad(rapport.titel, 'rubrik'),
      textrad(rapportLine(plats)),
      ...(rapport.källa === undefined ? [] : [textrad(`Källa: ${rapport.källa.namn}`)]),
      [adresscell(addressOf(rapportAdress(plats)))],
      [],
      ...läsanvisning.map((text) => textrad(text)),
      [],
      ['Blad', 'Tabell', 'Enhet', 'Adress'].map((text) => textcell(text, 'kolumnrubrik')),
      ...lista,
    ],
    bredder: [
      fitWidth(namn, { minst: 18, mest: 33 }),
      fitWidth(
        ordnade.map(({ innehåll }) => innehåll.rubrik),
        { minst: 30, mest: 70 },
      ),
      14,
      60,
    ],
    låst: { rader: 0, kolumner: 0 },
  };
}
