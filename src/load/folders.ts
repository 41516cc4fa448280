import { reserverade } from '#domain/adresser.ts';
import type { Finding } from '#domain/form/fynd.ts';
import { rapporttyper } from '#domain/rapport.ts';
import { classifyPath, isAdressdel, isRapportmapp } from './paths.ts';

/**
 * What is wrong with the folders of a content folder: names that are no addresses, or that the site has itself, and
 * folders without the file that says what they are; all that lies in such a folder would silently be left out.
 *
 * @param paths every file, also those that cannot be read
 */
export function checkFolders(paths: string[]): Finding[] {
  const finns = new Set(paths);
  const mappar = new Set(
    paths.flatMap((path) => {
      const delar = path.split('/').slice(0, -1).slice(0, 3);
      return delar.map((_, djup) => delar.slice(0, djup + 1).join('/'));
    }),
  );
  return [
    ...(finns.has('webbplats.json') ? [] : [missing('.', 'webbplats.json')]),
    ...[...mappar].flatMap((mapp) => [...checkName(mapp), ...checkOwnFile(mapp, finns)]),
    ...paths.flatMap(checkFileName),
  ];
}

/** A kommun, a nämnd or a report, by how deep the folder lies. */
function checkName(mapp: string): Finding[] {
  const delar = mapp.split('/');
  const namn = delar.at(-1) ?? '';
  const plats = { fil: mapp };
  if (delar.length === 3)
    return isRapportmapp(namn)
      ? []
      : [{ kod: 'mapp-är-ingen-period', mapp: namn, typer: Object.values(rapporttyper), plats }];
  const finns: readonly string[] = delar.length === 1 ? reserverade.kommun : reserverade.nämnd;
  return [
    ...(isAdressdel(namn) ? [] : [{ kod: 'mapp-är-ingen-adress' as const, mapp: namn, plats }]),
    ...(finns.includes(namn) ? [{ kod: 'reserverat-namn' as const, mapp: namn, finns, plats }] : []),
  ];
}

function checkOwnFile(mapp: string, finns: Set<string>): Finding[] {
  const fil = ['kommun.json', 'namnd.json', 'rapport.json'][mapp.split('/').length - 1] ?? '';
  return finns.has(`${mapp}/${fil}`) ? [] : [missing(mapp, fil)];
}

function missing(mapp: string, fil: string): Finding {
  return { kod: 'saknad-fil', fil, plats: { fil: mapp } };
}

/** The name of a data sheet is part of an address. */
function checkFileName(path: string): Finding[] {
  const plats = classifyPath(path);
  return plats.slag !== 'datablad' || isAdressdel(plats.datablad)
    ? []
    : [{ kod: 'mapp-är-ingen-adress', mapp: plats.datablad, plats: { fil: path } }];
}
