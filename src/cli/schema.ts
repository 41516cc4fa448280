/** `npm run schema`: writes the JSON Schemas that an editor's program completes and checks by. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { jsonSchemas } from '#load/json-schema.ts';

const mapp = resolve('public/schema');
await mkdir(mapp, { recursive: true });
for (const [namn, schema] of Object.entries(jsonSchemas())) {
  await writeFile(join(mapp, `${namn}.json`), `${JSON.stringify(schema, null, 2)}\n`);
}
console.log(`Schemana ligger i ${mapp}`);
