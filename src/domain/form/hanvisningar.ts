import { isBelopp } from '#domain/enhet.ts';
import { uppgiftAt, trycktOf, type Tabell } from '#domain/datablad/tabell.ts';
import { chooseDiagram, diagramslag, hasDiagram, pickDiagram, possibleDiagram } from '#domain/diagram/val.ts';
import { utvecklingIn } from '#domain/diagram/utveckling.ts';
import { visarTyp, type Hänvisning } from '#domain/kapitel.ts';
import type { Datablad, Rapport } from '#domain/arkiv.ts';
import type { Fynd } from './fynd.ts';

/** An element in a chapter names a sheet, row and column that exist, and asks for a unit the figure can be written in. */
export function checkHänvisning(hänvisning: Hänvisning, rapport: Pick<Rapport, 'datablad'>): Fynd[] {
  const { element, attribut } = hänvisning;
  const ur = attribut.ur ?? '';
  const ska = visarTyp[element];
  if (element === 'Tal') {
    const ref = { ur, rad: attribut.rad ?? '', kolumn: attribut.kolumn ?? '' };
    const visas = {
      enhet: attribut.enhet,
      somTal: (attribut.enhet ?? 'utan') !== 'utan' || attribut.tecken !== undefined,
    };
    return [
      ...(attribut.decimaler !== undefined && !isOmräkning(attribut.enhet)
        ? [{ kod: 'decimaler-utan-enhet' as const }]
        : []),
      ...checkCell(ref, rapport.datablad, visas),
    ];
  }
  if (element === 'Diagram') return checkDiagram(ur, attribut, rapport.datablad);
  const blad = rapport.datablad.find(({ nyckel }) => nyckel === ur);
  if (blad === undefined) return [unknownSheet(ur, rapport.datablad)];
  return blad.innehåll.typ === ska ? [] : [{ kod: 'fel-slags-datablad', ur, är: blad.innehåll.typ, ska }];
}

/** A reference to one cell: it exists, holds what is to be shown, and can be written in the unit asked for. */
export function checkCell(
  ref: { ur: string; rad: string; kolumn: string },
  datablad: Datablad[],
  { enhet, somTal }: { enhet: string | undefined; /** Words will not do. */ somTal: boolean },
): Fynd[] {
  const blad = datablad.find(({ nyckel }) => nyckel === ref.ur);
  if (blad === undefined) return [unknownSheet(ref.ur, datablad)];
  if (blad.innehåll.typ !== 'tabell') {
    return [{ kod: 'fel-slags-datablad', ur: ref.ur, är: blad.innehåll.typ, ska: 'tabell' }];
  }
  const saknas = checkPlace(ref, blad.innehåll);
  if (saknas.length > 0) return saknas;
  const uppgift = uppgiftAt(blad.innehåll, ref.rad, ref.kolumn);
  if (uppgift === null) return [{ kod: 'inget-tal', ur: ref.ur, text: null }];
  if (uppgift.läsning.slag === 'saknas' || (somTal && uppgift.läsning.slag === 'text'))
    return [{ kod: 'inget-tal', ur: ref.ur, text: trycktOf(uppgift.cell) }];
  return canBeShownIn(uppgift.sagt.enhet ?? null, enhet)
    ? []
    : [{ kod: 'går-inte-att-räkna-om', från: uppgift.sagt.enhet ?? null, till: enhet ?? '' }];
}

/** A chart is asked of a table that can carry it; goals and assignments are shown as a strip. */
function checkDiagram(ur: string, { visa, rad }: Record<string, string>, datablad: Datablad[]): Fynd[] {
  const innehåll = datablad.find(({ nyckel }) => nyckel === ur)?.innehåll;
  if (innehåll === undefined) return [unknownSheet(ur, datablad)];
  if (innehåll.typ === 'internkontroll')
    return [{ kod: 'fel-slags-datablad', ur, är: innehåll.typ, ska: 'tabell, namndmal eller uppdrag' }];
  if (innehåll.typ !== 'tabell')
    return visa === undefined && rad === undefined ? [] : [{ kod: 'remsa-utan-val', ur, typ: innehåll.typ }];
  const rader = innehåll.rader.map(({ nyckel }) => nyckel);
  if (rad !== undefined && !rader.includes(rad)) return [{ kod: 'okänd-rad', ur, nyckel: rad, finns: rader }];
  const slag = diagramslag.find((ett) => ett === visa) ?? (rad === undefined ? undefined : 'utveckling');
  const går =
    slag === undefined ? chooseDiagram(innehåll) !== null : pickDiagram(innehåll, slag, rad) !== null;
  if (går) return [];
  const kan = datablad.flatMap((blad) =>
    blad.innehåll.typ === 'tabell' && hasDiagram(blad.innehåll) ? [blad.nyckel] : [],
  );
  const slagSomGår = possibleDiagram(innehåll);
  const raderSomGår = utvecklingIn(innehåll).map((panel) => panel.rad.nyckel);
  return [
    {
      kod: 'kan-inte-ritas',
      ur,
      visa: slag ?? null,
      rad: rad ?? null,
      slag: slagSomGår,
      rader: raderSomGår,
      datablad: kan,
    },
  ];
}

function isOmräkning(enhet: string | undefined): boolean {
  return enhet !== undefined && enhet !== 'utan' && enhet !== 'procent';
}

function canBeShownIn(från: Parameters<typeof isBelopp>[0] | null, till: string | undefined): boolean {
  if (till === undefined || till === 'utan') return true;
  return till === 'procent' ? från === 'procent' : isBelopp(från);
}

function checkPlace(
  { ur, rad, kolumn }: { ur: string; rad: string; kolumn: string },
  tabell: Tabell,
): Fynd[] {
  const rader = tabell.rader.map(({ nyckel }) => nyckel);
  const kolumner = tabell.kolumner.map(({ nyckel }) => nyckel);
  return [
    ...(rader.includes(rad) ? [] : [{ kod: 'okänd-rad' as const, ur, nyckel: rad, finns: rader }]),
    ...(kolumner.includes(kolumn)
      ? []
      : [{ kod: 'okänd-kolumn' as const, ur, nyckel: kolumn, finns: kolumner }]),
  ];
}

function unknownSheet(ur: string, datablad: Datablad[]): Fynd {
  return { kod: 'okänt-datablad', ur, finns: datablad.map(({ nyckel }) => nyckel) };
}
