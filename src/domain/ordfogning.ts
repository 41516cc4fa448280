/** "a, b och c". */
export function listWords(ord: readonly string[]): string {
  return ord.length < 2 ? (ord[0] ?? '') : `${ord.slice(0, -1).join(', ')} och ${ord.at(-1) ?? ''}`;
}

/** As it begins a sentence. */
export function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
}
