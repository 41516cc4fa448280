import { expect, test } from 'vitest';
import { toPar } from '#views/jamfor/par.ts';
import { toParposter } from '#views/jamfor/parpost.ts';
import { toTimeGroups } from '#views/jamfor/tidsserier.ts';
import { Felnoter } from '#views/ord/fel.ts';
import { findRapport, readArkiv } from '../arkivet.ts';

const arkiv = await readArkiv();
const [oktober, augusti] = ['2022-10-delarsrapport', '2023-08-delarsrapport'].map((slug) =>
  findRapport(arkiv, `linkoping/leanlink/${slug}`),
);

test('Felnoter tells each fault of a page once', () => {
  const noter = new Felnoter();
  const tal = { text: '9,0\u00a0%', fel: 'Diagrammet visar ett annat tal.' };
  expect(noter.tell([tal, { text: '8,6\u00a0%', fel: null }, tal])).toEqual([tal]);
  expect(noter.tell([tal])).toEqual([]);
});

// −21 347 in October 2022 does not follow from its columns; nor does −25 422 of the overview agree with it.
test('toPar() marks the same deviation in both of its tables, and tells each fault once', () => {
  const { avsnitt } = toPar(toParposter(arkiv, oktober!.rapport), toParposter(arkiv, augusti!.rapport));
  const märkta = avsnitt.flatMap(({ rader }) =>
    rader.flatMap(({ då }) => (då.fel === null ? [] : [då.text])),
  );
  expect(märkta).toEqual(
    expect.arrayContaining(['−21\u00a0347\u00a0tkr', '−25\u00a0422\u00a0tkr', '−9\u00a0452\u00a0tkr']),
  );
  const sagda = avsnitt.flatMap(({ felnoter }) => felnoter.map(({ fel }) => fel));
  expect(new Set(sagda).size).toBe(sagda.length);
});

// 9.0 per cent of 2022: the ten months of that year printed more.
test('toTimeGroups() marks Personalavgångar 2022 with what is known of it', () => {
  const tabeller = toTimeGroups(arkiv, augusti!.nämnd).flatMap((grupp) => grupp.tabeller);
  const värden = tabeller.flatMap(({ rader }) =>
    rader.flatMap(({ celler }) => celler.flatMap((cell) => cell.värden)),
  );
  expect(värden.filter(({ text }) => /^9[.,]0/u.test(text)).map(({ fel }) => fel)).toContainEqual(
    expect.any(String),
  );
  expect(tabeller.flatMap(({ felnoter }) => felnoter)).not.toEqual([]);
});
