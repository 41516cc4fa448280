import writeExcelFile, { type Cell, type CellObject, type Sheet } from 'write-excel-file/universal';
import type { Kalkylblad, Kalkylbok, Kalkylcell, Stil } from './blad.ts';
import { linkFeature, titleFeature } from './xlsxtillagg.ts';
import { withFixedDates } from './zipdatum.ts';

/** The book as a file of Excel, the same bytes whenever it is made of the same figures. */
export async function writeXlsx(bok: Kalkylbok): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = bok.blad.map(toSheet);
  const blob = await writeExcelFile(sheets, {
    fontFamily: 'Calibri',
    fontSize: 11,
    features: [linkFeature(bok.blad), titleFeature(bok.titel)],
  }).toBlob();
  return withFixedDates(new Uint8Array(await blob.arrayBuffer()));
}

function toSheet({ namn, rader, bredder, låst }: Kalkylblad): Sheet<Blob> {
  return {
    data: rader.map((rad) => rad.map((cell) => (cell === null ? null : toCell(cell)))),
    sheet: namn,
    columns: bredder.map((width) => ({ width })),
    ...(låst.rader > 0 ? { stickyRowsCount: låst.rader } : {}),
    ...(låst.kolumner > 0 ? { stickyColumnsCount: låst.kolumner } : {}),
  };
}

const stilar: Record<Stil, CellObject> = {
  rubrik: { fontWeight: 'bold', fontSize: 14 },
  kolumnrubrik: { fontWeight: 'bold', bottomBorderStyle: 'thin', alignVertical: 'bottom' },
  grupprubrik: { fontWeight: 'bold' },
  summa: { fontWeight: 'bold', topBorderStyle: 'thin' },
  saknas: { fontStyle: 'italic', textColor: '#555b63', align: 'right' },
  dämpad: { textColor: '#555b63' },
};

function toCell(cell: Kalkylcell): Cell {
  const stil: CellObject = {
    ...(cell.stil === undefined ? {} : stilar[cell.stil]),
    ...(cell.indrag === undefined || cell.indrag === 0 ? {} : { indent: cell.indrag }),
    ...(cell.höger ? { align: 'right' } : {}),
    ...(cell.radbryt ? { wrap: true } : {}),
  };
  if ('tal' in cell) return { ...stil, value: cell.tal, type: Number, format: cell.format };
  return {
    ...stil,
    value: cell.text,
    type: String,
    ...(cell.länk === undefined ? {} : { textColor: '#0a5260', textDecoration: { underline: true } }),
  };
}
