import { expect, test } from 'vitest';
import { isHärlett } from '#domain/register/nyckeltal.ts';
import { toHärlettFigure } from '#views/diagram/harleddfigur.ts';
import { toHärlettModel } from '#views/jamfor/nyckeltalssida.ts';
import { readArkiv } from '../arkivet.ts';

const arkiv = await readArkiv();
const figureOf = (nyckel: string) => {
  const mått = arkiv.nyckeltal.find((ett) => ett.nyckel === nyckel);
  if (mått === undefined || !isHärlett(mått)) throw new Error(`no computed measure ${nyckel}`);
  return toHärlettFigure(mått, toHärlettModel(arkiv, mått, 1).värden);
};
const barsOf = (nyckel: string) => {
  const [panel] = figureOf(nyckel)?.paneler ?? [];
  return panel?.kategorier.map(({ namn }, i) => [namn, panel.serier[0]?.punkter[i]?.tal ?? null]);
};

// 000: −83 189 against 0; 001: 1 601 988 against 1 565 988; 003 prints −3 000 and sets it large, though 209 013 against 206 613 is −2 400; 004 prints −40,0 mnkr itself.
test('toHärlettFigure() draws each nämnd’s latest forecast against its budget, in mnkr, minus worse', () => {
  expect(Object.fromEntries(barsOf('prognosavvikelse') ?? [])).toEqual({
    'Leanlink 2023': -83.189,
    'Social- och omsorgsnämnden 2021': -36,
    'Vård- och omsorgsnämnden 2023': -40,
    'Socialnämnden 2023': -3,
  });
});

test('toHärlettFigure() leaves a gap where the gross cost is not printed', () => {
  const shares = Object.fromEntries(barsOf('prognosavvikelse-andel') ?? []) as Record<string, number | null>;
  expect(shares['Vård- och omsorgsnämnden 2023']).toBeNull();
  // 83 189 of 1 688 129 tkr.
  expect(shares['Leanlink 2023']).toBeCloseTo(-4.928, 2);
});
