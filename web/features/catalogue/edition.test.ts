import { expect, test } from 'vitest';
import { editionOf, type Facets } from './edition';

function facets(given: Partial<Record<keyof Facets, string[]>>): Facets {
  const names: (keyof Facets)[] = [
    'category',
    'brand',
    'colour',
    'gender',
    'occasion',
    'size',
    'category_women',
    'category_men',
    'category_kids',
    'category_home',
  ];
  const counted = (name: keyof Facets) => (given[name] ?? []).map((value) => ({ value, count: 3 }));
  return Object.fromEntries(names.map((name) => [name, counted(name)])) as unknown as Facets;
}

test('the headline goes from an occasion of the shop to its grandest one', () => {
  const wedding = editionOf(facets({ occasion: ['casual', 'formal', 'wedding'] }));
  const plain = editionOf(facets({ occasion: ['Casual', 'Party'] }));

  expect(wedding.headline.join('')).toBe('Dressed for every function, from the office to the wedding');
  expect(plain.headline.join('')).toBe('Dressed for every day, from the weekend to the party');
});

test('a shop without occasions is told by its brands, and one without brands promises nothing', () => {
  const branded = editionOf(facets({ brand: ['Asha', 'Birch', 'Cedar', 'Dune'] }));
  const bare = editionOf(facets({}));

  expect(branded.headline.join('')).toBe('One shop, 4 brands');
  expect(branded.text).toContain('Asha, Birch, Cedar and 1 more brand.');
  expect(bare.text).not.toMatch(/brand|undefined/);
  expect(bare.headline.join('')).not.toMatch(/\d/);
});

test('only what the shop holds is wished for and pictured', () => {
  const mugs = editionOf(facets({ category: ['Mug'], colour: ['Blue'] }));
  const sarees = editionOf(facets({ category: ['saree'], occasion: ['wedding', 'casual'] }));

  expect(mugs.wishes).toEqual(['The best rated mug', 'Something in blue']);
  expect(mugs.pictures).toHaveLength(3);
  expect(sarees.wishes[0]).toContain('saree');
  expect(sarees.pictures[0]).toEqual({ category: ['saree'], occasion: ['wedding'] });
});
