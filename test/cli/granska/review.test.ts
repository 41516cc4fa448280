import { expect, test } from 'vitest';
import { changedFaults, describeChange, reviewPaths } from '#cli/granska/review.ts';
import type { KäntFel } from '#domain/register/kant-fel.ts';

const rapport = 'content/linkoping/leanlink/2022-10-delarsrapport';

test.each([
  [
    'a report',
    [`${rapport}/ekonomi.mdx`, `${rapport}/data/drift-prognos.json`, `${rapport}/kanda-fel.json`],
    0,
    [],
  ],
  [
    'a new nämnd',
    ['content/linkoping/kommun.json', 'content/linkoping/leanlink/namnd.json', 'content/ordlista.json'],
    0,
    [],
  ],
  ['code alone', ['src/domain/tal.ts', '.github/workflows/andringsforslag.yml'], 0, []],
  ['a report and code', [`${rapport}/ekonomi.mdx`, 'src/load/mdx-guard.ts'], 1, []],
  ['a report and the workflow', [`${rapport}/ekonomi.mdx`, '.github/workflows/andringsforslag.yml'], 1, []],
  ['a report and what is published as it is', [`${rapport}/ekonomi.mdx`, 'public/tema.js'], 1, []],
  ['what the site says of itself', ['content/webbplats.json'], 0, ['content/webbplats.json']],
  ['redirects', ['content/omdirigeringar.json'], 0, ['content/omdirigeringar.json']],
] as const)('reviewPaths() on %s', (_, paths, fel, granska) => {
  const svar = reviewPaths([...paths]);
  expect(svar.fel).toHaveLength(fel);
  expect(svar.granska.map(({ fil }) => fil)).toEqual(granska);
});

const fel = (mer: Partial<KäntFel> = {}): KäntFel => ({
  regel: 'avvikelse-och-andel',
  datablad: 'drift-prognos',
  rad: 'aldreomsorg',
  kolumn: 'avvikelse',
  tryckt: '-9452',
  avsnitt: 'Prognos för helår 2022',
  motivering: 'Prognosen minus budgeten är −11 000.',
  kontrollerad: { vem: 'Granskare', datum: '2026-11-21' },
  ...mer,
});

test('changedFaults() finds every note that is not as it was', () => {
  const annan = fel({ rad: 'ledning' });
  expect(changedFaults([fel(), annan], [annan, fel()])).toEqual([]);
  expect(changedFaults([fel(), annan], [fel({ motivering: 'Källan har fel.' }), annan])).toMatchObject([
    { hur: 'ändrad', nummer: 0 },
  ]);
  expect(changedFaults([annan], [annan, fel()])).toMatchObject([{ hur: 'ny', nummer: 1 }]);
  expect(changedFaults([fel(), annan], [annan])).toMatchObject([{ hur: 'borttagen', nummer: 0 }]);
});

test('describeChange() asks for the note to be held against the source', () => {
  expect(describeChange({ hur: 'ny', nummer: 0, fel: fel() })).toBe(
    'Ny anteckning om ett fel i källan (drift-prognos › aldreomsorg › avvikelse). Den säger att källan har fel: håll "-9452" mot källans avsnitt ”Prognos för helår 2022” innan du godkänner. Prognosen minus budgeten är −11 000.',
  );
});
