import { expect, test } from 'vitest';
import { nämndplatser } from '#domain/arkiv.ts';
import { toMatrix } from '#views/jamfor/matris.ts';
import { toNyckeltalModel } from '#views/jamfor/nyckeltalssida.ts';
import { organIn } from '#views/jamfor/organ.ts';
import { changedArkiv, readArkiv } from '../arkivet.ts';

const riktiga = await readArkiv();
const påhittade = await readArkiv('test/fixtures/arkiv');

test('organIn() takes a nämnd whose reports are its own for one body', () => {
  for (const plats of nämndplatser(riktiga))
    expect(organIn(riktiga, plats).map(({ id, namn }) => [id, namn])).toEqual([
      [`${plats.kommun.slug}/${plats.nämnd.slug}`, null],
    ]);
});

// A kommun's account of its nämnder, each of which is said to have a net cost of its own.
const kommuner = structuredClone(påhittade.kommuner);
for (const rad of kommuner
  .flatMap(({ nämnder }) => nämnder)
  .flatMap(({ rapporter }) => rapporter)
  .flatMap(({ datablad }) => datablad)
  .flatMap(({ nyckel, innehåll }) =>
    nyckel === 'namnder' && innehåll.typ === 'tabell' ? innehåll.rader : [],
  ))
  if (rad.vem !== undefined) rad.nyckeltal = 'nettokostnad';
const arkiv = changedArkiv(påhittade, { kommuner });
const kommunen = nämndplatser(arkiv).find(({ nämnd }) => nämnd.slug === 'kommunen')!;

test('organIn() makes each body that a report has figures of one of its own', () => {
  const organ = organIn(arkiv, kommunen);
  expect(organ.slice(0, 3).map(({ id, namn }) => [id, namn])).toEqual([
    ['provstad/kommunen', null],
    ['provstad/kommunen/kommunstyrelsen', 'Kommunstyrelsen'],
    ['provstad/kommunen/socialnamnden', 'Socialnämnden'],
  ]);
  expect(new Set(organ.map(({ id }) => id)).size).toBe(organ.length);
});

test('toMatrix() has a column for each body, with its own figure and whose reports it stands in', () => {
  const { nämnder, rader } = toMatrix(arkiv);
  const netto = rader.find(({ nyckel }) => nyckel === 'nettokostnad');
  const styrelsen = nämnder.findIndex(({ namn }) => namn === 'Kommunstyrelsen');
  expect(nämnder[styrelsen]?.ur).toBe(kommunen.nämnd.namn);
  expect(netto?.celler[styrelsen]).toMatchObject({ vem: 'Kommunstyrelsen', text: '−88,7\u00a0mnkr' });
  expect(netto?.celler[nämnder.findIndex(({ id }) => id === 'provstad/kommunen')]?.vem).toBeNull();
});

test('toNyckeltalModel() lists the latest figure of each body', () => {
  const mått = arkiv.nyckeltal.find(({ nyckel }) => nyckel === 'nettokostnad')!;
  const rader = toNyckeltalModel(arkiv, mått, 1).senaste.filter(({ id }) =>
    id.startsWith('provstad/kommunen'),
  );
  expect(rader.map(({ vem }) => vem)).toEqual(
    expect.arrayContaining([null, 'Kommunstyrelsen', 'Socialnämnden']),
  );
});
