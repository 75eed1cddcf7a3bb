import { expect, test } from 'vitest';
import { pieces, plural } from './words';

test('one of a thing is told in the singular, none and several in the plural', () => {
  expect([0, 1, 2].map((count) => plural(count, 'star'))).toEqual(['stars', 'star', 'stars']);
  expect(pieces(1)).toBe('1 piece');
  expect(pieces(1200)).toBe('1,200 pieces');
});
