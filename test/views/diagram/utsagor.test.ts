import { expect, test } from 'vitest';
import { nämndplatser, rapportplatser } from '#domain/arkiv.ts';
import { tabellSchema, type Tabell } from '#domain/datablad/tabell.ts';
import { diagramslag } from '#domain/diagram/val.ts';
import { isHärlett } from '#domain/register/nyckeltal.ts';
import { seeded } from '#test/bench/slump.ts';
import { thin } from '#test/thinning.ts';
import { toChartFigure } from '#views/diagram/figur.ts';
import type { ChartFigure } from '#views/diagram/spec.ts';
import { toNyckeltalModel } from '#views/jamfor/nyckeltalssida.ts';
import { toTimeGroups } from '#views/jamfor/tidsserier.ts';
import { readArkiv } from '../arkivet.ts';
import { faultsOf } from './utsagor.ts';

const arkiven = await Promise.all(['content', 'test/fixtures/arkiv'].map((mapp) => readArkiv(mapp)));
const platser = arkiven.flatMap(rapportplatser);

/** Every chart that a table can carry: the one that suits it, and those an editor can ask for. */
function chartsOf(plats: (typeof platser)[number], nyckel: string, tabell: Tabell): ChartFigure[] {
  return [undefined, ...diagramslag].flatMap((visa) => toChartFigure(plats, nyckel, tabell, { visa }) ?? []);
}

test.each(
  platser.flatMap((plats) =>
    plats.rapport.datablad.flatMap(({ nyckel, innehåll }) =>
      innehåll.typ === 'tabell'
        ? [{ plats, nyckel, tabell: innehåll, namn: `${plats.nämnd.slug}/${plats.rapport.slug}/${nyckel}` }]
        : [],
    ),
  ),
)('the words above the charts of $namn say what is drawn', ({ plats, nyckel, tabell }) =>
  expect(chartsOf(plats, nyckel, tabell).flatMap((figur) => faultsOf(figur, tabell))).toEqual([]),
);

test('the words above charts over several reports say what is drawn', () => {
  const figurer = arkiven.flatMap((arkiv) => [
    ...nämndplatser(arkiv).flatMap((plats) =>
      toTimeGroups(arkiv, plats.nämnd).flatMap(({ tabeller }) =>
        tabeller.flatMap(({ figur }) => figur ?? []),
      ),
    ),
    ...arkiv.nyckeltal.flatMap((mått) =>
      isHärlett(mått) ? [] : (toNyckeltalModel(arkiv, mått, 1).figur ?? []),
    ),
  ]);
  expect(figurer.length).toBeGreaterThan(20);
  expect(figurer.flatMap((figur) => faultsOf(figur))).toEqual([]);
});

/** A table of deviations, of budget beside forecast, or of measures with targets; the same for the same number. */
function makeTabell(nummer: number): Tabell {
  const slump = seeded(nummer);
  const one = <T>(av: readonly T[]): T => {
    const ett = av[Math.floor(slump() * av.length)];
    if (ett === undefined) throw new Error('Nothing to choose from');
    return ett;
  };
  const decimaler = one([0, 0, 1, 3]);
  const enhet = decimaler === 0 ? one(['tkr', 'kr']) : one(['mnkr', 'kr', 'tkr']);
  const storlek = one([0.4, 3, 40, 5000]);
  const cell = (tal: number) => tal.toFixed(decimaler).replace('.', ',');
  const value = () => (slump() < 0.25 ? 0 : (slump() - one([0.1, 0.5, 0.9])) * storlek);
  const poster = Array.from({ length: 1 + Math.floor(slump() * 6) }, (_, i) => ({
    i,
    tal: [value(), value()],
  }));
  const samma = slump() < 0.1;
  const mått = nummer % 3 === 2;
  const rader = poster.map(({ i, tal: [a = 0, b = 0] }) => ({
    nyckel: `post-${String(i)}`,
    benämning: `Post ${'ABCDEF'.charAt(i)}`,
    ...(!mått && i > 1 && slump() < 0.15 ? { art: 'varav', av: 'post-0' } : {}),
    ...(mått && slump() < 0.8 ? { riktning: one(['högre', 'lägre', { från: -1, till: 1 }]) } : {}),
    ...(mått && slump() < 0.4 ? { brott: { från: '2022', motivering: 'Ny definition.' } } : {}),
    värden:
      nummer % 3 === 0
        ? [slump() < 0.05 ? null : cell(a)]
        : mått
          ? [a, b, value(), value()].map((tal) => (slump() < 0.1 ? null : cell(tal)))
          : [cell(a), cell(samma ? a : b)],
  }));
  const [helår, fjol] = ['2022', '2021'];
  const period = { rubrik: 'Kolumn', period: helår };
  const kolumner =
    nummer % 3 === 0
      ? [
          {
            ...period,
            nyckel: 'avvikelse',
            storhet: 'avvikelse',
            räknas: one(['utfall? - budget?', 'budget? - prognos?']),
          },
        ]
      : mått
        ? ['2020', fjol, helår]
            .map((år) => ({ ...period, nyckel: `ar-${år}`, storhet: 'utfall', period: år }))
            .concat([{ ...period, nyckel: 'mal', storhet: 'målvärde' }])
        : one([
            [
              { ...period, nyckel: 'budget', storhet: 'budget' },
              { ...period, nyckel: 'prognos', storhet: 'prognos' },
            ],
            [
              { ...period, nyckel: 'fjol', storhet: 'utfall', period: fjol },
              { ...period, nyckel: 'nu', storhet: 'utfall' },
            ],
          ]);
  const summa = { nyckel: 'summa', benämning: 'Summa', räknas: 'ovan', art: 'summa' };
  const fel = slump() < 0.1 ? storlek / 4 : 0;
  const summor = kolumner.map((_, plats) =>
    cell(
      rader
        .filter(({ art }) => art === undefined)
        .reduce((del, { värden }) => del + Number(String(värden[plats] ?? 0).replace(',', '.')), fel),
    ),
  );
  return tabellSchema.parse({
    ...{ typ: 'tabell', ämne: mått ? 'indikator' : 'drift', rubrik: 'Driftsammandrag, netto' },
    ...{ källa: { dokument: 'slump', avsnitt: String(nummer) }, kolumner },
    ...(mått ? { enhet: 'index', mäts: 'kvot' } : { enhet, plus: one(['intäkt', 'kostnad']) }),
    rader: mått || slump() < 0.3 ? rader : [...rader, { ...summa, värden: summor }],
  });
}

const numbers = Array.from({ length: 3000 }, (_, nummer) => nummer);
const generated = thin(numbers, { most: 100, name: String, kind: (nummer) => nummer % 3 });
const [första] = platser;

test('the words above charts of generated tables say what is drawn', { timeout: 120_000 }, () => {
  const figurer = generated.flatMap((nummer) => {
    const tabell = makeTabell(nummer);
    return första === undefined
      ? []
      : chartsOf(första, `slump-${String(nummer)}`, tabell).map((figur) => ({ figur, tabell }));
  });
  expect(figurer.flatMap(({ figur, tabell }) => faultsOf(figur, tabell))).toEqual([]);
  const påståenden = figurer.filter(({ figur }) => !figur.titel.startsWith('Driftsammandrag'));
  expect(påståenden.length).toBeGreaterThan(figurer.length / 10);
});
