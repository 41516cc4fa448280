/** Where a combobox stands: whether its list is shown, how many there are to choose, and which is; -1 is the field. */
export interface Listläge {
  öppen: boolean;
  antal: number;
  vald: number;
}

/** What a key does in a combobox. */
export type Tangentsvar =
  { slag: 'stäng' } | { slag: 'sök' } | { slag: 'välj'; nummer: number } | { slag: 'följ'; nummer: number };

/** Null leaves the key to the field: the writing, and Enter that asks for the whole page of hits. */
export function answerKey(key: string, { öppen, antal, vald }: Listläge): Tangentsvar | null {
  if (key === 'Escape') return öppen ? { slag: 'stäng' } : null;
  if (key === 'Enter') return vald >= 0 ? { slag: 'följ', nummer: vald } : null;
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return null;
  if (!öppen || antal === 0) return { slag: 'sök' };
  // The field itself stands between the last and the first.
  const platser = antal + 1;
  const steg = key === 'ArrowDown' ? 1 : -1;
  return { slag: 'välj', nummer: ((vald + 1 + steg + platser) % platser) - 1 };
}
