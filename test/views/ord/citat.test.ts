import { expect, test } from 'vitest';
import { citeRapportdel } from '#views/ord/citat.ts';
import { findRapport, readArkiv } from '../arkivet.ts';

const arkiv = await readArkiv();

test.each([
  [
    'linkoping/leanlink/2022-10-delarsrapport',
    'Leanlink, Linköping, Delårsrapport per den 31 oktober 2022, tabellen ”Personal”',
  ],
  [
    'okand-kommun/socialnamnden/2023-08-delarsbokslut',
    expect.stringMatching(/^Socialnämnden, kommunen framgår inte av källan, .+, tabellen ”Personal”$/u),
  ],
])('citeRapportdel() names body, report and part of %s', (adress, text) =>
  expect(citeRapportdel(findRapport(arkiv, adress), 'tabellen', 'Personal')).toEqual(text),
);
