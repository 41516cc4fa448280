/** Width in pixels of a text at a font size: from the font file at build, from the canvas in the browser. */
export type Measure = (text: string, size: number) => number;

/** Breaks a text into lines no wider than a limit; a word that is wider by itself is cut. */
export function wrapText(text: string, limit: number, size: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').flatMap((one) => cutWord(one, limit, size, measure))) {
    const line = lines.at(-1);
    if (line !== undefined && measure(`${line} ${word}`, size) <= limit)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function cutWord(word: string, limit: number, size: number, measure: Measure): string[] {
  if (measure(word, size) <= limit) return [word];
  const parts: string[] = [];
  let rest = word;
  while (measure(rest, size) > limit && rest.length > 2) {
    let length = rest.length - 1;
    while (length > 1 && measure(`${rest.slice(0, length)}-`, size) > limit) length -= 1;
    parts.push(`${rest.slice(0, length)}-`);
    rest = rest.slice(length);
  }
  return [...parts, rest];
}
