/** `npm run kontrollera`: everything that is wrong with the content, without building anything. */
import { checkContent } from './check-content.ts';

process.exitCode = (await checkContent()) ? 0 : 1;
