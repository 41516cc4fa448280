import { isPlainAddress, isWebbadress } from '#domain/falt/webbadress.ts';

/**
 * Whether a link leads where a reader should be sent: a page of this site, a heading, an e-mail address or another site
 * over https. A browser reads "/\x.se" as another site.
 */
export function isSafeLink(url: string): boolean {
  if (!isPlainAddress(url)) return false;
  if (url.startsWith('#')) return url.length > 1;
  if (url.startsWith('/')) return !url.startsWith('//');
  return isWebbadress(url) || /^mailto:[^@?]+@[^@?]+$/u.test(url);
}
