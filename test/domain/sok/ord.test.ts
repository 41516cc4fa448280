import { expect, test } from 'vitest';
import { beginningOf, fold, stem, wordsIn } from '#domain/sok/ord.ts';

test.each([
  ['Korttidssjukfrånvaron', 'korttidssjukfranvaron'],
  ['ÄN', 'an'],
  // Å as a letter and a ring, as some systems store it.
  ['A\u030Aldersgrupp', 'aldersgrupp'],
])('fold() writes %j as %j', (ord, vikt) => expect(fold(ord)).toBe(vikt));

test('wordsIn() keeps å, ä, ö and hyphens, and leaves signs', () => {
  expect(wordsIn('Hyr-ssk: 46 årsarbetare (§ 82), 👵')).toEqual(['Hyr-ssk', '46', 'årsarbetare', '82']);
});

test.each([
  [['nämnd', 'nämnden', 'nämnderna', 'nämndernas']],
  [['kostnad', 'kostnader', 'kostnaderna']],
  [['frånvaro', 'frånvaron']],
  [['elsparkcykel', 'elsparkcyklar', 'elsparkcyklarna']],
  [['hemtjänst', 'hemtjänsten', 'hemtjänstens']],
  [['underskott', 'underskottet', 'underskottets']],
  [['resultat', 'resultatet']],
  [['behov', 'behovet']],
  [['avtal', 'avtalen', 'avtalet']],
  [['ansvar', 'ansvaret']],
  [['bidrag', 'bidraget']],
  [['hem', 'hemmen', 'hemmet']],
  [['besök', 'besöken', 'besöket']],
  [['boende', 'boenden', 'boendena', 'boendet', 'boendets']],
  [['språk', 'språket']],
  [['använda', 'använder', 'används', 'användes']],
  [['betydelsefull', 'betydelsefulla', 'betydelsefullt']],
  [['aktivitet', 'aktiviteten', 'aktiviteter']],
])('stem() gives the forms %j one stem', (former) => {
  expect(new Set(former.map((ord) => stem(fold(ord)))).size).toBe(1);
});

test.each([
  ['vård', 'vårdboende'],
  ['mål', 'medel'],
  ['enhet', 'enen'],
  ['kvalitet', 'kval'],
])('stem() keeps %s and %s apart', (a, b) => expect(stem(fold(a))).not.toBe(stem(fold(b))));

test.each([
  ['underskott', 'underskottet'],
  ['hem', 'hemmet'],
])('beginningOf() begins both %s and %s', (ett, annat) => {
  expect(beginningOf(annat)).toBe(beginningOf(ett));
  for (const form of [ett, annat]) expect(form.startsWith(beginningOf(form))).toBe(true);
});

test('beginningOf() begins every form of a word whose e comes and goes', () => {
  for (const ord of ['elsparkcykel', 'elsparkcyklar'])
    for (const form of ['elsparkcykel', 'elsparkcyklarna'])
      expect(form.startsWith(beginningOf(ord)), `${ord} → ${form}`).toBe(true);
});
