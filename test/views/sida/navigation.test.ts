import { expect, test } from 'vitest';
import type { Arkiv, Kapitel, Kommun, Nämnd, Rapport } from '#domain/arkiv.ts';
import type { Kapitelnyckel } from '#domain/kapitel.ts';
import { toNavigation } from '#views/sida/navigation.ts';

const kapitel = (nyckel: Kapitelnyckel, ordning: number): Kapitel => ({
  nyckel,
  titel: nyckel,
  ordning,
  hänvisningar: [],
  länkar: [],
  text: [],
  stycken: [],
});

const rapport = (slug: string, period: string, ...nycklar: Kapitelnyckel[]): Rapport => ({
  slug,
  titel: slug,
  rapporttyp: 'delårsrapport',
  period,
  kapitel: nycklar.map(kapitel),
  datablad: [],
  kändaFel: [],
});

// Leanlink's two reports, and one between them that has no chapter on goals.
const ny = rapport('2023-08-delarsrapport', '2023-01/2023-08', 'oversikt', 'ekonomi', 'mal');
const mellan = rapport('2023-03-delarsrapport', '2023-01/2023-03', 'oversikt', 'ekonomi');
const gammal = rapport('2022-10-delarsrapport', '2022-01/2022-10', 'oversikt', 'ekonomi', 'mal', 'personal');
const nämnd: Nämnd = {
  slug: 'leanlink',
  namn: 'Leanlink',
  form: 'förvaltning',
  verksamheter: [],
  rapporter: [ny, mellan, gammal],
};
const kommun: Kommun = {
  slug: 'linkoping',
  namn: 'Linköping',
  kommunkod: '0580',
  län: 'Östergötlands län',
  nämnder: [nämnd],
};
const arkivMed = (kommuner: Kommun[]): Arkiv => ({
  webbplats: {
    namn: 'x',
    beskrivning: 'x',
    ingress: 'x',
    utgivare: 'x',
    kontakt: null,
    adress: null,
    redigering: null,
    prognosmått: 'x',
  },
  nyckeltal: [],
  ordlista: [],
  omdirigeringar: {},
  kommuner,
});
const arkiv = arkivMed([kommun]);
const iKapitlet = (rapporten: Rapport, nyckel: Kapitelnyckel) =>
  toNavigation(arkiv, { kommun, nämnd, rapport: rapporten, del: { kapitel: nyckel } });

test('toNavigation() leads from chapter to chapter, from the summary on', () => {
  expect(iKapitlet(gammal, 'oversikt')).toMatchObject({
    föregående: { text: 'I korthet', adress: '/linkoping/leanlink/2022-10-delarsrapport/' },
    nästa: { adress: '/linkoping/leanlink/2022-10-delarsrapport/ekonomi/' },
  });
  expect(iKapitlet(gammal, 'personal').nästa).toBeNull();
});

test('toNavigation() finds the same chapter in the nearest report that has it', () => {
  expect(iKapitlet(gammal, 'mal')).toMatchObject({
    äldre: null,
    nyare: { text: 'Delårsrapport augusti 2023', adress: '/linkoping/leanlink/2023-08-delarsrapport/mal/' },
  });
  expect(iKapitlet(ny, 'ekonomi').äldre?.text).toBe('Delårsrapport mars 2023');
  expect(iKapitlet(gammal, 'personal').nyare).toBeNull();
});

test('toNavigation() opens the archive at the page, and marks the page alone', () => {
  const [linköping] = iKapitlet(gammal, 'mal').arkiv;
  const rapporter = linköping?.under[0]?.under ?? [];
  expect(rapporter.map(({ text, öppen, under }) => [text, öppen, under.length])).toEqual([
    ['Delårsrapport augusti 2023', false, 0],
    ['Delårsrapport mars 2023', false, 0],
    ['Delårsrapport oktober 2022', true, 5],
  ]);
  expect(rapporter[2]?.under.filter(({ aktuell }) => aktuell).map(({ text }) => text)).toEqual(['mal']);
  expect([linköping?.aktuell, rapporter[2]?.aktuell]).toEqual([false, false]);
});

test('toNavigation() gives the way up, without the page itself', () => {
  expect(iKapitlet(gammal, 'mal').brödsmulor.map(({ text }) => text)).toEqual([
    'Start',
    'Linköping',
    'Leanlink',
    'Delårsrapport oktober 2022',
  ]);
  expect(toNavigation(arkiv, { kommun, nämnd }).brödsmulor.map(({ text }) => text)).toEqual([
    'Start',
    'Linköping',
  ]);
});

test('toNavigation() lists only the open kommun when there are many', () => {
  const många = Array.from({ length: 290 }, (_, nummer) => ({ ...kommun, slug: `kommun-${String(nummer)}` }));
  const { arkiv: grenar } = toNavigation(arkivMed(många), { kommun: många[7] ?? kommun });
  expect(grenar.map(({ adress }) => adress)).toEqual(['/kommun-7/', '/']);
});
