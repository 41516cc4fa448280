import { showHidden } from '#domain/form/tecken.ts';
import { workflowCommand } from '../findings-output.ts';

/** A thing to say of a proposal: what stops it, or what a person is to look at. */
export interface Besked {
  nivå: 'warning' | 'error';
  /** A sentence, or lines of it. What is in them from the content begins no line of its own. */
  text: string | string[];
  file?: string | undefined;
  line?: number | undefined;
  col?: number | undefined;
}

const titlar = { warning: 'Granskas av en människa', error: undefined };

/** Says it: in a pull request at the line, elsewhere in a line of its own. Nothing in it can begin a line. */
export function say({ nivå, text, file, line, col }: Besked, github: boolean): void {
  const rader = [text].flat().map(showHidden);
  if (github) {
    const namn = file === undefined ? undefined : showHidden(file);
    console.log(workflowCommand(nivå, rader.join('\n'), { file: namn, line, col, title: titlar[nivå] }));
    return;
  }
  const ställe = [file, line, col].filter((del) => del !== undefined).join(':');
  const [första = '', ...rest] = rader;
  const skrivet = [ställe === '' ? första : `${showHidden(ställe)}: ${första}`, ...rest].join('\n');
  if (nivå === 'error') console.error(skrivet);
  else console.log(skrivet);
}
