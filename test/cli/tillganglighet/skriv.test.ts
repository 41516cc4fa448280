import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { countByRule } from '#cli/tillganglighet/prova.ts';
import { withProv } from '#cli/tillganglighet/skriv.ts';

const prov = {
  datum: '2026-11-26',
  verktyg: 'axe-core 4.14.1',
  sidor: 227,
  utföranden: ['320 pixlar, mörkt', '1280 pixlar, ljust'],
  brister: [],
};
const webbplats = readFileSync('content/webbplats.json', 'utf8');

test('withProv() puts the latest test in webbplats.json, in the place of the one before', () => {
  const once = withProv(webbplats, { ...prov, sidor: 1 });
  const twice = withProv(once, prov);
  expect(JSON.parse(twice)).toMatchObject({ tillgänglighet: { prov } });
  expect(twice.match(/"prov":/gu)).toHaveLength(1);
});

test('withProv() leaves the rest of the file as it was written', () => {
  const lines = withProv(webbplats, prov).split('\n');
  const lost = webbplats.split('\n').filter((line) => !lines.includes(line) && !lines.includes(`${line},`));
  expect(lost.filter((line) => !/"(?:datum|verktyg|sidor)":/u.test(line))).toEqual([]);
});

test('countByRule() counts the pages of each rule once, most first', () => {
  expect(
    countByRule([
      { sida: '/om/', regel: 'region' },
      { sida: '/', regel: 'color-contrast' },
      { sida: '/', regel: 'color-contrast' },
      { sida: '/om/', regel: 'color-contrast' },
    ]),
  ).toEqual([
    { regel: 'color-contrast', sidor: 2 },
    { regel: 'region', sidor: 1 },
  ]);
});
