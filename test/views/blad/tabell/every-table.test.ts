import { expect, test } from 'vitest';
import { rapportplatser, type Datablad, type Rapportplats } from '#domain/arkiv.ts';
import { normaliseBelopp, räkningarOf } from '#domain/datablad/rakning.ts';
import { uppgifterOf, type Tabell } from '#domain/datablad/tabell.ts';
import { toDatabladModel } from '#views/blad/datablad.ts';
import { toCsv } from '#views/data/csv.ts';
import { toDataposter, type Datapost } from '#views/data/nedladdning.ts';
import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import { toTableModel, type TableModel } from '#views/blad/tabell/tabell.ts';
import { readArkiv } from '#test/views/arkivet.ts';

// What holds for every table there is, and for every kind of table that Swedish kommuner print. Nothing here knows a
// sheet by name.
interface Sheet {
  namn: string;
  arkiv: AvlästArkiv;
  plats: Rapportplats;
  blad: Datablad;
}
const archives = await Promise.all(
  ['content', 'test/fixtures/arkiv'].map(async (mapp): Promise<[string, Sheet[]]> => {
    const arkiv = await readArkiv(mapp);
    const sheets = rapportplatser(arkiv).flatMap((plats) =>
      plats.rapport.datablad.map((blad) => ({
        namn: `${plats.nämnd.slug}/${plats.rapport.slug}/${blad.nyckel}`,
        arkiv,
        plats,
        blad,
      })),
    );
    return [mapp, sheets];
  }),
);

/** What is wrong with the tables of an archive, each fault with its place. */
function faultsIn(sheets: Sheet[], of: (tabell: Tabell, model: TableModel) => string[]): string[] {
  return sheets.flatMap(({ namn, arkiv, plats, blad: { nyckel, innehåll } }) =>
    innehåll.typ === 'tabell'
      ? of(innehåll, toTableModel(arkiv, plats, nyckel, innehåll)).map((fault) => `${namn}: ${fault}`)
      : [],
  );
}

test.each(archives)('toTableModel() gives every row of %s a cell for each column', (_, sheets) => {
  const faults = faultsIn(sheets, (tabell, { kolumner, rader }) => [
    ...(kolumner.length === tabell.kolumner.length ? [] : ['columns']),
    ...rader.filter(({ celler }) => celler.length !== kolumner.length).map(({ nyckel }) => nyckel),
  ]);
  expect(faults).toEqual([]);
});

test.each(archives)('toTableModel() spans every column of %s with its groups', (_, sheets) => {
  const faults = faultsIn(sheets, (tabell, { grupper, kolumner }) => {
    const spanned = grupper.reduce((sum, { span }) => sum + span, 0);
    const named = new Set(grupper.map(({ rubrik }) => rubrik));
    const lost = tabell.kolumner.filter(({ grupp }) => grupp !== undefined && !named.has(grupp));
    return (grupper.length === 0 || spanned === kolumner.length) && lost.length === 0
      ? []
      : [`${spanned} of ${kolumner.length} columns`];
  });
  expect(faults).toEqual([]);
});

test.each(archives)('toTableModel() leads every mark of %s to a note, and to every note', (_, sheets) => {
  const faults = faultsIn(sheets, (tabell, { kolumner, rader, noter }) => {
    const marked = new Set(
      [...kolumner, ...rader, ...rader.flatMap(({ celler }) => celler)].flatMap(({ märken }) =>
        märken.map(({ nummer }) => nummer),
      ),
    );
    // Notes of the whole table stand under it without a mark.
    const ofTable = [tabell.tolkning, tabell.brott?.motivering, tabell.noter?.[tabell.not ?? '']];
    return [
      ...[...marked]
        .filter((nummer) => noter[nummer - 1]?.nummer !== nummer)
        .map((nummer) => `mark ${nummer}`),
      ...noter
        .filter(({ nummer, text, slag }) => !marked.has(nummer) && slag !== 'fel' && !ofTable.includes(text))
        .map(({ nummer }) => `note ${nummer}`),
      ...Object.values(tabell.noter ?? {}).filter((text) => !noter.some((not) => not.text === text)),
    ];
  });
  expect(faults).toEqual([]);
});

test.each(archives)('toTableModel() gives a reason for every cell of %s without a value', (_, sheets) => {
  const faults = faultsIn(sheets, (tabell, { rader }) =>
    rader.flatMap(({ nyckel, celler }, nummer) =>
      tabell.rader[nummer]?.värden === undefined
        ? []
        : celler
            .filter(({ text, tal, saknas }) =>
              saknas === null ? text === '' : saknas === '' || tal !== null,
            )
            .map(() => nyckel),
    ),
  );
  expect(faults).toEqual([]);
});

test.each(archives)('toTableModel() says the unit of every figure of %s', (_, sheets) => {
  const written: Record<string, string[]> = { procent: ['procent', '%'], mnkr: ['mnkr', 'mkr', 'msek'] };
  const faults = faultsIn(sheets, (tabell, model) =>
    tabell.rader.flatMap((rad, i) =>
      uppgifterOf(tabell, rad).flatMap(({ sagt, läsning }, j) => {
        if (sagt.enhet == null || läsning.slag !== 'tal') return [];
        const above = new Set([rad.nyckel]);
        for (const nyckel of above) {
          const av = tabell.rader.find((row) => row.nyckel === nyckel)?.av;
          if (av !== undefined) above.add(av);
        }
        const rows = model.rader.filter(({ nyckel }) => above.has(nyckel));
        const [column, cell] = [model.kolumner[j]!, model.rader[i]!.celler[j]!];
        const shown = [
          ...[model.rubrik, model.enhet, column.rubrik, column.enhet, cell.text, cell.enhet],
          ...rows.flatMap(({ benämning, enhet }) => [benämning, enhet]),
        ]
          .join(' ')
          .toLowerCase();
        const words = written[sagt.enhet] ?? [sagt.enhet.toLowerCase()];
        return words.some((word) => shown.includes(word))
          ? []
          : [`${rad.nyckel} ${column.nyckel}: ${sagt.enhet}`];
      }),
    ),
  );
  expect(faults).toEqual([]);
});

test.each(archives)('räkningarOf() gives finite differences for every table of %s', (_, sheets) => {
  const faults = faultsIn(sheets, (tabell) =>
    räkningarOf(tabell)
      .filter(({ tryckt, räknat, avrundning }) => ![tryckt - räknat, avrundning].every(Number.isFinite))
      .map(({ uppgift }) => uppgift.rad.nyckel),
  );
  expect(faults).toEqual([]);
});

test.each(archives)('normaliseBelopp() reads every cell of %s as whole kronor or none', (_, sheets) => {
  const faults = faultsIn(sheets, (tabell) =>
    tabell.rader
      .flatMap((rad) => uppgifterOf(tabell, rad))
      .filter((uppgift) => !Number.isSafeInteger(normaliseBelopp(tabell, uppgift) ?? 0))
      .map(({ rad }) => rad.nyckel),
  );
  expect(faults).toEqual([]);
});

test.each(archives)('toCsv() of every sheet of %s is read back as what toDataposter() said', (_, sheets) => {
  for (const { namn, arkiv, plats, blad } of sheets) {
    const poster = toDataposter(arkiv, plats, blad, (adress) => adress);
    expect(poster.length, namn).toBeGreaterThanOrEqual(
      blad.innehåll.typ === 'tabell' ? 1 : blad.innehåll.rader.length,
    );
    const [fält = [], ...rader] = parseCsv(toCsv(poster).replace(/^\ufeff/u, ''));
    expect(new Set(rader.map(({ length }) => length)), namn).toEqual(new Set([fält.length]));
    expect(
      rader.map((rad) => toPost(fält, rad, poster[0]!)),
      namn,
    ).toEqual(poster);
  }
});

test.each(archives)('toDatabladModel() draws every row of every sheet of %s', (_, sheets) => {
  for (const { namn, arkiv, plats, blad } of sheets) {
    const model = toDatabladModel(arkiv, plats, blad);
    const drawn =
      model.typ === 'tabell'
        ? model.table.rader
        : model.typ === 'namndmal'
          ? model.lista.mål
          : model.typ === 'uppdrag'
            ? model.lista.grupper.flatMap(({ uppdrag }) => uppdrag)
            : model.lista.granskningar;
    expect(
      drawn.map(({ nyckel }) => nyckel),
      namn,
    ).toEqual(blad.innehåll.rader.map(({ nyckel }) => nyckel));
  }
});

/** RFC 4180: fields in quotes may hold commas, line breaks and doubled quotes; lines end with CRLF. */
function parseCsv(csv: string): string[][] {
  const rader: string[][] = [];
  let rad: string[] = [];
  for (const [, citerat, bart = '', slut] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gu)) {
    rad.push(citerat?.replaceAll('""', '"') ?? bart);
    if (slut === ',') continue;
    rader.push(rad);
    rad = [];
  }
  return rader;
}

const numeric = new Set(['tal', 'omraknat', 'värde']);

function toPost(fält: string[], rad: string[], like: Datapost): Datapost {
  expect(fält).toEqual(Object.keys(like));
  return Object.fromEntries(
    fält.map((namn, nummer) => {
      const text = (rad[nummer] ?? '').replace(/^'(?=[=+\-@\t\r])/u, '');
      return [namn, text === '' ? null : numeric.has(namn) ? Number(text) : text];
    }),
  );
}
