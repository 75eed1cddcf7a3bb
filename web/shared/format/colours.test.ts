import { expect, test } from 'vitest';
import { swatch } from './colours';

test('a longer name shows the colour it ends in', () => {
  expect(swatch('Deep Navy Blue')).toBe(swatch('navy blue'));
});

test('a name the shop does not know is not shown as some colour', () => {
  expect(swatch('zzz')).toContain('repeating-linear-gradient');
});
