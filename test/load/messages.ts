import { expect } from 'vitest';
import { describeFinding } from '#domain/form/meddelanden.ts';
import { readInnehåll } from '#load/from-disk.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { withFault, writeContent, type Content } from './small-content.ts';

/** What an editor is told of the content. */
export async function messages(content: Content): Promise<string[]> {
  const { fynd } = await readInnehåll(writeContent(temporaryFolder(), content));
  return fynd.map((ett) => describeFinding(ett));
}

/** What stands in the file, what is written instead, and what the one message must say. */
export type Fault = [what: string, path: string, right: string, wrong: string, parts: string[]];

/** Writes something else in one file of the small content, and expects one finding that names the file and says the parts. */
export async function expectFinding(...[, path, right, wrong, parts]: Fault): Promise<void> {
  const found = await messages(withFault(path, right, wrong));
  expect(found).toHaveLength(1);
  for (const part of [path, ...parts]) expect(found[0]).toContain(part);
}
