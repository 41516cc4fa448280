/** Runs one at a time; of those asked for meanwhile, the last. A run is told whether it is still the latest. */
export function latestOnly(run: (isLatest: () => boolean) => Promise<void>): () => void {
  let pågår = false;
  let igen = false;
  const start = async () => {
    pågår = true;
    igen = false;
    try {
      await run(() => !igen);
    } finally {
      pågår = false;
    }
    if (igen as boolean) await start();
  };
  return () => {
    if (pågår) igen = true;
    else void start();
  };
}

/** Runs when nothing has been asked for so many milliseconds, with what was asked last. */
export function whenAtRest<Vad extends unknown[]>(
  run: (...vad: Vad) => void,
  väntan: number,
): (...vad: Vad) => void {
  let väntar: ReturnType<typeof setTimeout> | undefined;
  return (...vad) => {
    clearTimeout(väntar);
    väntar = setTimeout(() => run(...vad), väntan);
  };
}
