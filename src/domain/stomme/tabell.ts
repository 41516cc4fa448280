import { gatherSagt, type Sagt, type Sagtfält } from '#domain/datablad/sagt.ts';
import { isCellobjekt, type Cell, type Kolumn, type Rad, type Tabell } from '#domain/datablad/tabell.ts';
import { isOfyllt, keepUndated, ofyllt, ofylltEfter } from './ofyllt.ts';
import { shiftNyckel, shiftPeriod, type Periodskifte } from './periodskifte.ts';

/** From the last report to the new one: their times, and the short name of the new source. */
export interface Skifte extends Periodskifte {
  dokument: string;
}

/** A table as the next report is likely to have it: its form and declarations, and none of its figures, notes and readings. */
export function emptyTabell(tabell: Tabell, skifte: Skifte): Tabell {
  const nyaNycklar = columnKeys(tabell, skifte);
  return {
    typ: 'tabell',
    ämne: tabell.ämne,
    rubrik: keepUndated(tabell.rubrik),
    radrubrik: tabell.radrubrik && keepUndated(tabell.radrubrik),
    källa: { dokument: skifte.dokument, avsnitt: keepUndated(tabell.källa.avsnitt) },
    ...keepSagt(tabell, skifte),
    kolumner: tabell.kolumner.map((kolumn) => emptyKolumn(kolumn, skifte, nyaNycklar)),
    rader: tabell.rader.map((rad) => emptyRad(rad, skifte)),
  };
}

/**
 * Columns whose key says a time get a key with the new one, by their old key; all keep theirs where two would be alike.
 */
export function columnKeys({ kolumner }: Tabell, skifte: Periodskifte): Map<string, string> {
  const nycklar = kolumner.map(({ nyckel, period }): [string, string] => {
    const ny = period === undefined ? null : shiftPeriod(period, skifte);
    return [nyckel, period === undefined || ny === null ? nyckel : shiftNyckel(nyckel, period, ny)];
  });
  const olika = new Set(nycklar.map(([, ny]) => ny)).size === nycklar.length;
  return new Map(olika ? nycklar : nycklar.map(([nyckel]) => [nyckel, nyckel]));
}

function emptyKolumn(kolumn: Kolumn, skifte: Skifte, nycklar: Map<string, string>): Kolumn {
  const { rubrik, grupp, räknas } = kolumn;
  const nyckel = nycklar.get(kolumn.nyckel) ?? kolumn.nyckel;
  const sagt = keepSagt(kolumn, skifte);
  // A key cannot itself say that it is to be written anew.
  if (isOfyllt(sagt.period) && /\d{4}/u.test(nyckel))
    sagt.period = `${sagt.period ?? ''}. Byt också nyckeln ${nyckel}`;
  // A heading that is the period and nothing else is the new period.
  return {
    nyckel,
    rubrik:
      rubrik === kolumn.period && !isOfyllt(sagt.period) ? (sagt.period ?? rubrik) : keepUndated(rubrik),
    grupp: grupp && keepUndated(grupp),
    ...sagt,
    räknas: räknas && renameTerms(räknas, nycklar),
  };
}

function renameTerms(formel: string, nycklar: Map<string, string>): string {
  return formel.replace(/[a-z0-9]+(?:-[a-z0-9]+)*/gu, (term) => nycklar.get(term) ?? term);
}

function emptyRad(rad: Rad, skifte: Skifte): Rad {
  const { nyckel, benämning, ämne, art, av, räknas, värden } = rad;
  return {
    nyckel,
    benämning: keepUndated(benämning),
    ämne,
    art,
    av,
    räknas,
    ...keepSagt(rad, skifte),
    värden: värden?.map(emptyCell),
  };
}

function emptyCell(cell: Cell): Cell {
  if (!isCellobjekt(cell)) return ofyllt;
  // How a divided printed cell is written down is form, and no reason that the new source gives.
  if (cell.saknas === 'står på annan rad') return { tryckt: null, saknas: cell.saknas };
  const sagt = lasting(cell);
  return Object.keys(sagt).length === 0 ? ofyllt : { tryckt: ofyllt, ...sagt };
}

/** What is said of figures, with their times moved. */
function keepSagt(post: Sagt, skifte: Periodskifte): Sagt {
  const { riktning, period, gjord } = post;
  return {
    ...lasting(post),
    ...(typeof riktning === 'string' ? { riktning } : {}),
    ...(period === undefined ? {} : { period: shiftPeriod(period, skifte) ?? ofylltEfter(period) }),
    ...(gjord === undefined ? {} : { gjord: gjord === null ? null : ofylltEfter(gjord) }),
  };
}

const enRapports: Sagtfält[] = ['saknas', 'riktning', 'period', 'gjord'];

/** What is said of figures, without times, and without the reasons and limits that are of one report only. */
function lasting(post: Sagt): Sagt {
  return Object.fromEntries(
    Object.entries(gatherSagt(post)).filter(([namn]) => !enRapports.includes(namn as Sagtfält)),
  );
}
