import { expect, test } from 'vitest';
import { grouped } from './sizes';

test('letters run from small to large, not by the alphabet', () => {
  expect(grouped(['XL', 'S', '3XL', 'M', 'XS'])).toEqual([
    { name: 'Letters', sizes: ['XS', 'S', 'M', 'XL', '3XL'] },
  ]);
});

test('each size stands in one group, and babies before children', () => {
  const groups = grouped(['9-10Y', 'UK 10', '32', '3-6M', 'UK 9', 'One Size', '2-3Y', '34B']);

  expect(groups).toEqual([
    { name: 'Waist and chest', sizes: ['32'] },
    { name: 'Shoes', sizes: ['UK 9', 'UK 10'] },
    { name: 'Children', sizes: ['3-6M', '2-3Y', '9-10Y'] },
    { name: 'Others', sizes: ['34B', 'One Size'] },
  ]);
});
