/** What is held under a key; made the first time it is asked for. */
export function remembered<Nyckel, Värde>(
  minne: Map<Nyckel, Värde>,
  nyckel: Nyckel,
  make: () => Värde,
): Värde {
  const redan = minne.get(nyckel);
  if (redan !== undefined) return redan;
  const värde = make();
  minne.set(nyckel, värde);
  return värde;
}
