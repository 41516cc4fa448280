import type { Fynd } from './fynd.ts';
import type { Hinder } from './olast.ts';

/** A number that is not read, as a sentence to the editor: what stands in the way, and how to write it. */
export function describeOläst(fynd: Extract<Fynd, { kod: 'oläst-tal' }>): string {
  const cell = `${quote(fynd.tryckt)} i kolumnen "${fynd.kolumn}"`;
  const hinder = fynd.hinder.map(describeHinder).join(' och ');
  return `${cell} ser ut som ett tal men läses inte som ett: ${hinder}. ${remedy(fynd)} Är det inget tal lägger du till "storhet": "text" på cellen.`;
}

function describeHinder(hinder: Hinder): string {
  switch (hinder.slag) {
    case 'osynligt':
      return `där finns det osynliga tecknet ${codeOf(hinder.tecken)}`;
    case 'mellanslag':
      return `mellanslaget är ${codeOf(hinder.tecken)} och inte ett vanligt`;
    case 'minus':
      return `minustecknet är "${hinder.tecken}" (${codeOf(hinder.tecken)}), som bara liknar ett minus`;
    case 'siffra':
      return `"${hinder.tecken}" (${codeOf(hinder.tecken)}) är en siffra i en annan skrift`;
    case 'bokstav':
      return `där står tecknet "${hinder.tecken}" (${codeOf(hinder.tecken)}) i stället för en siffra`;
    case 'ord':
      return `"${hinder.tecken}" står i cellen`;
    case 'tusental':
      return `"${hinder.tecken}" står mellan tusental`;
    case 'märke':
      return `"${hinder.tecken}" står efter talet och kan vara ett notmärke`;
    case 'parentes':
      return 'det står inom parentes, som kan betyda minus';
    case 'minus efter':
      return 'minus står efter talet';
    case 'bråk':
      return 'det är ett bråk';
    case 'tiopotens':
      return 'det är skrivet med tiopotens';
    case 'kolon':
      return 'ett kolon kan vara decimaltecken, ett förhållande eller ett klockslag';
    case 'tvetydigt':
      return 'tecknet före de tre sista siffrorna kan stå mellan tusental eller före decimaler';
    case 'flera tal':
      return 'det är fler siffror än ett tal kan ha, eller flera tal i samma cell';
    case 'form':
      return 'siffror och tecken står inte som i ett svenskt tal';
    default:
      return hinder satisfies never;
  }
}

/** Signs that a reader cannot tell from the right ones are no part of what is printed. */
const osedda: readonly Hinder['slag'][] = ['osynligt', 'mellanslag', 'minus', 'siffra', 'bokstav'];

function remedy({ tryckt, hinder, läsningar }: Extract<Fynd, { kod: 'oläst-tal' }>): string {
  const [tal] = läsningar;
  const slag = hinder.map((ett) => ett.slag);
  if (tal !== undefined && slag.every((ett) => osedda.includes(ett))) return `Skriv ${tal}.`;
  const märke = hinder.find((ett) => ett.slag === 'märke');
  if (tal !== undefined && märke?.slag === 'märke' && hinder.length === 1)
    return `Skriv märket för sig: { "tryckt": ${quote(tryckt.slice(0, tryckt.lastIndexOf(märke.tecken)).trim())}, "not": "${märke.tecken}" }.`;
  if (slag.includes('flera tal'))
    return `Är det flera tal skriver du dem i var sin cell, eller på var sin rad när källan har dem i samma cell. Är det ett tal: ${asCell(tryckt, '…')}.`;
  if (läsningar.length > 1)
    return `Skriv det som i källan, och vilket tal det är: ${läsningar.map((ett) => asCell(tryckt, ett)).join(' eller ')}.`;
  return `Rätta om det är felskrivet här. Står det så i källan skriver du också talet: ${asCell(tryckt, tal ?? '…')}.`;
}

function asCell(tryckt: string, tal: string): string {
  return `{ "tryckt": ${quote(tryckt)}, "tal": ${tal} }`;
}

/** As JSON, with what cannot be seen written as its number. */
function quote(text: string): string {
  return JSON.stringify(text).replace(
    /[\p{Cf}\p{Cc}\u2000-\u200a\u205f\u2800\u3000\u3164]/gu,
    (tecken) => `\\u${(tecken.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}

function codeOf(tecken: string): string {
  return `U+${(tecken.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
