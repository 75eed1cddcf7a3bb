import { expect, test } from 'vitest';
import { firstColour, hintFor, sizesIn, starCounts } from './choice';

const variant = (colour: string, size: string, stock: number) => ({
  id: `${colour}-${size}`,
  colour,
  size,
  stock,
});
const VARIANTS = [
  variant('red', 'S', 0),
  variant('red', 'M', 0),
  variant('teal', 'S', 2),
  variant('teal', 'L', 9),
];

test('a size that a colour does not come in is shown as sold out in it', () => {
  expect(sizesIn(VARIANTS, 'teal')).toEqual([
    { size: 'S', left: 2 },
    { size: 'M', left: 0 },
    { size: 'L', left: 9 },
  ]);
});

test('a page opens on a colour that can be bought', () => {
  expect(firstColour({ colours: ['red', 'teal'], variants: VARIANTS })).toBe('teal');
});

test('a product opens on the colour that was asked for, if it comes in it', () => {
  const product = { colours: ['red', 'teal'], variants: VARIANTS };

  expect([firstColour(product, 'red'), firstColour(product, 'mauve')]).toEqual(['red', 'teal']);
});

test('a sold-out product still opens on a colour', () => {
  expect(firstColour({ colours: ['red'], variants: [variant('red', 'S', 0)] })).toBe('red');
});

test('few left is said, plenty is not', () => {
  expect([hintFor(0), hintFor(2), hintFor(60)]).toEqual(['Sold out', 'Only 2 left', null]);
});

test('every number of stars is counted, also those nobody gave', () => {
  const counts = starCounts([{ stars: 5 }, { stars: 5 }, { stars: 2 }]);

  expect(counts.map((each) => each.count)).toEqual([2, 0, 0, 1, 0]);
});
