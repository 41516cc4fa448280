import { expect, test } from 'vitest';
import { readSökadress, withChoice, writeSökadress } from '#client/sok/urval.ts';

const val = { kommun: 'Linköping', nämnd: 'Leanlink', år: '2022' };

test('withChoice() lets the nämnd go with its kommun, and the year stay', () => {
  expect(withChoice(val, 'kommun', 'Jönköping')).toEqual({ kommun: 'Jönköping', år: '2022' });
  expect(withChoice(val, 'kommun', '')).toEqual({ år: '2022' });
});

test('withChoice() changes or lets go of one facet alone', () => {
  expect(withChoice(val, 'år', '2023')).toEqual({ ...val, år: '2023' });
  expect(withChoice(val, 'år', '')).toEqual({ kommun: 'Linköping', nämnd: 'Leanlink' });
});

test('readSökadress() reads what writeSökadress() writes', () => {
  const adress = { text: 'sjukfrånvaro & övertid', val };
  expect(readSökadress(writeSökadress(adress))).toEqual(adress);
});

test('readSökadress() takes an empty choice for none', () => {
  expect(readSökadress('?q=vård&kommun=&okänd=ja')).toEqual({ text: 'vård', val: {} });
});
