/** What has been asked for under a key, or is being asked for; what failed is asked for again next time. */
export function remembered<Svar>(
  minne: Map<string, Promise<Svar>>,
  nyckel: string,
  ask: () => Promise<Svar>,
): Promise<Svar> {
  const förut = minne.get(nyckel);
  if (förut !== undefined) return förut;
  const nytt = ask().catch((fel: unknown) => {
    minne.delete(nyckel);
    throw fel;
  });
  minne.set(nyckel, nytt);
  return nytt;
}
