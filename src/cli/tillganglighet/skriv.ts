import { applyEdits, modify } from 'jsonc-parser';
import type { Tillgänglighetsprov } from '#domain/register/tillganglighet.ts';

/** webbplats.json with the latest test in it, and the rest of the file as it was written. */
export function withProv(text: string, prov: Tillgänglighetsprov): string {
  const edits = modify(text, ['tillgänglighet', 'prov'], prov, {
    formattingOptions: { insertSpaces: true, tabSize: 2, eol: '\n' },
  });
  return applyEdits(text, edits);
}
