/** `npm run exempel`: writes anew how three pull requests are made and judged. */
import { makeExample, writeExample } from './make.ts';

writeExample(await makeExample());
