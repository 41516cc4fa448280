import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '#domain/form/fynd.ts';
import { describeFynd } from '#domain/form/meddelanden.ts';
import { checkFiler, parseFiles, type Läst } from '#load/from-disk.ts';
import { parseFile } from '#load/parse-file.ts';

/** Two right reports of a made-up kommun, and what can go wrong with them. Its faults were planted unseen by the rules. */
export const planterat = 'test/fixtures/planterat';

const arkiv = `${planterat}/arkiv`;

/** What a finding must name to be of the fault: the row or the column, or else the words. */
interface Ställe {
  /** The file of the edit unless it says another. */
  fil?: string;
  rad?: string;
  kolumn?: string;
  text?: string[];
}

/** One edit of one file, made alone. */
export interface Ändring {
  id: string;
  kind: string;
  file: string;
  find: string;
  replace: string;
  /** What is wrong, or why nothing is. */
  what: string;
  where: Ställe & { eller?: Ställe[] };
  /** False when it is believed that no machine can see it. */
  maskin?: boolean;
}

/** What is said of the reports as changed that is not said of them as they are. */
export interface Nytt {
  /** What stops: rule or code of each finding that names the place. */
  funnen: string[];
  /** The same of what only informs. */
  upplyst: string[];
  /** What stops and names another place. */
  annat: string[];
  /** What is said by all that stops. */
  meddelanden: string[];
}

const filer = await parseFiles(arkiv);

/** What is said of the right reports. */
export const rätt = checkFiler(filer);

const sagt = new Set(all(rätt).map(sentence));

/** What is said besides when the edit is made in a copy of the files; they are read and checked as `npm run kontrollera` does. */
export function tryÄndring(ändring: Ändring): Nytt {
  const { file, find, replace } = ändring;
  const text = fileText(file);
  if (text.split(find).length !== 2) throw new Error(`${ändring.id}: the text to change stands once in ${file}`);
  const ändrad = text.replace(find, () => replace);
  const läst = checkFiler(
    filer.map((fil) => (fil.path === file ? parseFile({ path: file, text: ändrad }) : fil)),
  );
  const isNew = (finding: Finding) => !sagt.has(sentence(finding));
  const names = (finding: Finding) =>
    [ändring.where, ...(ändring.where.eller ?? [])].some((ställe) => namesPlace(finding, ställe, file));
  const fynd = läst.fynd.filter(isNew);
  return {
    funnen: rules(fynd.filter(names)),
    upplyst: rules(läst.upplysningar.filter(isNew).filter(names)),
    annat: rules(fynd.filter((finding) => !names(finding))),
    meddelanden: fynd.map(sentence),
  };
}

export function ruleOf(finding: Finding): string {
  return finding.kod === 'sifferkontroll' ? finding.regel : finding.kod;
}

function rules(fynd: readonly Finding[]): string[] {
  return [...new Set(fynd.map(ruleOf))].sort();
}

/** The file, the field and what is said, without lines and columns, which an edit moves. */
function sentence(finding: Finding): string {
  const { fil, fält = [] } = finding.plats;
  return `${fil} › ${fält.map(String).join(' › ')}: ${describeFynd(finding)}`;
}

function all({ fynd, upplysningar }: Läst): Finding[] {
  return [...fynd, ...upplysningar];
}

/** Whether the finding lies in the file and names the row or the column by key, heading or number, or all of the words. */
function namesPlace(finding: Finding, { fil, rad, kolumn, text }: Ställe, file: string): boolean {
  if (finding.plats.fil !== (fil ?? file)) return false;
  const fält = (finding.plats.fält ?? []).map(String);
  const sagt = describeFynd(finding);
  const { rader, kolumner } = headingsOf(fil ?? file);
  const isNamed = (nyckel: string, rubrik = nyckel) =>
    fält.includes(nyckel) || sagt.includes(`”${rubrik}”`) || sagt.includes(`"${nyckel}"`);
  const isNumbered = (nyckel: string) => {
    const nummer = [...kolumner.keys()].indexOf(nyckel);
    return nummer >= 0 && fält.at(-1) === `nr ${String(nummer + 1)}`;
  };
  return (
    (rad === undefined && kolumn === undefined && text === undefined) ||
    (rad !== undefined && isNamed(rad, rader.get(rad))) ||
    (kolumn !== undefined && (isNamed(kolumn, kolumner.get(kolumn)) || isNumbered(kolumn))) ||
    (text?.every((ord) => fält.includes(ord) || sagt.includes(ord)) ?? false)
  );
}

/** What the rows and columns of the right sheet are called, by key. */
function headingsOf(file: string): { rader: Map<string, string>; kolumner: Map<string, string> } {
  const named = (poster: readonly Record<string, unknown>[], fält: string) =>
    new Map(poster.map((post) => [String(post.nyckel), String(post[fält])]));
  if (!file.includes('/data/')) return { rader: new Map(), kolumner: new Map() };
  const { rader = [], kolumner = [] } = JSON.parse(fileText(file)) as Partial<
    Record<'rader' | 'kolumner', Record<string, unknown>[]>
  >;
  return { rader: named(rader, 'benämning'), kolumner: named(kolumner, 'rubrik') };
}

function fileText(file: string): string {
  return readFileSync(join(arkiv, file), 'utf8');
}
