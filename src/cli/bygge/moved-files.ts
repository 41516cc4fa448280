import { existsSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isFiladress } from '#domain/adresser.ts';
import type { Omdirigeringar } from '#domain/register/omdirigering.ts';
import { Byggstopp } from './byggstopp.ts';

/** Lays what is at a file's new address at its old one too: a file cannot lead a program on, as a page leads a reader. */
export async function copyMovedFiles(omdirigeringar: Omdirigeringar, ut: string): Promise<void> {
  for (const [från, till] of Object.entries(omdirigeringar).filter(([adress]) => isFiladress(adress))) {
    const gammal = join(ut, från);
    if (existsSync(gammal))
      throw new Byggstopp(
        `content/omdirigeringar.json: ${från} leder till ${till}, men webbplatsen har själv en fil på den adressen. Ta bort omdirigeringen.`,
      );
    // A PDF is made only where there is a browser to make it with.
    if (!existsSync(join(ut, till))) continue;
    await mkdir(dirname(gammal), { recursive: true });
    await cp(join(ut, till), gammal);
  }
}
