import { expect, test } from 'vitest';
import { rapportplatser } from '#domain/arkiv.ts';
import { räkningarOf, stämmer } from '#domain/datablad/rakning.ts';
import { describeFinding } from '#domain/form/meddelanden.ts';
import { readInnehåll } from '#load/from-disk.ts';

const { arkiv, fynd } = await readInnehåll('test/fixtures/arkiv');
const platser = arkiv === null ? [] : rapportplatser(arkiv);

test('readInnehåll() finds nothing wrong with what other municipalities bring', () => {
  expect(fynd.map((ett) => describeFinding(ett))).toEqual([]);
});

test('räkningarOf() finds that the made-up archive adds up, but for its known faults', () => {
  const [wrong, known] = [
    platser.flatMap(({ rapport }) =>
      rapport.datablad.flatMap(({ nyckel, innehåll }) =>
        innehåll.typ === 'tabell'
          ? räkningarOf(innehåll)
              .filter((räkning) => !stämmer(räkning))
              .map(({ uppgift: { rad, kolumn } }) => `${nyckel} › ${rad.nyckel} › ${kolumn.nyckel}`)
          : [],
      ),
    ),
    platser.flatMap(({ rapport }) =>
      rapport.kändaFel.flatMap(({ datablad, rad, kolumn }) =>
        rad === undefined || kolumn === undefined ? [] : `${datablad} › ${rad} › ${kolumn}`,
      ),
    ),
  ];
  // A wrong sum makes the avvikelse along its row wrong too.
  expect(known).toHaveLength(2);
  expect(wrong).toEqual(known);
});

// The prior year is restated without a word in the later report: each report keeps what it printed.
test('readInnehåll() keeps the history of each report apart', () => {
  const printed = platser.flatMap(({ nämnd, rapport }) =>
    rapport.datablad.flatMap(({ innehåll }) =>
      innehåll.typ === 'tabell' && innehåll.ämne === 'resultat'
        ? innehåll.rader.flatMap(({ nyckel, värden }) =>
            (värden ?? []).map((cell, nummer) => ({
              vad: [nämnd.slug, nyckel, innehåll.kolumner[nummer]?.period].join(' '),
              rapport: rapport.slug,
              cell: JSON.stringify(cell),
            })),
          )
        : [],
    ),
  );
  const twice = [...Map.groupBy(printed, ({ vad }) => vad).values()].filter((cells) => cells.length > 1);
  expect(twice.some(([a, b]) => a!.rapport !== b!.rapport && a!.cell !== b!.cell)).toBe(true);
});
