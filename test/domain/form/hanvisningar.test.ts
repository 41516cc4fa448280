import { expect, test } from 'vitest';
import { checkHänvisning } from '#domain/form/hanvisningar.ts';
import { describeFinding } from '#domain/form/meddelanden.ts';
import { findRapport, readArkiv } from '#test/views/arkivet.ts';

const arkiv = await readArkiv();
const leanlink = findRapport(arkiv, 'linkoping/leanlink/2023-08-delarsrapport').rapport;
const von = findRapport(arkiv, 'eskilstuna/vard-och-omsorgsnamnden/2023-08-delarsrapport').rapport;

const faults = (rapport: typeof leanlink, attribut: Record<string, string>) =>
  checkHänvisning({ element: 'Diagram', attribut, rad: 1, kolumn: 1 }, rapport).map((fynd) =>
    describeFinding({ ...fynd, plats: { fil: 'ekonomi.mdx' } }),
  );

test.each([
  [{ ur: 'drift-prognos' }],
  [{ ur: 'drift-prognos', visa: 'staplar' }],
  [{ ur: 'indikatorer-kompetensforsorjning', rad: 'pensionsalder' }],
  [{ ur: 'personal', visa: 'mål' }],
  [{ ur: 'mal' }],
  [{ ur: 'uppdrag' }],
])('checkHänvisning() lets through a chart that can be drawn: %j', (attribut) =>
  expect(faults(leanlink, attribut)).toEqual([]),
);

test('checkHänvisning() refuses a chart of words, and names the tables that can be drawn', () => {
  const [fault] = faults(von, { ur: 'indikatorer-barn' });
  expect(fault).toBe(
    'ekonomi.mdx: Tabellen "indikatorer-barn" har inget diagram som passar. Det behövs minst två säkra tal i samma enhet och för jämförbara tider. ' +
      'Tabeller i rapporten som går att rita: driftredovisning, indikatorer-aldre, indikatorer-medarbetare, indikatorer-processkvalitet, investeringar, resultatrakning, sjukfranvaro, sjukfranvaro-omraden.',
  );
});

test('checkHänvisning() refuses mixed units on one axis, and names the kinds that fit', () => {
  expect(faults(leanlink, { ur: 'personal', visa: 'staplar' })).toEqual([
    'ekonomi.mdx: Tabellen "personal" har inget diagram med visa="staplar". Det behövs minst två säkra tal i samma enhet och för jämförbara tider. Tabellen kan visas med visa="utveckling" eller "mål".',
  ]);
});

test('checkHänvisning() refuses a row with one number, and names the rows that can be drawn', () => {
  const [fault] = faults(leanlink, { ur: 'indikatorer-kompetensforsorjning', rad: 'overtid' });
  expect(fault).toContain('Raden "overtid" i "indikatorer-kompetensforsorjning" har inget diagram');
  expect(fault).toContain(
    'Rader som går att rita: pensionsalder, heltidsanstallningar, personalavgangar-externt, mertid',
  );
});

test('checkHänvisning() refuses a chart of a sheet, row or kind that is not there', () => {
  expect(faults(leanlink, { ur: 'drift' })[0]).toContain('hittar inget datablad "drift"');
  expect(faults(leanlink, { ur: 'personal', rad: 'hme' })[0]).toContain('har ingen rad "hme"');
  expect(faults(von, { ur: 'internkontroll' })[0]).toContain('här behövs tabell, namndmal eller uppdrag');
  expect(faults(leanlink, { ur: 'mal', visa: 'mål' })[0]).toContain('visas som en remsa');
});
