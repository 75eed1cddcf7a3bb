/** What the front page opens with, said by what the shop really holds: its occasions, its brands, its categories. */

import type { Schemas } from '@shared/api/client';
import type { ProductsQuery, ShopFilters } from './filters';

export type Facets = Schemas['Facets'];

export interface Edition {
  readonly kicker: string;
  /** The words around the one that is stressed. */
  readonly headline: readonly [before: string, stressed: string, after: string];
  readonly text: string;
  readonly link: Partial<ShopFilters>;
  /** The first product of each is shown. */
  readonly pictures: readonly ProductsQuery[];
  /** Wishes to hand to the assistant, each of which the shop can meet. */
  readonly wishes: readonly string[];
}

/** From the plainest day to the grandest. */
const DAYS: readonly (readonly [occasion: string, place: string])[] = [
  ['lounge', 'the sofa'],
  ['college', 'college'],
  ['casual', 'the weekend'],
  ['formal', 'the office'],
  ['sports', 'the gym'],
  ['travel', 'the journey'],
  ['party', 'the party'],
  ['festive', 'the festival'],
  ['wedding', 'the wedding'],
];
/** A headline starts from one of these where it can: home wear says little about a shop. */
const STARTS = ['formal', 'casual', 'college'];
const BRANDS_NAMED = 3;
const WISHES = 3;

export function editionOf(facets: Facets): Edition {
  const hasWeddings = holds(facets.occasion, 'wedding');
  return {
    kicker: hasWeddings ? 'The wedding season' : 'New in the shop',
    headline: headlineOf(facets, hasWeddings ? 'function' : 'day'),
    text: `${brandsOf(facets)}Tell the assistant what it is for and what you would like to spend.`,
    link: hasWeddings ? { occasion: ['wedding', 'festive'] } : { sort: 'newest' },
    pictures: hasWeddings ? weddingPictures(facets) : [0, 1, 2].map((offset) => ({ sort: 'newest', offset })),
    wishes: wishesOf(facets),
  };
}

function headlineOf(facets: Facets, stressed: string): Edition['headline'] {
  const days = DAYS.filter(([occasion]) => holds(facets.occasion, occasion));
  const first = STARTS.map((start) => days.find(([occasion]) => occasion === start)).find(Boolean) ?? days[0];
  const last = days.at(-1);
  if (first && last && first !== last)
    return ['Dressed for every ', stressed, `, from ${first[1]} to ${last[1]}`];
  const brands = facets.brand.length;
  if (brands > 1) return ['One shop, ', `${brands} brands`, ''];
  return ['Find what you like ', 'by saying it', ''];
}

function brandsOf({ brand }: Facets): string {
  const named = brand.slice(0, BRANDS_NAMED).map((each) => each.value);
  const more = brand.length - named.length;
  if (!named.length) return '';
  if (more > 0) return `${named.join(', ')} and ${more} more ${more === 1 ? 'brand' : 'brands'}. `;
  return `${[named.slice(0, -1).join(', '), named.at(-1)].filter(Boolean).join(' and ')}. `;
}

/** Three garments of the day that the shop has; others where it lacks one. */
function weddingPictures(facets: Facets): ProductsQuery[] {
  const grand = ['lehenga', 'saree', 'sherwani', 'anarkali', 'kurta set', 'blazer'].filter((category) =>
    holds(facets.category, category),
  );
  const queries: ProductsQuery[] = grand.map((category) => ({ category: [category], occasion: ['wedding'] }));
  const rest: ProductsQuery[] = [0, 1, 2].map((offset) => ({ occasion: ['wedding'], offset }));
  return [...queries, ...rest].slice(0, 3);
}

function wishesOf(facets: Facets): string[] {
  const [category] = facets.category;
  const [colour] = facets.colour;
  const wishes = [
    holds(facets.category, 'saree') && 'A saree for a reception',
    holds(facets.category, 'shirt') && 'Shirts for the office',
    holds(facets.gender, 'women') && 'A gift for my mother',
    category && `The best rated ${category.value.toLowerCase()}`,
    colour && `Something in ${colour.value.toLowerCase()}`,
  ];
  return wishes.filter((wish): wish is string => Boolean(wish)).slice(0, WISHES);
}

function holds(facet: Facets['category'], value: string): boolean {
  return facet.some((each) => each.value.toLowerCase() === value && each.count > 0);
}
