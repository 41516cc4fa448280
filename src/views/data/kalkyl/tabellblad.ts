import type { TableCell, TableModel, TableRow } from '#views/blad/tabell/tabell.ts';
import { fitWidth, textcell, textrad, type Kalkylblad, type Kalkylcell, type Stil } from './blad.ts';
import { foot, type Underskrift } from './underskrift.ts';
import { numberFormat } from './talformat.ts';

/** A table of figures as a sheet: numbers as numbers in their printed unit, missing values as their reason. */
export function toTabellblad(table: TableModel, namn: string, underskrift: Underskrift): Kalkylblad {
  const enheter = table.rader.some(({ enhet }) => enhet !== null);
  const avsnitt = table.rader.some(({ avsnitt }) => avsnitt !== null);
  const noter = table.noter.length > 0;
  const före = enheter ? 2 : 1;
  const grupper = table.grupper.flatMap(({ rubrik, span }) =>
    Array.from({ length: span }, (_, i) => textcell(i === 0 ? rubrik : '', 'kolumnrubrik')),
  );
  const kolumnrubriker = [
    table.radrubrik ?? '',
    ...(enheter ? ['Enhet'] : []),
    ...table.kolumner.map(({ rubrik, enhet, tal }) => ({
      text: enhet === null ? rubrik : `${rubrik} (${enhet})`,
      höger: tal,
    })),
    ...(avsnitt ? ['Avsnitt i källan'] : []),
    ...(noter ? ['Noter'] : []),
  ].map((rubrik): Kalkylcell => ({
    ...(typeof rubrik === 'string' ? { text: rubrik } : rubrik),
    stil: 'kolumnrubrik',
    radbryt: true,
  }));
  const huvud = [
    textrad(table.enhet === null ? table.rubrik : `${table.rubrik} (${table.enhet})`, 'rubrik'),
    ...(grupper.length === 0
      ? []
      : [[...Array.from({ length: före }, () => textcell('', 'kolumnrubrik')), ...grupper]]),
    kolumnrubriker,
  ];
  const rader = table.rader.map((rad): (Kalkylcell | null)[] => [
    { text: rad.benämning, indrag: rad.nivå, radbryt: true, ...styleOf(rad) },
    ...(enheter ? [textcell(rad.enhet ?? '')] : []),
    ...rad.celler.map((cell) => toCell(cell, rad)),
    ...(avsnitt ? [textcell(rad.avsnitt ?? '')] : []),
    ...(noter ? [textcell(notesOf(table, rad), 'dämpad')] : []),
  ]);
  const kolumnnoter = table.kolumner.flatMap(({ rubrik, märken }) =>
    märken.length === 0 ? [] : [`${rubrik}: not ${numbers(märken)}`],
  );
  return {
    namn,
    rader: [...huvud, ...rader, ...foot(underskrift, table.noter, kolumnnoter)],
    bredder: [
      fitWidth(
        table.rader.map(({ benämning, nivå }) => `${'  '.repeat(nivå)}${benämning}`),
        { minst: 24, mest: 48 },
      ),
      ...(enheter ? [14] : []),
      ...table.kolumner.map((_, i) =>
        fitWidth(
          table.rader.map(({ celler }) => celler[i]?.text ?? ''),
          { minst: 14, mest: 36 },
        ),
      ),
      ...(avsnitt ? [28] : []),
      ...(noter ? [24] : []),
    ],
    låst: { rader: huvud.length, kolumner: 1 },
  };
}

function styleOf({ art }: TableRow): { stil?: Stil } {
  if (art === 'summa') return { stil: 'summa' };
  return art === 'rubrik' ? { stil: 'grupprubrik' } : {};
}

function toCell(cell: TableCell, rad: TableRow): Kalkylcell | null {
  if (cell.saknas !== null)
    return textcell(cell.text === '' ? cell.saknas : `${cell.text} (${cell.saknas})`, 'saknas');
  const format = cell.tal === null ? null : numberFormat(cell.text, cell.tal, cell.enhet);
  if (cell.tal !== null && format !== null) return { tal: cell.tal, format, ...styleOf(rad) };
  if (cell.text === '') return null;
  const text = cell.enhet === null ? cell.text : `${cell.text}\u00a0${cell.enhet}`;
  return { text, radbryt: true, ...styleOf(rad) };
}

/** Which notes belong to a row and its cells: "1; Avvikelse: 2, 3". */
function notesOf({ kolumner }: TableModel, rad: TableRow): string {
  return [
    ...(rad.märken.length === 0 ? [] : [numbers(rad.märken)]),
    ...rad.celler.flatMap(({ märken }, i) =>
      märken.length === 0 ? [] : [`${kolumner[i]?.rubrik ?? ''}: ${numbers(märken)}`],
    ),
  ].join('; ');
}

function numbers(märken: { nummer: number }[]): string {
  return märken.map(({ nummer }) => String(nummer)).join(', ');
}
