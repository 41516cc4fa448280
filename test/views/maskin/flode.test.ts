import { expect, test } from 'vitest';
import type { Rapportplats } from '#domain/arkiv.ts';
import { toNyheter, toRss } from '#views/maskin/flode.ts';
import { findRapport, readArkiv, unpublished } from '../arkivet.ts';

const leanlink = findRapport(await readArkiv(), 'linkoping/leanlink/2022-10-delarsrapport');
const adress = (text: string) => `https://exempel.se${text}`;
const med = (mer: Partial<Rapportplats['rapport']>): Rapportplats => ({
  ...leanlink,
  rapport: { ...unpublished(leanlink.rapport), ...mer },
});

test('toNyheter() tells of a report that is put out, and of each correction, newest first', () => {
  const nyheter = toNyheter([
    med({
      publicerad: '2026-11-20',
      ändringar: [
        { datum: '2026-12-03', vad: 'Äldreomsorgens prognos', varför: 'Felskriven här' },
        { datum: '2027-01-15', vad: 'Personal', varför: 'Felskriven här' },
      ],
    }),
  ]);
  expect(nyheter.map(({ datum, rubrik }) => `${datum} ${rubrik}`)).toEqual([
    '2027-01-15 Rättad: Delårsrapport oktober 2022, Leanlink',
    '2026-12-03 Rättad: Delårsrapport oktober 2022, Leanlink',
    '2026-11-20 Ny rapport: Delårsrapport oktober 2022, Leanlink',
  ]);
  expect(nyheter[1]?.text).toBe('Äldreomsorgens prognos. Skäl: Felskriven här.');
  expect(new Set(nyheter.map(({ id }) => id)).size).toBe(3);
});

test('toNyheter() says nothing of a report that does not say when it was put out', () => {
  expect(toNyheter([med({})])).toEqual([]);
});

test('toRss() writes whole addresses, dates of mail and escaped text', () => {
  const { text } = toRss(
    { titel: 'Kultur & fritid', beskrivning: 'Nytt', under: '/linkoping/leanlink/' },
    toNyheter([med({ publicerad: '2026-11-20' })]),
    adress,
  );
  expect(text).toContain('<title>Kultur &amp; fritid</title>');
  expect(text).toContain('href="https://exempel.se/linkoping/leanlink/rss.xml" rel="self"');
  expect(text).toContain('<link>https://exempel.se/linkoping/leanlink/2022-10-delarsrapport/</link>');
  expect(text).toContain('<pubDate>Fri, 20 Nov 2026 00:00:00 GMT</pubDate>');
});
