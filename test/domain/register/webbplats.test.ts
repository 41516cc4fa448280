import { expect, test } from 'vitest';
import { isUtlagdAdress } from '#domain/register/webbplats.ts';

test.each([
  'https://exempel.se',
  'https://exempel.se/',
  'https://exempel.se/rapporter',
  'https://a-b.se:8443/r_1/v2.0/',
])('isUtlagdAdress() takes %s', (adress) => expect(isUtlagdAdress(adress)).toBe(true));

test.each([
  'https://exempel.se/å/',
  'https://exempel.se/%20/',
  'https://exempel.se/a b/',
  'https://exempel.se/"><script>/',
  'https://exempel.se/?a=1',
  'https://exempel.se/#a',
  'https://exempel.se//',
  'https://exempel.se/../x/',
  'https://namn@exempel.se/',
  'https://exempel.se:99999/',
  'http://exempel.se/',
  'exempel.se',
  '',
])('isUtlagdAdress() refuses %j, where no site can be laid out', (adress) =>
  expect(isUtlagdAdress(adress)).toBe(false),
);
