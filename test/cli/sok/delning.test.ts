import { expect, test } from 'vitest';
import { partsOf, type Sidkälla } from '#cli/sok/delning.ts';
import { kapitelPage, måttPage, rapportPage, wordPage } from '#views/sok/rapport.ts';
import { readArkiv } from '#test/views/arkivet.ts';

const arkiv = await readArkiv();
const källa: Sidkälla = {
  arkiv,
  gemensamma: [...arkiv.ordlista.map(wordPage), ...arkiv.nyckeltal.map(måttPage)],
  read: (plats) =>
    Promise.resolve([
      rapportPage(arkiv, plats),
      ...plats.rapport.kapitel.map((kapitel) =>
        kapitelPage(plats, kapitel, {
          ingress: '',
          delar: [{ ankare: 'pa-sikt', rubrik: 'På sikt', text: 'Mer än rubriken.' }],
        }),
      ),
    ]),
};
const rapporter = 5;

test('partsOf() lets an archive be searched as one, until it is large', async () => {
  const [hela, ...andra] = await Array.fromAsync(partsOf(källa, rapporter));
  expect(andra).toEqual([]);
  expect(hela?.mapp).toBe('');
  expect(hela?.register.delar).toBeUndefined();
});

test('partsOf() parts a large archive by kommun, with words and measures in each', async () => {
  const delar = await Array.fromAsync(partsOf(källa, rapporter - 1));
  expect(delar.map(({ mapp }) => mapp)).toEqual([
    'kommun/eskilstuna/',
    'kommun/linkoping/',
    'kommun/okand-kommun/',
    '',
  ]);
  const eskilstuna = delar[0]!;
  const egna = eskilstuna.sidor.filter(({ facetter }) => facetter.kommun !== undefined);
  expect(new Set(egna.map(({ adress }) => adress.split('/')[1]))).toEqual(new Set(['eskilstuna']));
  expect(eskilstuna.sidor.length - egna.length).toBe(källa.gemensamma.length);
  expect(eskilstuna.register.värden.kommun).toEqual(['Eskilstuna']);
  expect(Object.keys(eskilstuna.register.namn)).not.toContain('leanlink');
});

test('partsOf() has every report of a large archive in brief, found by the headings of its chapters', async () => {
  const [hela] = (await Array.fromAsync(partsOf(källa, rapporter - 1))).slice(-1);
  expect(hela?.register.delar).toEqual({
    Eskilstuna: 'kommun/eskilstuna/',
    Linköping: 'kommun/linkoping/',
    'Kommunen framgår inte av källan': 'kommun/okand-kommun/',
  });
  const korta = hela?.sidor.filter(({ facetter }) => facetter.kommun !== undefined) ?? [];
  expect(korta.map(({ adress }) => adress)).toEqual([
    '/eskilstuna/vard-och-omsorgsnamnden/2023-08-delarsrapport/',
    '/linkoping/leanlink/2023-08-delarsrapport/',
    '/linkoping/leanlink/2022-10-delarsrapport/',
    '/linkoping/social-och-omsorgsnamnden/2021-08-delarsrapport/',
    '/okand-kommun/socialnamnden/2023-08-delarsbokslut/',
  ]);
  expect(korta[0]?.siffror).toContain('Ekonomi På sikt');
  expect(korta[0]?.siffror).not.toContain('Mer än rubriken');
});
