import { expect, test } from 'vitest';
import { toContents } from '#views/sida/avsnitt.ts';

test('toContents() leads to the sections that are shown, in their order, and to the headings in them', () => {
  const avsnitt = [
    { id: 'korthet', titel: 'I korthet', visas: false },
    { id: 'forandringar', titel: 'Vad har ändrats sedan förra rapporten', kort: 'Sedan förra rapporten' },
    { id: 'over-tid', titel: 'Över tid', under: [{ id: 'volymer', titel: 'Volymer' }] },
  ];
  expect(toContents(avsnitt)).toEqual([
    { text: 'Sedan förra rapporten', ankare: 'forandringar', nivå: 2 },
    { text: 'Över tid', ankare: 'over-tid', nivå: 2 },
    { text: 'Volymer', ankare: 'volymer', nivå: 3 },
  ]);
});

test('toContents() leaves out the headings of a section that is not shown', () => {
  const avsnitt = [
    { id: 'over-tid', titel: 'Över tid', visas: false, under: [{ id: 'volymer', titel: 'Volymer' }] },
  ];
  expect(toContents(avsnitt)).toEqual([]);
});
