import { visarTyp } from '#domain/kapitel.ts';
import { keepUndated, ofyllt } from './ofyllt.ts';

const hela = Object.keys(visarTyp).filter((namn) => namn !== 'Tal');
const element = new RegExp(`^<(?:${hela.join('|')})\\s[^>]*ur="(?<ur>[^"]+)"[^>]*/>$`, 'u');

/**
 * A chapter's headings and the places of its tables and lists. Its text is to be written: one mark under each heading that
 * had some.
 *
 * @param text the chapter's file
 * @param datablad the sheets that the new report has
 */
export function emptyKapitel(text: string, datablad: ReadonlySet<string>): string {
  const [, front = '', brödtext = ''] = /^(---\r?\n.*?\r?\n---\r?\n)(.*)$/su.exec(text) ?? [];
  const stycken: string[] = [];
  let skrivet = false;
  for (const rad of brödtext.split(/\r?\n/u).map((en) => en.trim())) {
    const rubrik = /^(?<nivå>#{2,})\s+(?<ord>.*)$/u.exec(rad)?.groups;
    const ur = element.exec(rad)?.groups?.ur;
    if (rubrik !== undefined) {
      stycken.push(`${rubrik.nivå ?? ''} ${keepUndated(rubrik.ord ?? '')}`);
      skrivet = false;
    } else if (ur !== undefined) {
      if (datablad.has(ur)) stycken.push(rad);
    } else if (rad !== '' && !skrivet) {
      stycken.push(ofyllt);
      skrivet = true;
    }
  }
  return `${front}\n${stycken.join('\n\n')}\n`;
}
