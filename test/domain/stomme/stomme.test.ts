import { expect, test } from 'vitest';
import { rapportplatser } from '#domain/arkiv.ts';
import { isCellobjekt, type Tabell } from '#domain/datablad/tabell.ts';
import { datasheetSchema } from '#domain/datablad/index.ts';
import { parsePeriod } from '#domain/period.ts';
import { emptySheet } from '#domain/stomme/datablad.ts';
import { firstNämnd, toSlug } from '#domain/stomme/forsta.ts';
import { emptyKapitel } from '#domain/stomme/kapitel.ts';
import { isOfyllt, keepUndated } from '#domain/stomme/ofyllt.ts';
import { emptyRapport, isCarried } from '#domain/stomme/rapport.ts';
import { findRapport, readArkiv } from '#test/views/arkivet.ts';

const arkiv = await readArkiv();
const leanlink = findRapport(arkiv, 'linkoping/leanlink/2023-08-delarsrapport').rapport;
const skifte = {
  förra: parsePeriod('2023-01/2023-08'),
  nya: parsePeriod('2024-01/2024-08'),
  dokument: 'leanlink-2024-08',
};
const bladet = (nyckel: string) => leanlink.datablad.find((blad) => blad.nyckel === nyckel)!.innehåll;
const tomt = (nyckel: string) => emptySheet(bladet(nyckel), skifte) as Tabell;

test('emptySheet() keeps the form of the forecast of Leanlink, and moves its years', () => {
  const { kolumner, rader, enhet, plus, noter, tolkning, källa } = tomt('drift-prognos');
  expect({ enhet, plus, noter, tolkning }).toEqual({ enhet: 'tkr', plus: 'intäkt' });
  expect(källa.dokument).toBe('leanlink-2024-08');
  expect(kolumner.map(({ rubrik, period, räknas }) => [rubrik, period, räknas])).toEqual([
    ['Prognos helår', '2024', undefined],
    ['FYLL I, förra gången: Budget 2023', '2024', undefined],
    ['Avvikelse', undefined, 'prognos - budget'],
    ['FYLL I, förra gången: Bokslut 2022', '2023', undefined],
  ]);
  expect(rader.find(({ nyckel }) => nyckel === 'summa')).toEqual({
    nyckel: 'summa',
    benämning: 'Summa nettokostnader',
    räknas: 'ovan',
    nyckeltal: 'nettokostnad',
    värden: ['FYLL I', 'FYLL I', 'FYLL I', 'FYLL I'],
  });
});

test('emptySheet() gives keys that say a month the new one', () => {
  expect(tomt('personal').kolumner.map(({ nyckel }) => nyckel)).toEqual(['aug-2023', 'aug-2024', 'malvarde']);
});

test('emptySheet() carries no figure, note, reading or verdict of any report', () => {
  const sheets = rapportplatser(arkiv).flatMap(({ rapport }) =>
    rapport.datablad.filter(isCarried).map(({ innehåll }) => ({
      ...emptySheet(innehåll, { ...skifte, förra: parsePeriod(rapport.period) }),
    })),
  );
  expect(sheets.length).toBeGreaterThan(50);
  for (const sheet of sheets) {
    const text = JSON.stringify(sheet);
    expect(text).not.toMatch(/"(?:not|noter|tolkning|kommentar|beskrivning|avstämningar|osäker|tal)":/u);
    const tryckt = [...text.matchAll(/"(?:tryckt|läge|resultat)":(?<värde>"[^"]*"|null)/gu)];
    expect(
      tryckt.map((träff) => träff.groups!.värde).filter((en) => en !== '"FYLL I"' && en !== 'null'),
    ).toEqual([]);
    if (sheet.typ !== 'tabell') continue;
    const celler = sheet.rader.flatMap(({ värden = [] }) => värden);
    expect(
      celler.filter(
        (cell) => !isOfyllt(cell) && !(isCellobjekt(cell) && (isOfyllt(cell.tryckt) || cell.saknas)),
      ),
    ).toEqual([]);
  }
});

test('emptySheet() gives sheets that the schema accepts once they are filled in', () => {
  for (const { innehåll } of leanlink.datablad.filter(isCarried)) {
    const fylld = JSON.stringify(emptySheet(innehåll, skifte))
      .replaceAll('"läge":"FYLL I"', '"läge":null')
      .replace(/"FYLL I[^"]*"/gu, '"1"');
    expect(datasheetSchema.safeParse(JSON.parse(fylld)).error).toBeUndefined();
  }
});

test('emptyRapport() says nothing of the last report but its form', () => {
  const ny = emptyRapport(leanlink, 'delårsrapport', skifte);
  expect(ny.period).toBe('2024-01/2024-08');
  expect(ny.publicerad).toBeUndefined();
  expect(ny.ändringar).toBeUndefined();
  expect(ny.korthet?.punkter).toEqual(['FYLL I']);
  expect(ny.korthet?.tal.map(({ ur, kolumn }) => `${ur}/${kolumn}`)).toEqual([
    'drift-prognos/prognos',
    'drift-utfall/utfall',
    'personal/aug-2024',
    'personal/aug-2024',
    'personal/aug-2024',
  ]);
});

test('emptyKapitel() keeps headings and tables, and none of the text', () => {
  const text = `---
titel: Ekonomi
ordning: 2
---

Ett stycke.

## Prognosen för 2023

Underskottet är <Tal ur="drift-prognos" rad="summa" kolumn="prognos" />.

Ett till.

<Tabell ur="drift-prognos" />

<Tabell ur="i-text" />

### Äldreomsorg

- en punkt
`;
  expect(emptyKapitel(text, new Set(['drift-prognos']))).toBe(`---
titel: Ekonomi
ordning: 2
---

FYLL I

## FYLL I, förra gången: Prognosen för 2023

FYLL I

<Tabell ur="drift-prognos" />

### Äldreomsorg

FYLL I
`);
});

test.each([
  ['Budget 2023', true],
  ['Utfall 23-08-31', true],
  ['Redovisat jan-aug', true],
  ['Tertial 1', true],
  ['Prognos helår', false],
  ['Janssons frestelse', false],
  ['Summa nettokostnader', false],
])('keepUndated() on %s', (text, daterad) => expect(isOfyllt(keepUndated(text))).toBe(daterad));

test('toSlug() and firstNämnd() make a folder and a form of a name', () => {
  expect(toSlug('Vård- och omsorgsnämnden')).toBe('vard-och-omsorgsnamnden');
  expect(firstNämnd('Tekniska nämnden').form).toBe('nämnd');
  expect(firstNämnd('Kommunstyrelsen').form).toBe('styrelse');
  expect(firstNämnd('Leanlink').form).toBe('FYLL I');
});
