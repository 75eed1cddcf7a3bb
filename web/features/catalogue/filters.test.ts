import type { Schemas } from '@shared/api/client';
import { expect, test } from 'vitest';
import {
  countOf,
  filtersFrom,
  isFront,
  NO_FILTERS,
  queryOf,
  shopPath,
  tidied,
  toggled,
  urlOf,
} from './filters';

const from = (query: string) => filtersFrom(new URLSearchParams(query));
const HOME = { category_home: [{ value: 'bedsheet', count: 4 }] } as Schemas['Facets'];

test('an address survives the way through the filters and back', () => {
  const query =
    'q=silk&aisle=women&category=saree&colour=maroon&colour=teal&size=M&price_min=500&price_max=3000&sort=newest';

  expect(urlOf(from(query)).toString()).toBe(query);
});

test('nonsense in an address is left out instead of being sent on', () => {
  const filters = from('aisle=pets&sort=cheapest&price_max=free&price_min=-5&category=');

  expect(filters).toEqual(NO_FILTERS);
  expect(isFront(filters)).toBe(true);
});

test('an address keeps what is known in it, and what is not about filters', () => {
  const url = new URLSearchParams(
    'aisle=spaceship&colour=red&sort=cheapest&price_max=free&utm_source=letter',
  );

  expect(tidied(url).toString()).toBe('colour=red&utm_source=letter');
});

test('a value given twice counts once', () => {
  expect(from('colour=red&colour=red').colour).toEqual(['red']);
});

test('toggling a value takes it off again and leaves the others', () => {
  const red = toggled(from('colour=teal'), 'colour', 'red');

  expect(red.colour).toEqual(['teal', 'red']);
  expect(toggled(red, 'colour', 'teal').colour).toEqual(['red']);
});

test('the server is asked for the gender of an aisle', () => {
  expect(queryOf(from('aisle=kids&price_max=900'), undefined)).toEqual({
    gender: 'kids',
    price_max: 900,
    sort: 'relevance',
  });
});

test('the home aisle is asked for by its categories, unless one is chosen', () => {
  expect(queryOf(from('aisle=home'), HOME)).toEqual({ category: ['bedsheet'], sort: 'relevance' });
  expect(queryOf(from('aisle=home&category=towel'), HOME).category).toEqual(['towel']);
});

test('a price range counts as one filter; search words and aisles as none', () => {
  expect(countOf(from('q=kurta&aisle=men&price_min=1&price_max=2&size=M&size=L'))).toBe(3);
});

test('a link from nothing names only what it changes', () => {
  expect(shopPath({ aisle: 'men', category: ['shirt'] })).toBe('/?aisle=men&category=shirt');
  expect(shopPath({})).toBe('/');
});
