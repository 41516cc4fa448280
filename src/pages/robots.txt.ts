import type { APIContext } from 'astro';
import { webbkartaAdress } from '#domain/adresser.ts';
import { canonical } from '#views/adress.ts';

/** Everything may be read. Search engines look for this file at the root of the host only. */
export function GET({ site }: APIContext): Response {
  const karta = canonical(site, webbkartaAdress);
  const text = `User-agent: *\nAllow: /\n${karta === null ? '' : `\nSitemap: ${karta}\n`}`;
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
