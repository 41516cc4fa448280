/**
 * `npm run kontrollera`: everything that is wrong with the content, without building anything. Ends with 0 when there is
 * nothing to mend, 1 when there is, and 2 when it could not be checked.
 */
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { rapportId } from '#domain/adresser.ts';
import { rapportplatser } from '#domain/arkiv.ts';
import type { Finding } from '#domain/form/fynd.ts';
import type { Läst } from '#load/from-disk.ts';
import { contentFolder } from '#load/paths.ts';
import { countFaults, describeArkiv, readContent } from './check-content.ts';
import { toAnnotations, toJson, toText } from './findings-output.ts';

const hjälp = `npm run kontrollera -- [val]
  --rapport <mapp>   bara en rapport, till exempel linkoping/leanlink/2022-10-delarsrapport
  --alla             också det som är bra att känna till men inte stoppar något
  --json             som JSON
  --github           som anteckningar i en ändringsbegäran (av sig själv i GitHub Actions)
  --hjälp            det här`;

process.exitCode = await main();

async function main(): Promise<number> {
  const val = readOptions();
  if (val === null) return 2;
  if (val.hjälp) {
    console.log(hjälp);
    return 0;
  }
  const läst = await readContent();
  if (läst === null) return 2;
  const mapp = contentFolder();
  const vald = val.rapport === undefined ? läst : onlyReport(läst, val.rapport, mapp);
  if (vald === null) return 2;
  print(vald, relative(process.cwd(), mapp), val);
  return vald.fynd.length === 0 && vald.arkiv !== null ? 0 : 1;
}

interface Val {
  rapport?: string | undefined;
  alla: boolean;
  json: boolean;
  github: boolean;
  hjälp: boolean;
}

function readOptions(): Val | null {
  try {
    const { values } = parseArgs({
      options: {
        rapport: { type: 'string' },
        alla: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        github: { type: 'boolean', default: process.env.GITHUB_ACTIONS === 'true' },
        hjälp: { type: 'boolean', default: false },
      },
    });
    return values;
  } catch {
    console.error(`Kommandot förstod inte: ${process.argv.slice(2).join(' ')}\n\n${hjälp}`);
    return null;
  }
}

/** All that lies in the report's folder. It is named from the content folder, or as a path to it. */
function onlyReport(läst: Läst, skrivet: string, mapp: string): Läst | null {
  const namn = relative(mapp, resolve(skrivet)).split('\\').join('/');
  const rapport = (namn.startsWith('..') ? skrivet : namn).replace(/\/+$/u, '');
  const inIt = ({ plats: { fil } }: Finding) => fil === rapport || fil.startsWith(`${rapport}/`);
  const finns = läst.arkiv === null ? [] : rapportplatser(läst.arkiv).map(rapportId);
  if (!finns.includes(rapport) && !läst.fynd.some(inIt)) {
    console.error(
      `Hittar ingen rapport "${skrivet}". Rapporter som finns:\n${finns.map((en) => `  ${en}`).join('\n')}`,
    );
    return null;
  }
  return { ...läst, fynd: läst.fynd.filter(inIt), upplysningar: läst.upplysningar.filter(inIt) };
}

function print(läst: Läst, mapp: string, { json, github, alla }: Val): void {
  const { arkiv, fynd, upplysningar } = läst;
  if (json) {
    console.log(toJson(läst, mapp));
    return;
  }
  const text = toText({ fynd, upplysningar: alla ? upplysningar : [] }, mapp);
  // Annotations say the same, and what stands in them cannot begin a line.
  if (github) for (const rad of toAnnotations(läst, mapp)) console.log(rad);
  else if (text !== '') console.error(`\n${text}\n`);
  if (fynd.length > 0) console.error(countFaults(fynd.length));
  else if (arkiv !== null) console.log(`    ${describeArkiv(arkiv)}, inget att rätta.`);
  if (!alla && upplysningar.length > 0)
    console.log(
      `    ${upplysningar.length} upplysningar som inte stoppar något: npm run kontrollera -- --alla`,
    );
}
