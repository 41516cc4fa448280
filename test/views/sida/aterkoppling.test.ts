import { expect, test } from 'vitest';
import { contactAddress } from '#views/adress.ts';
import { toRättelser, toMetadata } from '#views/sida/rapport.ts';
import { toFeedback } from '#views/sida/aterkoppling.ts';
import { findRapport, readArkiv } from '../arkivet.ts';

const sida = {
  titel: 'Ekonomi – Leanlinks delårsrapport',
  sida: 'https://exempel.se/linkoping/leanlink/2022-10-delarsrapport/ekonomi/',
  fil: { vad: 'kapitlet', väg: '/linkoping/leanlink/2022-10-delarsrapport/ekonomi.mdx' },
};

test.each([
  'https://github.com/organisation/projekt/edit/main/content/',
  'https://github.com/organisation/projekt/edit/main/content',
])('toFeedback() leads to the file of the page, at %s', (redigering) =>
  expect(toFeedback({ redigering, kontakt: null }, sida)).toEqual({
    redigera: {
      text: 'Föreslå en ändring i kapitlet',
      adress:
        'https://github.com/organisation/projekt/edit/main/content/linkoping/leanlink/2022-10-delarsrapport/ekonomi.mdx',
    },
    rapportera: null,
  }),
);

test('toFeedback() writes a letter about the page', () => {
  const { rapportera } = toFeedback({ redigering: null, kontakt: 'mailto:prov@example.se' }, sida);
  const brev = new URL(rapportera?.adress ?? '');
  expect(brev.pathname).toBe('prov@example.se');
  expect(brev.searchParams.get('subject')).toBe('Fel: Ekonomi – Leanlinks delårsrapport');
  expect(brev.searchParams.get('body')).toContain(`Sidan: ${sida.sida}\n`);
});

test('toFeedback() gives the page to a form', () => {
  const adressOf = (kontakt: string) => toFeedback({ redigering: null, kontakt }, sida).rapportera?.adress;
  expect(adressOf('https://exempel.se/fel?sida={adress}')).toBe(
    `https://exempel.se/fel?sida=${encodeURIComponent(sida.sida)}`,
  );
  expect(contactAddress('https://exempel.se/fel?sida={adress}')).toBe('https://exempel.se/fel?sida=');
});

test('toRättelser() has the newest correction first, which the head of the report tells of', async () => {
  const plats = findRapport(await readArkiv(), 'linkoping/leanlink/2022-10-delarsrapport');
  const rapport = {
    ...plats.rapport,
    ändringar: [
      { datum: '2026-12-03', vad: 'Äldreomsorgens prognos', varför: 'Felskriven här.' },
      {
        datum: '2026-12-10',
        vad: 'Målvärdet',
        varför: 'Läst på fel rad',
        datablad: ['drift-prognos', 'borta'],
      },
    ],
  };
  expect(toRättelser({ ...plats, rapport })).toEqual([
    {
      datum: '10 december 2026',
      vad: 'Målvärdet',
      varför: 'Läst på fel rad',
      tabeller: [
        {
          rubrik: 'Prognos för helår 2022. Driftsammandrag, netto tkr',
          adress: '/linkoping/leanlink/2022-10-delarsrapport/tabell/drift-prognos/',
        },
      ],
      uppgifter: [],
    },
    {
      ...{ datum: '3 december 2026', vad: 'Äldreomsorgens prognos', varför: 'Felskriven här' },
      ...{ tabeller: [], uppgifter: [] },
    },
  ]);
  expect(toMetadata(rapport).slice(-2)).toEqual([
    { term: 'Publicerad här', text: '21 november 2026' },
    { term: 'Senast rättad', text: '10 december 2026' },
  ]);
});
