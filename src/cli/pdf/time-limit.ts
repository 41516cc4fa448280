/**
 * Waits for work, but not for ever.
 *
 * @throws Error in Swedish when it is not done in time
 */
export async function within<Svar>(seconds: number, work: Promise<Svar>): Promise<Svar> {
  let klocka: NodeJS.Timeout | undefined;
  const tiden = new Promise<never>((_, reject) => {
    klocka = setTimeout(() => {
      reject(new Error(`Webbläsaren har inte svarat på ${seconds} sekunder.`));
    }, seconds * 1000);
  });
  try {
    return await Promise.race([work, tiden]);
  } finally {
    clearTimeout(klocka);
    // What is given up may fail later, when nobody listens.
    work.catch(() => undefined);
  }
}
