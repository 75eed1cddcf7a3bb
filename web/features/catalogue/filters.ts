/** What the shopper narrowed the shop down to; it lives in the address, so that a page can be shared and gone back to. */

import type { paths } from '@api/schema';
import type { Schemas } from '@shared/api/client';

export const AISLES = ['women', 'men', 'kids', 'home'] as const;
export type Aisle = (typeof AISLES)[number] | 'girls' | 'boys';

export const SORTS = {
  relevance: 'Our picks',
  newest: 'Newest',
  price_asc: 'Price, low to high',
  price_desc: 'Price, high to low',
  rating: 'Best rated',
} as const;
export type Sort = keyof typeof SORTS;

/** Filters of which several values may be chosen at once. */
export const MANY = ['category', 'colour', 'size', 'brand', 'occasion'] as const;
export type Many = (typeof MANY)[number];

export interface ShopFilters extends Readonly<Record<Many, readonly string[]>> {
  readonly q: string;
  readonly aisle: Aisle | null;
  readonly priceMin: number | null;
  readonly priceMax: number | null;
  readonly sort: Sort;
}

export type ProductsQuery = NonNullable<paths['/v1/products']['get']['parameters']['query']>;

const NAMES = ['q', 'aisle', ...MANY, 'price_min', 'price_max', 'sort'] as const;
const MOST_VALUES = 20;

export function filtersFrom(url: URLSearchParams): ShopFilters {
  const many = (name: Many) => [...new Set(url.getAll(name).filter(Boolean))].slice(0, MOST_VALUES);
  return {
    q: url.get('q')?.trim() ?? '',
    aisle: aisleFrom(url.get('aisle')),
    category: many('category'),
    colour: many('colour'),
    size: many('size'),
    brand: many('brand'),
    occasion: many('occasion'),
    priceMin: rupeesFrom(url.get('price_min')),
    priceMax: rupeesFrom(url.get('price_max')),
    sort: sortFrom(url.get('sort')),
  };
}

/** The address without those of its values that are no filter the shop knows; what others put there stays. */
export function tidied(url: URLSearchParams): URLSearchParams {
  const known = urlOf(filtersFrom(url));
  const isOurs = (name: string) => (NAMES as readonly string[]).includes(name);
  return new URLSearchParams([...url].filter(([name]) => !isOurs(name) || known.has(name)));
}

export const NO_FILTERS = filtersFrom(new URLSearchParams());

export function urlOf(filters: ShopFilters): URLSearchParams {
  const url = new URLSearchParams();
  if (filters.q) url.set('q', filters.q);
  if (filters.aisle) url.set('aisle', filters.aisle);
  for (const name of MANY) for (const value of filters[name]) url.append(name, value);
  if (filters.priceMin !== null) url.set('price_min', String(filters.priceMin));
  if (filters.priceMax !== null) url.set('price_max', String(filters.priceMax));
  if (filters.sort !== 'relevance') url.set('sort', filters.sort);
  return url;
}

/** A path within the shop, for links that start from nothing. */
export function shopPath(change: Partial<ShopFilters>): string {
  const query = urlOf({ ...NO_FILTERS, ...change }).toString();
  return query ? `/?${query}` : '/';
}

/** What the server is asked. The home aisle has no gender to ask for: it is asked for by its categories. */
export function queryOf(filters: ShopFilters, facets: Schemas['Facets'] | undefined): ProductsQuery {
  const { aisle, priceMin, priceMax, q, sort } = filters;
  const query: ProductsQuery = { sort };
  if (q) query.q = q;
  for (const name of MANY) if (filters[name].length) query[name] = [...filters[name]];
  if (aisle === 'home') query.category ??= homeCategories(facets);
  else if (aisle) query.gender = aisle;
  if (priceMin !== null) query.price_min = priceMin;
  if (priceMax !== null) query.price_max = priceMax;
  return query;
}

function homeCategories(facets: Schemas['Facets'] | undefined): string[] {
  return (facets?.category_home ?? []).map((each) => each.value).slice(0, MOST_VALUES);
}

/** Categories that the chosen aisle has; all of them where none is chosen. */
export function categoriesOf(aisle: Aisle | null, facets: Schemas['Facets']): Schemas['Facet'][] {
  switch (aisle) {
    case 'women':
      return facets.category_women;
    case 'men':
      return facets.category_men;
    case 'kids':
    case 'girls':
    case 'boys':
      return facets.category_kids;
    case 'home':
      return facets.category_home;
    case null:
      return facets.category;
  }
}

export function toggled(filters: ShopFilters, name: Many, value: string): ShopFilters {
  const held = filters[name];
  const next = held.includes(value) ? held.filter((each) => each !== value) : [...held, value];
  return { ...filters, [name]: next };
}

/** How many filters are on, besides the aisle and the words searched for. */
export function countOf(filters: ShopFilters): number {
  const priced = filters.priceMin !== null || filters.priceMax !== null ? 1 : 0;
  return MANY.reduce((sum, name) => sum + filters[name].length, priced);
}

/** Nothing chosen at all: the shop's front page. */
export function isFront(filters: ShopFilters): boolean {
  return urlOf(filters).size === 0;
}

function aisleFrom(text: string | null): Aisle | null {
  const known: readonly string[] = [...AISLES, 'girls', 'boys'];
  return text !== null && known.includes(text) ? (text as Aisle) : null;
}

function sortFrom(text: string | null): Sort {
  return text !== null && Object.hasOwn(SORTS, text) ? (text as Sort) : 'relevance';
}

function rupeesFrom(text: string | null): number | null {
  if (text === null || !/^\d{1,8}$/.test(text)) return null;
  return Number(text);
}
