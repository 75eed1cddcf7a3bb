import { readFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';
import { expect, test } from 'vitest';

test('the types are those of openapi.json (`npm run api` makes them anew)', async () => {
  const made = astToString(await openapiTS(new URL('../openapi.json', import.meta.url)));

  const kept = await readFile(new URL('./schema.ts', import.meta.url), 'utf8');

  expect(kept.slice(kept.indexOf('export interface paths'))).toBe(made);
});
