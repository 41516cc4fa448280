import { z } from 'zod';

/** What a browser takes away or turns round before it reads an address, or a reader does not see. */
const osynligaIAdress = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s\\]/u;

/** Whether an address is written as it is read: without hidden characters, spaces and backslashes. */
export function isPlainAddress(text: string): boolean {
  return !osynligaIAdress.test(text);
}

/** Whether the text leads to another site over https. What stands before an "@" is no host, whatever it looks like. */
export function isWebbadress(text: string): boolean {
  return isPlainAddress(text) && /^https:\/\/[^/@?#]+(?:[/?#]|$)/u.test(text) && URL.canParse(text);
}

/** An address outside the site. Only https leads anywhere a reader should be sent. */
export const webbadressSchema = z
  .string()
  .refine(isWebbadress, { params: { ska: 'en hel adress som börjar med https://' } })
  .describe('Adress som börjar med https://');
