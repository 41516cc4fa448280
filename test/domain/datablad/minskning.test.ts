import { expect, test } from 'vitest';
import { findRapport, readArkiv } from '#test/views/arkivet.ts';

const arkiv = await readArkiv();
const son = arkiv.of(
  findRapport(arkiv, 'linkoping/social-och-omsorgsnamnden/2021-08-delarsrapport').rapport,
).observationer;
const leanlink = arkiv.of(
  findRapport(arkiv, 'linkoping/leanlink/2023-08-delarsrapport').rapport,
).observationer;

// Social- och omsorgsnämnden, August 2021: 69 per cent fewer days at SiS, 300 fewer at others, prices 15 per cent higher.
test.each([
  ['sis-varddygn-minskning', son, 69, -69],
  ['hvb-varddygn-minskning', son, 300, -300],
  ['sis-prissankning', son, 28, -28],
  ['hvb-ramavtal-prisokning', son, 15, 15],
  ['tillsvidareanstallda-okning', leanlink, 140, 140],
  ['sjukfranvaro-minskning', leanlink, 1.3, -1.3],
])('signOfChange() makes of %s a fall only where a fall is told', (rad, alla, tal, värde) => {
  expect(alla.find((en) => en.rad === rad)).toMatchObject({ tal, värde });
});
