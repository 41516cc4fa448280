import { expect, test } from 'vitest';
import { Lexikon } from '#domain/sok/sammansattning.ts';

// Words of the five reports.
const lexikon = new Lexikon([
  'Både på korttids Åleryd och Kärna vårdby. Den totala sjukfrånvaron och frånvaro bland personal som är sjuk.',
  'Äldre personer, omsorgsnämnden, omsorg och nämnd. Kostnader för hyr-ssk.',
]);

test.each([
  ['Korttidssjukfrånvaron', ['sjukfranvaron', 'franvaron']],
  ['personalkostnaderna', ['kostnaderna']],
  ['Äldreomsorgsnämndens', ['omsorgsnamndens', 'namndens']],
])('efterled() finds what %s ends in', (ord, led) => expect(lexikon.efterled(ord)).toEqual(led));

test.each(['personal', 'hemtjänst', 'i', '', '2023', 'frånvaro'])(
  'efterled() leaves %j, which the lexicon cannot take apart',
  (ord) => expect(lexikon.efterled(ord)).toEqual([]),
);

test('efterled() knows more when the archive does', () => {
  expect(new Lexikon(['hem', 'tjänst']).efterled('hemtjänsten')).toEqual(['tjansten']);
});
