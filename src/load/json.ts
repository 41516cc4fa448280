import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { Finding, Fynd, Fältväg } from '#domain/form/fynd.ts';

/** Line and column in a file, from 1. */
export interface Textplats {
  rad: number;
  kolumn: number;
}

/** A JSON file as read: its value, what is wrong with its writing, and the place of each field. */
export interface JsonFil {
  /** Undefined when the text is no JSON. */
  data: unknown;
  fynd: Finding[];
  placeOf: (fält: Fältväg) => Textplats;
}

const felnamn: Record<string, string> = {
  InvalidSymbol: 'ett tecken eller ord som inte hör hemma i JSON',
  InvalidNumberFormat: 'ett tal som inte är rätt skrivet',
  PropertyNameExpected: 'ett fältnamn inom citattecken saknas, eller ett kommatecken är för mycket',
  ValueExpected: 'ett värde saknas, eller ett kommatecken är för mycket',
  ColonExpected: 'ett kolon saknas efter fältnamnet',
  CommaExpected: 'ett kommatecken saknas',
  CloseBraceExpected: 'en högerklammer } saknas',
  CloseBracketExpected: 'en hakparentes ] saknas',
  EndOfFileExpected: 'text efter filens slut',
  InvalidCommentToken: 'en kommentar; JSON har inga kommentarer',
  UnexpectedEndOfComment: 'en kommentar; JSON har inga kommentarer',
  UnexpectedEndOfString: 'ett citattecken saknas i slutet av texten',
  UnexpectedEndOfNumber: 'ett tal som inte är rätt skrivet',
  InvalidUnicode: 'ett felskrivet tecken efter \\u',
  InvalidEscapeCharacter: 'ett felaktigt tecken efter \\',
  InvalidCharacter: 'ett tecken som inte får stå i en text, till exempel en radbrytning',
};

/** Reads JSON and says where it is wrong; finds what JSON.parse would let pass: fields written twice, decimal numbers. */
export function readJson(text: string, fil: string): JsonFil {
  try {
    return readNested(text, fil);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return {
      data: undefined,
      fynd: [{ kod: 'för-djupt', plats: { fil } }],
      placeOf: () => ({ rad: 1, kolumn: 1 }),
    };
  }
}

/** @throws RangeError when the levels are more than the stack holds. */
function readNested(text: string, fil: string): JsonFil {
  const fel: ParseError[] = [];
  const placeAt = placeFinder(text);
  const rot = parseTree(text, fel, { disallowComments: true, allowTrailingComma: false });
  const placeOf = (fält: Fältväg) => placeAt(nearestNode(rot, fält)?.offset ?? 0);
  const [första] = fel;
  if (första !== undefined || rot === undefined) {
    const namn = första === undefined ? 'ValueExpected' : printParseErrorCode(första.error);
    const fynd: Finding = {
      kod: 'json-går-inte-att-läsa',
      fel: felnamn[namn] ?? namn,
      plats: { fil, ...placeAt(första?.offset ?? 0) },
    };
    return { data: undefined, fynd: [fynd], placeOf };
  }
  const fynd = faultsIn(rot, text, []).map(({ fält, offset, ...fynd }) => ({
    ...fynd,
    plats: { fil, ...placeAt(offset), fält },
  }));
  return { data: JSON.parse(text), fynd, placeOf };
}

/** Tells line and column of a position in the text. */
export function placeFinder(text: string): (offset: number) => Textplats {
  const början = [0, ...[...text.matchAll(/\n/gu)].map(({ index }) => index + 1)];
  return (offset) => {
    let [lägst, högst] = [0, början.length - 1];
    while (lägst < högst) {
      const mitt = Math.ceil((lägst + högst) / 2);
      if ((början[mitt] ?? 0) <= offset) lägst = mitt;
      else högst = mitt - 1;
    }
    return { rad: lägst + 1, kolumn: offset - (början[lägst] ?? 0) + 1 };
  };
}

/** The node of the field, or of the nearest one around it that exists. */
function nearestNode(rot: Node | undefined, fält: Fältväg): Node | undefined {
  if (rot === undefined) return undefined;
  const nod = findNodeAtLocation(rot, fält);
  if (nod !== undefined) return nod.parent?.type === 'property' ? nod.parent : nod;
  return fält.length === 0 ? rot : nearestNode(rot, fält.slice(0, -1));
}

function faultsIn(nod: Node, text: string, fält: Fältväg): (Fynd & { fält: Fältväg; offset: number })[] {
  const { offset } = nod;
  const är = text.slice(offset, offset + nod.length);
  if (nod.type === 'number' && /[.eE]/u.test(är)) return [{ kod: 'decimaltal', är, fält, offset }];
  if (nod.type === 'array')
    return (nod.children ?? []).flatMap((barn, plats) => faultsIn(barn, text, [...fält, plats]));
  if (nod.type !== 'object') return [];
  const sedda = new Set<string>();
  return (nod.children ?? []).flatMap((egenskap) => {
    const [namnnod, värde] = egenskap.children ?? [];
    const namn = String(namnnod?.value);
    const dubbelt = sedda.has(namn);
    sedda.add(namn);
    return [
      // Known to every object, and therefore lost on the way.
      ...(namn === '__proto__'
        ? [
            {
              kod: 'fel-värde' as const,
              är: `namnet "${namn}"`,
              ska: 'ett annat namn',
              fält,
              offset: egenskap.offset,
            },
          ]
        : []),
      ...(dubbelt ? [{ kod: 'dubbelt-fält' as const, namn, fält, offset: egenskap.offset }] : []),
      ...(värde === undefined ? [] : faultsIn(värde, text, [...fält, namn])),
    ];
  });
}
