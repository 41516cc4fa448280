/**
 * `npm run ny-rapport`: lays out a report to be filled in, by the form of the nämnd's last one. Asks for what is not given
 * as a flag. Ends with 0 when the report lies there, 1 when it could not be laid out, 2 when the answers could not be used.
 */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createInterface, type Interface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { nämndId } from '#domain/adresser.ts';
import type { Arkiv } from '#domain/arkiv.ts';
import { rapporttyper } from '#domain/rapport.ts';
import { contentFolder } from '#load/paths.ts';
import { layOutRapport, type Beställning, type Stomme } from '#load/stomme.ts';
import { readContent } from './check-content.ts';
import { describeDiskFault } from './bygge/disk-fault.ts';
import {
  Felsvar,
  frågor,
  readKommun,
  readNämnd,
  readPeriod,
  readTyp,
  type Fråga,
  type Svar,
} from './ny-rapport/order-report.ts';
import { writeNew } from './ny-rapport/write-new.ts';

const hjälp = `npm run ny-rapport
  Frågar efter kommun, nämnd, rapporttyp och tid, och lägger upp en mapp att fylla i.
  Svaren kan också ges direkt:

npm run ny-rapport -- --kommun Linköping --nämnd Leanlink --typ delårsrapport --period 2024-01/2024-08
  --kommun   kommunens namn; finns den inte läggs den till
  --nämnd    nämndens namn; finns den inte läggs den till
  --typ      ${Object.keys(rapporttyper).join(', ')}
  --period   den tid som rapporten gäller: 2024-01/2024-08, eller 2024 för ett helt år
  --hjälp    det här`;

process.exitCode = await main();

async function main(): Promise<number> {
  const val = readOptions();
  if (val === null) return 2;
  if (val.hjälp === true) {
    console.log(hjälp);
    return 0;
  }
  const läst = await readContent();
  if (läst === null) return 2;
  if (läst.arkiv === null) {
    console.error('Innehållet går inte att läsa. Kör först: npm run kontrollera');
    return 2;
  }
  try {
    const beställning = await order(läst.arkiv, val);
    if (beställning === null) return 2;
    const innehåll = contentFolder();
    const stomme = await layOutRapport(innehåll, läst, beställning);
    if (existsSync(join(innehåll, stomme.mapp))) return alreadyThere(stomme);
    await writeNew(innehåll, stomme.mapp, await formatted(stomme.filer));
    console.log(describe(stomme, beställning));
    return 0;
  } catch (fel) {
    if (fel instanceof Felsvar) {
      console.error(fel.message);
      return 2;
    }
    const diskfel = describeDiskFault(fel);
    if (diskfel === null) throw fel;
    console.error(`Rapporten gick inte att lägga upp, och inget har ändrats. ${diskfel}`);
    return 1;
  }
}

type Val = Partial<Svar> & { hjälp?: boolean };

function readOptions(): Val | null {
  // A terminal may write å as a and a ring.
  const args = process.argv.slice(2).map((arg) => arg.normalize('NFC').replace(/^--namnd\b/u, '--nämnd'));
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args,
      options: { kommun: text, nämnd: text, period: text, typ: text, hjälp: { type: 'boolean' } },
    }).values;
  } catch {
    console.error(`Kommandot förstod inte: ${args.join(' ')}\n\n${hjälp}`);
    return null;
  }
}

/** The answers given, and the rest asked for. Null where there is nobody to ask. */
async function order(arkiv: Arkiv, val: Val): Promise<Beställning | null> {
  const saknas = frågor.filter((fråga) => val[fråga] === undefined);
  if (saknas.length > 0 && !process.stdin.isTTY) {
    console.error(`Det saknas svar på ${saknas.map((en) => `--${en}`).join(', ')}.\n\n${hjälp}`);
    return null;
  }
  const samtal = saknas.length === 0 ? null : createInterface(process.stdin, process.stdout);
  samtal?.once('close', broken);
  try {
    const ask = <Svaret>(fråga: Fråga, text: string, read: (svar: string) => Svaret) =>
      answer(samtal, val[fråga], text, read);
    const list = (namn: string[]) => (namn.length === 0 ? '' : ` Finns: ${namn.join(', ')}.`);
    const kommun = await ask(
      'kommun',
      `Vilken kommun?${list(arkiv.kommuner.map(({ namn, slug }) => namn ?? slug))} Eller skriv en ny.`,
      (svar) => readKommun(arkiv, svar),
    );
    const nämnder = arkiv.kommuner.find(({ slug }) => slug === kommun.slug)?.nämnder ?? [];
    const nämnd = await ask(
      'nämnd',
      `Vilken nämnd?${list(nämnder.map(({ namn }) => namn))} ${nämnder.length === 0 ? 'Skriv namnet.' : 'Eller skriv en ny.'}`,
      (svar) => readNämnd(arkiv, kommun, svar),
    );
    const rapporttyp = await ask(
      'typ',
      `Vilket slags rapport? ${Object.keys(rapporttyper).join(', ')}.`,
      readTyp,
    );
    const period = await ask(
      'period',
      'Vilken tid gäller den? Första och sista månaden, till exempel 2024-01/2024-08. Ett helt år: 2024.',
      (svar) => readPeriod(svar, rapporttyp),
    );
    return { kommun, nämnd, period, rapporttyp };
  } finally {
    samtal?.off('close', broken).close();
  }
}

/** Ctrl and C or D before the last answer. */
function broken(): never {
  console.error('\nAvbrutet. Inget har ändrats.');
  process.exit(2);
}

/** Asks until the answer can be used; a flag that cannot is an error. */
async function answer<Svaret>(
  samtal: Interface | null,
  givet: string | undefined,
  text: string,
  read: (svar: string) => Svaret,
): Promise<Svaret> {
  if (givet !== undefined || samtal === null) return read(givet ?? '');
  for (;;) {
    try {
      return read((await samtal.question(`${text}\n> `)).normalize('NFC'));
    } catch (fel) {
      if (!(fel instanceof Felsvar)) throw fel;
      console.log(fel.message);
    }
  }
}

function alreadyThere({ mapp }: Stomme): number {
  console.error(
    `${shown(mapp)} finns redan, och inget har ändrats. Arbeta vidare i den mappen, eller ta bort den först om du vill börja om.`,
  );
  return 1;
}

async function formatted(filer: Map<string, string>): Promise<Map<string, string>> {
  const stil = (await resolveConfig(import.meta.filename)) ?? {};
  const skrivna = [...filer].map(async ([path, text]): Promise<[string, string]> => [
    path,
    path.endsWith('.json') ? await format(text, { ...stil, plugins: [], parser: 'json' }) : text,
  ]);
  return new Map(await Promise.all(skrivna));
}

function describe({ mapp, filer, förlaga, utelämnade }: Stomme, { kommun, nämnd }: Beställning): string {
  const antal = (ändelse: RegExp) => [...filer.keys()].filter((path) => ändelse.test(path)).length;
  return [
    `Rapporten ligger i ${shown(mapp)}: ${antal(/\.mdx$/u)} kapitel och ${antal(/\/data\//u)} datablad.`,
    ...(kommun.namn === null
      ? []
      : [`Kommunen ${kommun.namn} är ny: fyll i ${shown(kommun.slug)}/kommun.json.`]),
    ...(nämnd.namn === null
      ? []
      : [`Nämnden ${nämnd.namn} är ny: fyll i ${shown(nämndId(kommun, nämnd))}/namnd.json.`]),
    förlaga === null
      ? 'Det finns ingen färdig rapport att utgå från, så det är en liten början. Ta bort det som rapporten inte har.'
      : `Den har samma form som ${förlaga}. Inga siffror, bedömningar, noter, tolkningar, texter eller kända fel har följt med.`,
    ...(utelämnade.length === 0
      ? []
      : [
          `Lämnat därhän: ${utelämnade.join(', ')}. Där ligger tal som bara står i texten, och de är nya varje gång.`,
        ]),
    '',
    'Byt ut allt som är märkt FYLL I. Börja med rapport.json. Vad som är kvar säger: npm run kontrollera',
  ].join('\n');
}

function shown(mapp: string): string {
  return join(relative(process.cwd(), contentFolder()), mapp);
}
