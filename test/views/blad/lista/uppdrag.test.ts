import { expect, test } from 'vitest';
import { toGranskningslista } from '#views/blad/lista/internkontroll.ts';
import { countStatuses, toUppdragslista } from '#views/blad/lista/uppdrag.ts';
import { findRapport, readArkiv } from '#test/views/arkivet.ts';

const arkiv = await readArkiv();
const leanlink = findRapport(arkiv, 'linkoping/leanlink/2023-08-delarsrapport');
const eskilstuna = findRapport(arkiv, 'eskilstuna/vard-och-omsorgsnamnden/2023-08-delarsrapport');
const socialnämnden = findRapport(arkiv, 'okand-kommun/socialnamnden/2023-08-delarsbokslut');

function assignmentsOf(plats: typeof leanlink, nyckel: string) {
  const blad = plats.rapport.datablad.find((ett) => ett.nyckel === nyckel);
  if (blad?.innehåll.typ !== 'uppdrag') throw new Error(`No assignments ${nyckel}`);
  return toUppdragslista(arkiv, plats, nyckel, blad.innehåll);
}

// Leanlink, August 2023: twelve common assignments and one of its own, numbered 38.
test('toUppdragslista() gathers assignments under their printed headings', () => {
  const { grupper, period } = assignmentsOf(leanlink, 'uppdrag');
  expect(
    grupper.map(({ rubrik, uppdrag }) => [rubrik, uppdrag.map(({ nummer }) => nummer).join(' ')]),
  ).toEqual([
    ['Kommungemensamma', '1 2 3 4 5 6 7 8 9 10 11 12'],
    ['Nämndspecifika', '38'],
  ]);
  expect(period).toBe('31 augusti 2023');
});

test('toUppdragslista() keeps the printed word beside the shared state', () => {
  const [första] = assignmentsOf(leanlink, 'uppdrag').grupper[0]?.uppdrag ?? [];
  expect(första?.status).toMatchObject({ läge: 'klart', tryckt: 'Genomfört', saknas: null });
});

test('toUppdragslista() takes headings in two levels', () => {
  const grupper = assignmentsOf(socialnämnden, 'uppdrag').grupper.map(({ rubrik, underrubrik }) => [
    rubrik,
    underrubrik,
  ]);
  expect(grupper).toContainEqual(['Hållbar utveckling, socialt och ekonomiskt', 'Kvalitet i välfärden']);
});

// Vård- och omsorgsnämnden, August 2023: twenty of 31 statuses are lost in the text, eleven are a tick without a meaning.
test('countStatuses() infers no status from a lost symbol', () => {
  expect(countStatuses(eskilstuna.rapport)).toEqual([{ läge: 'saknas', antal: 31 }]);
  expect(countStatuses(leanlink.rapport)).toEqual([
    { läge: 'klart', antal: 9 },
    { läge: 'pågår', antal: 3 },
    { läge: 'kvarstår', antal: 1 },
  ]);
});

test('toGranskningslista() says why a verdict cannot be read', () => {
  const blad = eskilstuna.rapport.datablad.find(({ innehåll }) => innehåll.typ === 'internkontroll');
  if (blad?.innehåll.typ !== 'internkontroll') throw new Error('No internal control');
  const [granskning] = toGranskningslista(arkiv, eskilstuna, blad.nyckel, blad.innehåll).granskningar;
  expect(granskning?.bedömning).toMatchObject({
    läge: 'saknas',
    tryckt: null,
    saknas: 'symbolen saknas i källan',
  });
});
