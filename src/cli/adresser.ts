/**
 * `npm run adresser`: adds new addresses to the list of those that have been published. Ends with 1 when one of the list
 * leads nowhere: nothing is then written; 2 when the content could not be read.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  describeLost,
  extendAdresslista,
  lostAddresses,
  readAdresslista,
  suggestRedirects,
} from '#domain/adresslista.ts';
import { adresslistfil } from '#load/paths.ts';
import { publishedAddresses } from '#views/maskin/publicerade.ts';
import { checkContent } from './check-content.ts';
import { projectRoot } from './install.mjs';

const hjälp = `npm run adresser
  Lägger till nya adresser i ${adresslistfil}. Tar aldrig bort någon.
npm run adresser -- --från /gammal/mapp/ --till /ny/mapp/
  Har en mapp bytt namn: skriver vad som ska stå i content/omdirigeringar.json.`;

process.exitCode = await main();

async function main(): Promise<number> {
  const flytt = readOptions();
  if (flytt === undefined) return 2;
  const arkiv = await checkContent();
  if (arkiv === null) return 2;
  const fil = join(projectRoot, adresslistfil);
  const text = readFileSync(fil, 'utf8');
  const finns = publishedAddresses(arkiv);
  const förlorade = lostAddresses(readAdresslista(text), finns, arkiv.omdirigeringar);
  if (förlorade.length > 0) {
    console.error(describeLost(suggestRedirects(förlorade, finns, flytt)));
    return 1;
  }
  const ny = extendAdresslista(text, finns);
  const antal = readAdresslista(ny).length - readAdresslista(text).length;
  if (antal > 0) writeFileSync(fil, ny);
  console.log(antal === 0 ? 'Inga nya adresser.' : `${antal} nya adresser i ${adresslistfil}.`);
  return 0;
}

function readOptions(): { från: string; till: string } | null | undefined {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({ options: { från: text, till: text, hjälp: { type: 'boolean' } } });
    if (values.hjälp === true || (values.från === undefined) !== (values.till === undefined))
      throw new Error();
    const folder = (adress: string) => `/${adress}/`.replace(/\/+/gu, '/');
    return values.från === undefined || values.till === undefined
      ? null
      : { från: folder(values.från), till: folder(values.till) };
  } catch {
    console.error(hjälp);
    return undefined;
  }
}
